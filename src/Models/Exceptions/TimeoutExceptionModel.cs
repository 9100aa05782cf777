namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(TimeoutException))]
internal class TimeoutExceptionModel : SystemExceptionModel
{
    public TimeoutExceptionModel()
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
