namespace ScopeLint.Models.Exceptions;

/// <summary>The message of one that names a parameter goes on in the language of the user.</summary>
[ModelOf(typeof(ArgumentException))]
internal class ArgumentExceptionModel : SystemExceptionModel
{
    private readonly string? _paramName;

    public ArgumentExceptionModel()
    {
    }

    public ArgumentExceptionModel(string? message)
        : base(message)
    {
    }

    public ArgumentExceptionModel(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ArgumentExceptionModel(string? message, string? paramName)
        : base(string.IsNullOrEmpty(paramName) ? message : null) => _paramName = paramName;

    public virtual string? ParamName => _paramName;

    public override string Message => base.Message;
}
