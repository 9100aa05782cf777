namespace ScopeLint;

/// <summary>Using scopes and variables failed. The call that failed has changed nothing. Stands for the <c>ValueError</c>s of TensorFlow's
/// variable scopes, told apart by <see cref="Error"/>.</summary>
public sealed class ScopeException : InvalidOperationException
{
    internal ScopeException(ScopeError error, string message)
        : base(message) => Error = error;

    /// <summary>What went wrong.</summary>
    public ScopeError Error { get; }

    /// <summary>The full name of the variable or scope it is about, such as <c>a/v</c>; null where it is about none.</summary>
    public string? VariableName { get; internal init; }

    /// <summary>The analyzer rule that reports the mistake at build time, such as SCL0101; null if none does. <see cref="Exception.HelpLink"/> leads to
    /// its page.</summary>
    public string? RuleId
    {
        get;
        internal init => (field, HelpLink) = (value, RulePages.Of(value));
    }

    /// <summary>Where the variable that is in the way was created; null if none is.</summary>
    public SourceLocation? FirstCreatedAt { get; internal init; }

    /// <summary>The full name of an existing variable that was perhaps meant; null if nothing comes near.</summary>
    public string? NearestName { get; internal init; }
}
