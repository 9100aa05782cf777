namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(InvalidCastException))]
internal class InvalidCastExceptionModel : SystemExceptionModel
{
    public InvalidCastExceptionModel()
        : base("Specified cast is not valid.")
    {
    }

    public InvalidCastExceptionModel(string? message)
        : base(message)
    {
    }

    public InvalidCastExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
