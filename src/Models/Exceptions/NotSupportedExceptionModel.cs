namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(NotSupportedException))]
internal class NotSupportedExceptionModel : SystemExceptionModel
{
    public NotSupportedExceptionModel()
        : base("Specified method is not supported.")
    {
    }

    public NotSupportedExceptionModel(string? message)
        : base(message)
    {
    }

    public NotSupportedExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
