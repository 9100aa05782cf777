namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(UnauthorizedAccessException))]
internal class UnauthorizedAccessExceptionModel : SystemExceptionModel
{
    public UnauthorizedAccessExceptionModel()
    {
    }

    public UnauthorizedAccessExceptionModel(string? message)
        : base(message)
    {
    }

    public UnauthorizedAccessExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
