namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArgumentOutOfRangeException))]
internal class ArgumentOutOfRangeExceptionModel : ArgumentExceptionModel
{
    public ArgumentOutOfRangeExceptionModel()
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? paramName)
        : base(null, paramName)
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? paramName, string? message)
        : base(message, paramName)
    {
    }

    public ArgumentOutOfRangeExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public override string Message => base.Message;
}
