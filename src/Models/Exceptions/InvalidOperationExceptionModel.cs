namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(InvalidOperationException))]
internal class InvalidOperationExceptionModel : SystemExceptionModel
{
    public InvalidOperationExceptionModel()
        : base("Operation is not valid due to the current state of the object.")
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
