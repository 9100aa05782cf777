namespace ScopeLint.Analyzers.Values;

/// <summary>A name as far as it is known: all of it, or only how it begins.</summary>
/// <param name="Text">The name, or its known beginning.</param>
/// <param name="IsExact">Whether that is all of it.</param>
/// <param name="Unstable">What makes the rest differ each time, such as <c>Guid.NewGuid</c>; null where nothing is known to.</param>
internal readonly record struct KnownName(string Text, bool IsExact, string? Unstable = null)
{
    /// <summary>Whether the program determines the rest, though it is not followed how.</summary>
    public bool IsDetermined { get; init; }

    /// <summary>The length up to which names are followed: a few lines can double a text as often as they like.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>A name of which nothing is known.</summary>
    public static readonly KnownName Anything = new("", IsExact: false);

    /// <summary>A name that is known.</summary>
    public static KnownName Exactly(string text) => new(text, IsExact: true);

    /// <summary>This name followed by another.</summary>
    public KnownName Then(KnownName next) =>
        !IsExact ? this with { Unstable = Unstable ?? next.Unstable, IsDetermined = IsDetermined && (next.IsExact || next.IsDetermined) }
        : Text.Length + next.Text.Length > MaximumLength
            ? next with { Text = Text, IsExact = false, IsDetermined = next.IsExact || next.IsDetermined }
        : next with { Text = Text + next.Text };

    /// <summary>The name of something inside a scope of this name.</summary>
    public KnownName Slash(KnownName leaf) => this == Exactly("") ? leaf : Then(Exactly("/")).Then(leaf);

    /// <summary>What follows the name of a scope and its slash; null where nothing does, or one of the names is not known.</summary>
    public string? RelativeTo(KnownName scope)
    {
        var prefix = scope.Slash(Exactly("")).Text;
        return IsExact && scope.IsExact && Text.Length > prefix.Length && Text.StartsWith(prefix, StringComparison.Ordinal)
            ? Text.Substring(prefix.Length)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => IsExact ? Text : Text + "…";
}
