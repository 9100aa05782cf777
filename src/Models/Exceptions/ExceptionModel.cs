namespace ScopeLint.Models.Exceptions;

/// <summary>What an exception was made with. The message of one that was made without is in the language of the user: it is not known.</summary>
[ModelOf(typeof(Exception))]
internal class ExceptionModel
{
    private readonly string? _message;
    private readonly Exception? _innerException;

    public ExceptionModel()
    {
    }

    public ExceptionModel(string? message) => _message = message;

    public ExceptionModel(string? message, Exception? innerException) => (_message, _innerException) = (message, innerException);

    // Any text that is not known.
    public virtual string Message => _message ?? Environment.SystemDirectory;

    public virtual Exception? InnerException => _innerException;
}
