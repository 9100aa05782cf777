using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>How operators are written between two terms.</summary>
internal static class OperatorSigns
{
    /// <summary>The sign between two texts that are put together.</summary>
    public const string Concatenation = "++";

    /// <summary>The signs between two terms, a longer one before those that it begins with.</summary>
    public static readonly ImmutableArray<string> All = ["++", "==", "<=", "&&", "||", "<", "+", "-", "*", "/", "%", "&", "|", "^"];

    private static readonly ImmutableDictionary<TermOperator, string> Signs = new Dictionary<TermOperator, string>
    {
        [TermOperator.Equal] = "==",
        [TermOperator.Less] = "<",
        [TermOperator.LessOrEqual] = "<=",
        [TermOperator.And] = "&&",
        [TermOperator.Or] = "||",
        [TermOperator.Add] = "+",
        [TermOperator.Subtract] = "-",
        [TermOperator.Multiply] = "*",
        [TermOperator.Divide] = "/",
        [TermOperator.Remainder] = "%",
        [TermOperator.BitAnd] = "&",
        [TermOperator.BitOr] = "|",
        [TermOperator.BitXor] = "^",
    }.ToImmutableDictionary();

    /// <summary>The sign of an operator.</summary>
    public static string Of(TermOperator known) => Signs[known];

    /// <summary>The operator that a sign stands for; null where it stands for none.</summary>
    public static TermOperator? OperatorOf(string sign) => Signs.FirstOrDefault(known => known.Value == sign) is { Value: not null } found ? found.Key : null;
}
