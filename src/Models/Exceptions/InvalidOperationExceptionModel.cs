namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(InvalidOperationException))]
internal class InvalidOperationExceptionModel : SystemExceptionModel
{
    public InvalidOperationExceptionModel()
    {
    }

    public InvalidOperationExceptionModel(string? message)
        : base(message)
    {
    }

    public InvalidOperationExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
