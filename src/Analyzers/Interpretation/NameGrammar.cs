using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Which names the runtime takes; tests hold this against the running runtime.</summary>
internal static class NameGrammar
{
    private static readonly Regex OperationName = new(@"\A[A-Za-z0-9.][A-Za-z0-9_.\-/]*\z", RegexOptions.CultureInvariant);
    private static readonly Regex ScopeName = new(@"\A[A-Za-z0-9_.\-/]*\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a variable can be created under this full name.</summary>
    public static bool CanName(string fullVariableName) => OperationName.IsMatch(fullVariableName);

    /// <summary>Whether a name scope or an operation of this name certainly is refused where the name stack is so.</summary>
    public static bool Refuses(KnownName name, NameStack stack) =>
        name is { IsExact: true, Text: not "" } && !(stack == NameStack.Root ? OperationName : ScopeName).IsMatch(name.Text);
}
