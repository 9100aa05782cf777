namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(FormatException))]
internal class FormatExceptionModel : SystemExceptionModel
{
    public FormatExceptionModel()
    {
    }

    public FormatExceptionModel(string? message)
        : base(message)
    {
    }

    public FormatExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
