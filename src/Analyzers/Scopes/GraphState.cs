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

/// <summary>A time in which a graph creates no variables.</summary>
/// <param name="Number">Tells it from others that go on at the same time; null for one that does not end.</param>
/// <param name="Since">What has begun it.</param>
internal sealed record Freeze(int? Number, Trace Since);

/// <summary>What is known of one graph.</summary>
/// <param name="Store">Its variables.</param>
/// <param name="CurrentScope">The number of the variable scope that is current in it on this thread.</param>
/// <param name="OpenedNames">Names of scopes that were opened, which default names avoid; null where they are not known.</param>
/// <param name="Prefix">What the current name scope puts in front of names: <c>a/b/</c>, and nothing at the root.</param>
internal sealed record GraphState(VariableStore Store, int CurrentScope, NameTable<bool>? OpenedNames, KnownName Prefix)
{
    /// <summary>A graph of which everything is still to be said.</summary>
    public static readonly GraphState Blank = new(VariableStore.Closed, CurrentScope: 0, NameTable<bool>.Empty, KnownName.Exactly(""));

    /// <summary>The names of its operations.</summary>
    public UsedNames Names { get; init; } = UsedNames.None;

    /// <summary>Where the current name scope is.</summary>
    public NameStack NameStack => Prefix == KnownName.Exactly("") ? NameStack.Root : Prefix.Text.Length > 0 ? NameStack.Nested : NameStack.Unknown;

    /// <summary>What its collections list.</summary>
    public Collections Collections { get; init; } = Collections.Empty;

    /// <summary>Whether a thread that tasks share may have switched its root scope to sharing: another task may run on it, or on one that has not.</summary>
    public bool MayReuseOnPool { get; init; }

    /// <summary>Whether it came from elsewhere, and may be any graph that there was before.</summary>
    public bool MayBeAnother { get; init; }

    /// <summary>What has said that it creates no variables any more, and has not been ended.</summary>
    public StructuralList<Freeze> Freezes { get; init; } = StructuralList<Freeze>.Empty;

    /// <summary>What has first said that it creates no variables any more; null where nothing is known to.</summary>
    public Trace? Frozen => Freezes.IsEmpty ? null : Freezes.Items[0].Since;

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
    public NameTable<bool>? OpenedNamesWithoutInside(KnownName scope)
    {
        var inside = scope.Text + "/";
        return !scope.IsExact ? null : OpenedNames?.Without([.. OpenedNames.Below(inside).Select(name => name.Key)]);
    }

    /// <summary>The graph that tells a run what is read of its tables.</summary>
    /// <param name="readings">Takes what is read.</param>
    public GraphState ReadBy(GraphReadings readings) => this with
    {
        Store = Store with { Variables = Store.Variables.ReadBy(readings.Variables) },
        Names = Names with { Names = Names.Names.ReadBy(readings.Operations) },
        OpenedNames = OpenedNames?.ReadBy(readings.Opened),
        Collections = Collections with { Known = Collections.Known.ReadBy(readings.Collections) },
    };

    /// <summary>The graph as the code around a run goes on with it.</summary>
    /// <param name="entered">The graph that the run began with, which has told it what is read of its tables.</param>
    /// <param name="before">The same graph as the code around had it.</param>
    public GraphState LeftBy(GraphState entered, GraphState before) => this with
    {
        Store = Store with { Variables = Store.Variables.LeftBy(entered.Store.Variables, before.Store.Variables) },
        Names = Names with { Names = Names.Names.LeftBy(entered.Names.Names, before.Names.Names) },
        OpenedNames = OpenedNames?.LeftBy(entered.OpenedNames, before.OpenedNames),
        Collections = Collections with { Known = Collections.Known.LeftBy(entered.Collections.Known, before.Collections.Known) },
    };

    /// <summary>What is known of the graph beside its tables, of which a run reads parts.</summary>
    public GraphState WithoutTables() => this with
    {
        Store = Store with { Variables = NameTable<VariableFacts>.Empty },
        Names = Names with { Names = NameTable<bool>.Empty },
        OpenedNames = OpenedNames is null ? null : NameTable<bool>.Empty,
        Collections = Collections with { Known = NameTable<StructuralList<AbstractValue>>.Empty },
    };

    /// <inheritdoc/>
    public override string ToString() => $"store {Store}";
}
