using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What the collections of a graph list, in the order in which it went in.</summary>
/// <param name="Known">The collections of which all is known that is in them; others are empty.</param>
/// <param name="Open">Those that may list more.</param>
internal sealed record Collections(NameTable<StructuralList<AbstractValue>> Known, StructuralMap<string, bool> Open)
{
    /// <summary>The collections of a new graph.</summary>
    public static readonly Collections Empty = new(NameTable<StructuralList<AbstractValue>>.Empty, StructuralMap<string, bool>.Empty);

    /// <summary>Collections of which nothing is known.</summary>
    public static readonly Collections Unknown = Empty with { AreOpen = true };

    /// <summary>Whether any collection may list more.</summary>
    private bool AreOpen { get; init; }

    /// <summary>What a collection lists; null where it may list more.</summary>
    public StructuralList<AbstractValue>? this[string key] =>
        AreOpen || Open.Has(key) ? null : Known.TryGet(key, out var list) ? list : StructuralList<AbstractValue>.Empty;

    /// <summary>The collections with one variable more.</summary>
    public Collections With(string key, AbstractValue variable) => AreOpen || Open.Has(key) ? this
        : this with { Known = Known.Changed([(key, variable)], (added, list) => (list ?? StructuralList<AbstractValue>.Empty).Push(added)) };

    /// <summary>The collections with one tensor more, or with what may be one.</summary>
    public Collections WithTensor(string key, AbstractValue tensor) => tensor is PresentValue { OperationName: not null, Graph: not null } ? With(OfTensors(key), tensor) : Opened(OfTensors(key));

    /// <summary>What the tensors of a collection are listed under: variables have collections of their own.</summary>
    public static string OfTensors(string key) => "\0" + key;

    /// <summary>The collections of which one may list more.</summary>
    public Collections Opened(string key) => AreOpen ? this : new(Known.Without([key]), Open.With(key, true));

    /// <summary>The collections in front of any iteration of a loop, given those behind one.</summary>
    public Collections Widened(Collections after) => after.AreOpen ? Unknown
        : after.Open.Keys.Concat(after.Known.DifferencesFrom(Known))
            .Aggregate(this, (wide, key) => wide.Opened(key));
}
