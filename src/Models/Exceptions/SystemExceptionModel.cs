namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(SystemException))]
internal class SystemExceptionModel : ExceptionModel
{
    public SystemExceptionModel()
    {
    }

    public SystemExceptionModel(string? message)
        : base(message)
    {
    }

    public SystemExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
