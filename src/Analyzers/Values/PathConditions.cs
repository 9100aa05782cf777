namespace ScopeLint.Analyzers.Values;

/// <summary>What a path assumes of the values that it does not know.</summary>
/// <param name="Known">The values that are left, of those that were tested.</param>
internal sealed record PathConditions(StructuralMap<Symbolic, ValueSet> Known)
{
    /// <summary>No assumptions.</summary>
    public static readonly PathConditions None = new(StructuralMap<Symbolic, ValueSet>.Empty);

    private OrderedConditions? _ordered;

    /// <summary>What of it holds wherever the path comes by at all, since otherwise it would have ended in an exception of the source. That
    /// decides nothing: paths that differ in it alone are the same.</summary>
    private StructuralMap<Symbolic, ValueSet> Given { get; init; } = StructuralMap<Symbolic, ValueSet>.Empty;

    private OrderedConditions Ordered => _ordered?.Of == Known ? _ordered : _ordered = new OrderedConditions(Known);

    /// <inheritdoc/>
    public bool Equals(PathConditions? other) => other is not null && Known.Equals(other.Known);

    /// <inheritdoc/>
    public override int GetHashCode() => Known.GetHashCode();

    /// <summary>Whether both paths assume the same, and the same of it holds for whoever comes by.</summary>
    public bool IsSameAs(PathConditions other) => Equals(other) && Given.Equals(other.Given);

    /// <summary>The same assumptions, of which those that another path did not make hold for whoever comes by.</summary>
    public PathConditions GivenSince(PathConditions before) => this with
    {
        Given = Known.Entries.Where(entry => !before.Of(entry.Key).Equals(entry.Value))
            .Aggregate(Given, (given, entry) => given.With(entry.Key, entry.Value)),
    };

    /// <summary>The same assumptions, of which those about some values hold for whoever comes by.</summary>
    public PathConditions GivenOf(IEnumerable<Symbolic> symbols) => this with { Given = symbols.Aggregate(Given, (given, symbol) => given.With(symbol, Of(symbol))) };

    /// <summary>The values that one can still have.</summary>
    public ValueSet Of(Symbolic symbol) => Known.TryGet(symbol, out var left) ? left : symbol.Domain.All;

    /// <summary>The assumptions with one more.</summary>
    public PathConditions With(Symbolic symbol, ValueSet left) =>
        this with { Known = left.Equals(symbol.Domain.All) ? Known.Without([symbol]) : Known.With(symbol, left) };

    /// <summary>Whether the value hangs together with another one of which something is assumed, so that nobody knows whether both can hold.</summary>
    public bool Entangles(Symbolic symbol)
    {
        if (Known.Count == 0)
        {
            return false;
        }

        var parts = new HashSet<object>(symbol.Parts);
        var owners = new HashSet<object>(FieldsOf.In(parts));
        return Known.Entries.Any(other => !other.Key.Equals(symbol) && !IsMerelyThere(other) && other.Key.Parts.ToList() is var others
            && (others.Exists(part => parts.Contains(part) || owners.Contains(part)) || FieldsOf.In(others).Any(parts.Contains)));
    }

    /// <summary>Whether nobody knows that all of it can hold.</summary>
    public bool MayBeImpossible => Known.Keys.Any(symbol => Entangles(symbol) && Orders.CanHold(this, symbol) != true);

    /// <summary>The assumptions of two paths that are otherwise the same, as one; null where that would say more than either.</summary>
    public PathConditions? Or(PathConditions other) => Ordered.Compare(other.Ordered) switch
    {
        { IsWider: true } => this,
        { IsNarrower: true } => other,
        { Only: { } only } => With(only.Symbol, only.Here.Or(only.There)),
        _ => null,
    };

    /// <summary>The assumptions of several paths that are otherwise the same, as few as they can be put together to.</summary>
    public static List<PathConditions> Joined(IEnumerable<PathConditions> paths)
    {
        var joined = new List<PathConditions>();
        foreach (var path in paths)
        {
            var next = path;
            for (var index = 0; index < joined.Count; index++)
            {
                if (joined[index].Or(next) is { } union)
                {
                    next = union;
                    joined.RemoveAt(index);
                    index = -1; // The union may fit one that did not fit before.
                }
            }

            joined.Add(next);
        }

        return joined;
    }

    /// <summary>The assumptions about values that have a name, as ends of sentences. Of several values with one name nobody could tell which is
    /// meant.</summary>
    public IEnumerable<string> Describe() => Known.Entries
        .Where(entry => entry.Key.Name is not null && entry.Value.Describe() is not null)
        .GroupBy(entry => entry.Key.Name, StringComparer.Ordinal)
        .Where(named => named.Take(2).Count() == 1)
        .Select(named => named.First())
        .Where(entry => !(Given.TryGet(entry.Key, out var given) && given.Equals(entry.Value)))
        .Select(entry => $"'{entry.Key.Name}' {entry.Value.Describe()}")
        .OrderBy(text => text, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" and ", Describe());

    /// <summary>Whether nothing is assumed but that a value is not null, which leaves everything about it open.</summary>
    private static bool IsMerelyThere(KeyValuePair<Symbolic, ValueSet> known) =>
        known is { Key.IsNullByType: false, Value: ChoiceSet { AllBut: true } all } && all.Values.SetEquals([AbstractValue.Null]);
}
