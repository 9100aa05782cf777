namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(SystemException))]
internal class SystemExceptionModel : ExceptionModel
{
    public SystemExceptionModel()
        : base("System error.")
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
