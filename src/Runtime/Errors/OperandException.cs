namespace ScopeLint;

/// <summary>An operation refuses its operands. It has changed nothing, and claims no name. Stands for the <c>ValueError</c>s of TensorFlow's
/// operations.</summary>
public sealed class OperandException : ArgumentException
{
    internal OperandException(OperandError error, string message, string? parameter = null)
        : base(message, parameter) => (Error, HelpLink) = (error, RulePages.Of(RuleOf(error)));

    /// <summary>What went wrong.</summary>
    public OperandError Error { get; }

    /// <summary>The analyzer rule that reports the mistake at build time. <see cref="Exception.HelpLink"/> leads to its page.</summary>
    public string RuleId => RuleOf(Error);

    private static string RuleOf(OperandError error) => error == OperandError.OtherGraph ? "SCL0106" : "SCL0107";
}
