namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(NotImplementedException))]
internal class NotImplementedExceptionModel : SystemExceptionModel
{
    public NotImplementedExceptionModel()
        : base("The method or operation is not implemented.")
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
