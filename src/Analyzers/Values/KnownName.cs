namespace ScopeLint.Analyzers.Values;

/// <summary>A name as far as it is known: all of it, or only how it begins.</summary>
/// <param name="Text">The name, or its known beginning.</param>
/// <param name="IsExact">Whether that is all of it.</param>
/// <param name="Unstable">What makes the rest differ each time, such as <c>Guid.NewGuid</c>; null where nothing is known to.</param>
internal readonly record struct KnownName(string Text, bool IsExact, string? Unstable = null)
{
    /// <summary>Whether the program determines the rest, though it is not followed how.</summary>
    public bool IsDetermined { get; init; }

    /// <summary>All of a name that is not known, in which something stands for each text that is not known but stays the same; null where there is more.</summary>
    public string? Pattern { get; init; }

    /// <summary>The values that such texts are of.</summary>
    public StructuralList<AbstractValue> Parts { get; init; } = StructuralList<AbstractValue>.Empty;

    private string? Whole => IsExact ? Text : Pattern;

    /// <summary>The length up to which names are followed: a few lines can double a text as often as they like.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>A name of which nothing is known.</summary>
    public static readonly KnownName Anything = new("", IsExact: false);

    /// <summary>A name that is known.</summary>
    public static KnownName Exactly(string text) => new(text, IsExact: true);

    /// <summary>This name followed by another.</summary>
    public KnownName Then(KnownName next) =>
        !IsExact ? Joined(next) with { Unstable = Unstable ?? next.Unstable, IsDetermined = IsDetermined && (next.IsExact || next.IsDetermined) }
        : Text.Length + next.Text.Length > MaximumLength
            ? next with { Text = Text, IsExact = false, IsDetermined = next.IsExact || next.IsDetermined, Pattern = null }
        : next with { Text = Text + next.Text, Pattern = next.IsExact ? null : Joined(next).Pattern };

    private KnownName Joined(KnownName next) => Whole is { } one && next.Whole is { } other && one.Length + other.Length <= MaximumLength
        ? this with { Pattern = one + other, Parts = Parts.Push(next.Parts.Items) }
        : this with { Pattern = null, Parts = StructuralList<AbstractValue>.Empty };

    /// <summary>The name of something inside a scope of this name.</summary>
    public KnownName Slash(KnownName leaf) => this == Exactly("") ? leaf : Then(Exactly("/")).Then(leaf);

    /// <summary>The name from a letter of its known beginning on.</summary>
    public KnownName From(int start) => this with { Text = Text.Substring(start), Pattern = Pattern?.Substring(start) };

    /// <summary>What follows the name of a scope and its slash; null where nothing does, or one of the names is not known.</summary>
    public string? RelativeTo(KnownName scope)
    {
        var prefix = scope.Slash(Exactly("")).Text;
        return IsExact && scope.IsExact && Text.Length > prefix.Length && Text.StartsWith(prefix, StringComparison.Ordinal)
            ? Text.Substring(prefix.Length)
            : null;
    }

    /// <summary>Whether a name, as messages show it, is all of it.</summary>
    public static bool IsShownWhole(string name) => name.IndexOf('…') < 0;

    /// <inheritdoc/>
    public override string ToString() => IsExact ? Text : Text + "…";
}
