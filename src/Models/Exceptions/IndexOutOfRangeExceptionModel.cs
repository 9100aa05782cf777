namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(IndexOutOfRangeException))]
internal class IndexOutOfRangeExceptionModel : SystemExceptionModel
{
    public IndexOutOfRangeExceptionModel()
        : base("Index was outside the bounds of the array.")
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
