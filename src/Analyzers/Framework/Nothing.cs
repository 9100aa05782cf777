namespace ScopeLint.Analyzers.Framework;

/// <summary>The result <c>null</c> of a call that is known.</summary>
internal sealed class Nothing
{
    /// <summary>The only one.</summary>
    public static readonly Nothing Instance = new();
}
