namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(NotImplementedException))]
internal class NotImplementedExceptionModel : SystemExceptionModel
{
    public NotImplementedExceptionModel()
    {
    }

    public NotImplementedExceptionModel(string? message)
        : base(message)
    {
    }

    public NotImplementedExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
