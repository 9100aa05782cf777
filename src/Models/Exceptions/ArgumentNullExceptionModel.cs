namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArgumentNullException))]
internal class ArgumentNullExceptionModel : ArgumentExceptionModel
{
    private const string Text = "Value cannot be null.";

    public ArgumentNullExceptionModel()
        : base(Text)
    {
    }

    public ArgumentNullExceptionModel(string? paramName)
        : base(Text, paramName)
    {
    }

    public ArgumentNullExceptionModel(string? paramName, string? message)
        : base(message ?? Text, paramName)
    {
    }

    public ArgumentNullExceptionModel(string? message, Exception? innerException)
        : base(message ?? Text, innerException)
    {
    }
}
