using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>Judges names that are known in part by the runtime's own rules.</summary>
internal static class NameGrammar
{
    /// <summary>Whether a variable can be created under this full name.</summary>
    public static bool CanName(string fullVariableName) => NameRules.IsValidAtRoot(fullVariableName);

    /// <summary>Whether a name scope of this name certainly is refused where the name stack is so.</summary>
    public static bool Refuses(KnownName name, NameStack stack) =>
        name is { IsExact: true, Text: not "" } && !(stack == NameStack.Root ? NameRules.IsValidAtRoot(name.Text) : NameRules.IsValidInside(name.Text));

    /// <summary>Whether an operation of this name certainly is refused where the name stack is so.</summary>
    public static bool RefusesOperation(KnownName name, NameStack stack) =>
        name == KnownName.Exactly("") || Refuses(name, name.IsExact && name.Text.EndsWith("/", StringComparison.Ordinal) ? NameStack.Root : stack);
}
