namespace ScopeLint.Models.Exceptions;

[ModelOf(typeof(ArgumentException))]
internal class ArgumentExceptionModel : SystemExceptionModel
{
    private const string Text = "Value does not fall within the expected range.";

    private readonly string? _paramName;

    public ArgumentExceptionModel()
        : base(Text)
    {
    }

    public ArgumentExceptionModel(string? message)
        : base(message ?? Text)
    {
    }

    public ArgumentExceptionModel(string? message, Exception? innerException)
        : base(message ?? Text, innerException)
    {
    }

    public ArgumentExceptionModel(string? message, string? paramName)
        : base(message ?? Text) => _paramName = paramName;

    public virtual string? ParamName => _paramName;

    public override string Message => string.IsNullOrEmpty(_paramName) ? base.Message : base.Message + " (Parameter '" + _paramName + "')";
}
