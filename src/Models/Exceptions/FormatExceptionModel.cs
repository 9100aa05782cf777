namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(FormatException))]
internal class FormatExceptionModel : SystemExceptionModel
{
    public FormatExceptionModel()
        : base("One of the identified items was in an invalid format.")
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
