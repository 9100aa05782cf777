namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(InvalidDataException))]
internal sealed class InvalidDataExceptionModel : SystemExceptionModel
{
    public InvalidDataExceptionModel()
    {
    }

    public InvalidDataExceptionModel(string? message)
        : base(message)
    {
    }

    public InvalidDataExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
