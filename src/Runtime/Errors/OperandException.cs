namespace ScopeLint;

/// <summary>An operation refuses its operands. It has changed nothing, and claims no name. Stands for the <c>ValueError</c>s of TensorFlow's
/// operations.</summary>
public sealed class OperandException : ArgumentException
{
    internal OperandException(OperandError error, string message, string? parameter = null)
        : base(message, parameter) => Error = error;

    /// <summary>What went wrong.</summary>
    public OperandError Error { get; }

    /// <summary>The analyzer rule that reports the mistake at build time.</summary>
    public string RuleId => Error == OperandError.OtherGraph ? "SCL0106" : "SCL0107";
}
