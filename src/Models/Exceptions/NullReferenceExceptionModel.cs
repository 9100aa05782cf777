namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(NullReferenceException))]
internal class NullReferenceExceptionModel : SystemExceptionModel
{
    public NullReferenceExceptionModel()
        : base("Object reference not set to an instance of an object.")
    {
    }

    public NullReferenceExceptionModel(string? message)
        : base(message)
    {
    }

    public NullReferenceExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
