namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(UnauthorizedAccessException))]
internal class UnauthorizedAccessExceptionModel : SystemExceptionModel
{
    public UnauthorizedAccessExceptionModel()
        : base("Attempted to perform an unauthorized operation.")
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
