using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>Where the current name scope is: this decides which names are valid.</summary>
internal enum NameStack
{
    /// <summary>At the root, where a name must begin like an operation's.</summary>
    Root,

    /// <summary>Inside a name scope.</summary>
    Nested,

    /// <summary>One of the two.</summary>
    Unknown,
}

/// <summary>What is known of one graph.</summary>
/// <param name="Store">Its variables.</param>
/// <param name="CurrentScope">The number of the variable scope that is current in it on this thread.</param>
/// <param name="OpenedNames">Names of scopes that were opened, which default names avoid; null where they are not known.</param>
/// <param name="Prefix">What the current name scope puts in front of names: <c>a/b/</c>, and nothing at the root.</param>
internal sealed record GraphState(VariableStore Store, int CurrentScope, StructuralMap<string, bool>? OpenedNames, KnownName Prefix)
{
    /// <summary>The names of its operations.</summary>
    public UsedNames Names { get; init; } = UsedNames.None;

    /// <summary>Where the current name scope is.</summary>
    public NameStack NameStack => Prefix == KnownName.Exactly("") ? NameStack.Root : Prefix.Text.Length > 0 ? NameStack.Nested : NameStack.Unknown;

    /// <summary>What its collections list.</summary>
    public Collections Collections { get; init; } = Collections.Empty;

    /// <summary>Whether it came from elsewhere, and may be any graph that there was before.</summary>
    public bool MayBeAnother { get; init; }

    /// <summary>What has said that it creates no variables any more; null where nothing is known to.</summary>
    public Trace? Frozen { get; init; }

    /// <summary>What has discarded it as the default graph; null where nothing has.</summary>
    public Trace? Discarded { get; init; }

    /// <summary>The graph behind the opening of a scope.</summary>
    public GraphState WithOpened(KnownName fullName) => this with { OpenedNames = !fullName.IsExact ? null : OpenedNames?.With(fullName.Text, true) };

    /// <summary>The name that a default name becomes under the current scope.</summary>
    public KnownName UniqueDefaultName(KnownName currentScope, KnownName defaultName)
    {
        if (OpenedNames is null || !currentScope.IsExact || !defaultName.IsExact)
        {
            return defaultName with { IsExact = false };
        }

        var fullName = currentScope.Slash(defaultName).Text;
        if (!OpenedNames.Has(fullName))
        {
            return defaultName;
        }

        var number = 1;
        while (OpenedNames.Has($"{fullName}_{number}"))
        {
            number++;
        }

        return KnownName.Exactly($"{defaultName.Text}_{number}");
    }

    /// <summary>Forgets the scopes that were opened inside a scope that closes.</summary>
    public StructuralMap<string, bool>? OpenedNamesWithoutInside(KnownName scope)
    {
        var inside = scope.Text + "/";
        return !scope.IsExact ? null : OpenedNames?.Without(OpenedNames.Keys.Where(name => name.StartsWith(inside, StringComparison.Ordinal)).ToList());
    }

    /// <inheritdoc/>
    public override string ToString() => $"store {Store}";
}
