namespace ScopeLint;

/// <summary>One line of an <see cref="Outline"/>: a scope, or a variable.</summary>
/// <param name="Depth">The number of scopes around.</param>
/// <param name="Name">The last part of the full name.</param>
/// <param name="Variable">The variable; null for a scope.</param>
/// <param name="CanBeGot">Whether the variable is in the store.</param>
/// <param name="Elements">The number of the variable's elements, or of those of all variables in the scope.</param>
internal readonly record struct OutlineEntry(int Depth, string Name, Variable? Variable, bool CanBeGot, long Elements)
{
    /// <summary>Whether others got the variable after it was created.</summary>
    internal bool IsShared => Variable is { TimesReused: > 0 };
}
