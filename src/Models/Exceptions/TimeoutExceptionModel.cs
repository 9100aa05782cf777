namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(TimeoutException))]
internal class TimeoutExceptionModel : SystemExceptionModel
{
    public TimeoutExceptionModel()
        : base("The operation has timed out.")
    {
    }

    public TimeoutExceptionModel(string? message)
        : base(message)
    {
    }

    public TimeoutExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
