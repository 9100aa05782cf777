namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(IOException))]
internal class IOExceptionModel : SystemExceptionModel
{
    public IOExceptionModel()
        : base("I/O error occurred.")
    {
    }

    public IOExceptionModel(string? message)
        : base(message)
    {
    }

    public IOExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
