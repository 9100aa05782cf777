namespace ScopeLint.Models.Exceptions;

/// <summary>What an exception was made with. .NET speaks one language.</summary>
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

    public virtual string Message => _message ?? "Exception of type '" + GetType() + "' was thrown.";

    public virtual Exception? InnerException => _innerException;

    public virtual Exception GetBaseException()
    {
        if (_innerException is null)
        {
            return (Exception)(object)this;
        }

        var cause = _innerException;
        while (cause.InnerException is not null)
        {
            cause = cause.InnerException;
        }

        return cause;
    }
}
