namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArgumentOutOfRangeException))]
internal class ArgumentOutOfRangeExceptionModel : ArgumentExceptionModel
{
    private const string Text = "Specified argument was out of the range of valid values.";

    public ArgumentOutOfRangeExceptionModel()
        : base(Text)
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? paramName)
        : base(Text, paramName)
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? paramName, string? message)
        : base(message ?? Text, paramName)
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? message, Exception? innerException)
        : base(message ?? Text, innerException)
    {
    }

    public override string Message => base.Message;
}
