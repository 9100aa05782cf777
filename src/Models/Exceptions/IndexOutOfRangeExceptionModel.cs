namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(IndexOutOfRangeException))]
internal class IndexOutOfRangeExceptionModel : SystemExceptionModel
{
    public IndexOutOfRangeExceptionModel()
    {
    }

    public IndexOutOfRangeExceptionModel(string? message)
        : base(message)
    {
    }

    public IndexOutOfRangeExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
