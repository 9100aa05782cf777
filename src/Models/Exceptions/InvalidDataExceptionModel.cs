namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(InvalidDataException))]
internal sealed class InvalidDataExceptionModel : SystemExceptionModel
{
    public InvalidDataExceptionModel()
        : base("Found invalid data while decoding.")
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
