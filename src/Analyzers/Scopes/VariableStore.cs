using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What is known of one variable of a store.</summary>
/// <param name="Shape">Its shape, null where it is not known.</param>
/// <param name="DType">Its element type, null where it is not known.</param>
/// <param name="FirstSeen">The call that created it, or the first that shows that it exists.</param>
internal sealed record VariableFacts(ShapeLiteral? Shape, DTypeLiteral? DType, Trace FirstSeen)
{
    /// <summary>The name of its operation; null where it is not known.</summary>
    public KnownName? OperationName { get; init; }

    /// <summary>Whether training changes it; null where it is not known.</summary>
    public bool? IsTrainable { get; init; }

    /// <summary>What has made its first elements; null where it is not known.</summary>
    public InitializerLiteral? Initializer { get; init; }

    /// <summary>What else it says of itself; null where that is not known.</summary>
    public ScopeDefaults? Extras { get; init; }

    /// <summary>Whether it certainly is not cut into shards.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The variable of which it is the first shard, where that was asked for as cut, so that sharing alone finds that one; null for others.</summary>
    public VariableFacts? Cut { get; init; }

    /// <summary>The values whose texts are in its name, where these are not known but stay the same.</summary>
    public StructuralList<AbstractValue> NamedBy { get; init; } = StructuralList<AbstractValue>.Empty;

    /// <summary>How many shards along each axis it is cut into; null where that is not known.</summary>
    public ShapeLiteral? Cuts { get; init; }

    /// <summary>Up to here it is counted how often a variable is shared.</summary>
    private const int MostTimesReused = 16;

    /// <summary>How often it was shared; null where that is not known, or nobody asks.</summary>
    public int? TimesReused { get; init; }

    /// <summary>The same variable, shared once more.</summary>
    public VariableFacts SharedAgain => TimesReused is { } times ? this with { TimesReused = times < MostTimesReused ? times + 1 : null } : this;

    /// <summary>Whether another variable certainly is of the same shape and element type.</summary>
    public bool IsLike(VariableFacts other) => Shape is not null && Shape == other.Shape && DType is not null && DType == other.DType;

    /// <inheritdoc/>
    public override string ToString() => $"{DType?.ToString() ?? "?"}{Shape?.ToString() ?? " ?"}";
}

/// <summary>Whether a store holds a name.</summary>
internal enum Presence
{
    /// <summary>It certainly does.</summary>
    Exists,

    /// <summary>It certainly does not.</summary>
    Missing,

    /// <summary>It may or may not.</summary>
    Unknown,
}

/// <summary>What is known of the variables of a graph: some that exist, and where there may be others.</summary>
/// <param name="Variables">The variables that exist, by full name.</param>
/// <param name="OpenPrefixes">Beginnings of names under which there may be more; "" if anywhere.</param>
internal sealed record VariableStore(NameTable<VariableFacts> Variables, StructuralMap<string, bool> OpenPrefixes)
{
    /// <summary>The store of a new graph: no variables.</summary>
    public static readonly VariableStore Closed = new(NameTable<VariableFacts>.Empty, StructuralMap<string, bool>.Empty);

    /// <summary>A store in which anything may be.</summary>
    public static readonly VariableStore Open = Closed.OpenedBelow("");

    /// <summary>Names that it certainly does not hold, though others may be there that begin so.</summary>
    private StructuralMap<string, bool> Absent { get; init; } = StructuralMap<string, bool>.Empty;

    /// <summary>Whether it holds variables of names that are not known.</summary>
    public bool HasUnknownNames { get; private init; }

    /// <summary>Whether it may be known of some variables how often they were shared.</summary>
    private bool HasCounts { get; init; }

    /// <summary>Whether the store holds a name.</summary>
    public Presence Find(string fullName) =>
        Variables.TryGet(fullName, out _) ? Presence.Exists
        : Absent.Has(fullName) ? Presence.Missing
        : OpenPrefixes.Keys.Any(prefix => fullName.StartsWith(prefix, StringComparison.Ordinal)) ? Presence.Unknown
        : Presence.Missing;

    /// <summary>The variables of a scope and of those inside it, by the rest of their names.</summary>
    public Dictionary<string, VariableFacts> Below(string scope)
    {
        var prefix = scope.Length == 0 ? "" : scope + "/";
        return Variables.Below(prefix).ToDictionary(variable => variable.Key.Substring(prefix.Length), variable => variable.Value, StringComparer.Ordinal);
    }

    /// <summary>Whether it may hold variables whose names begin so.</summary>
    public bool MayHoldBelow(string prefix) =>
        OpenPrefixes.Keys.Any(open => open.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(open, StringComparison.Ordinal)) || Variables.Below(prefix).Any();

    /// <summary>The store without variables of names that are not known, if the values that these are made of are some.</summary>
    public VariableStore WithoutNamesOf(Func<AbstractValue, bool> isSome) => !HasUnknownNames ? this : this with
    {
        Variables = Variables.Without([.. Variables.Entries.Where(entry => entry.Value.NamedBy.Items.Exists(value => isSome(value))).Select(entry => entry.Key)]),
    };

    /// <summary>The store of which it is not known how often variables were shared that were shared more or less often in another one, made from the same one.</summary>
    public VariableStore WithoutCountsUnlike(VariableStore other) => Variables.DifferencesFrom(other.Variables)
        .Where(name => Variables.TryGet(name, out var facts) && facts.TimesReused is not null && other.Variables.TryGet(name, out var others) && others.TimesReused != facts.TimesReused)
        .Aggregate(this, (store, name) => store.With(name, store.Variables[name] with { TimesReused = null }));

    /// <summary>The names of the variables that another store, made from the same one, does not hold.</summary>
    public IEnumerable<string> NamesBeyond(VariableStore other) => Variables.DifferencesFrom(other.Variables).Where(name => Variables.Has(name) && !other.Variables.Has(name));

    /// <summary>The store in which a variable exists.</summary>
    public VariableStore With(string fullName, VariableFacts facts) => this with
    {
        Variables = Variables.With(fullName, facts),
        Absent = Absent.Without([fullName]),
        HasUnknownNames = HasUnknownNames || !facts.NamedBy.IsEmpty,
        HasCounts = HasCounts || facts.TimesReused is not null,
    };

    /// <summary>The store of which it is not known that some variables exist.</summary>
    public VariableStore Without(IReadOnlyCollection<string> names) => this with { Variables = Variables.Without(names) };

    /// <summary>The store in which a variable does not exist.</summary>
    public VariableStore Lacking(string fullName) => Find(fullName) == Presence.Unknown ? this with { Absent = Absent.With(fullName, true) } : this;

    /// <summary>The store of which it is only known that names are missing that another one lacks too.</summary>
    public VariableStore LackingOnly(VariableStore other) => this with { Absent = Absent.Where((name, _) => other.Find(name) == Presence.Missing) };

    /// <summary>The store in which there may be more variables whose names begin so.</summary>
    public VariableStore OpenedBelow(string name)
    {
        var prefix = StableTexts.BeginningOf(name);
        var absent = Absent.Where((name, _) => !name.StartsWith(prefix, StringComparison.Ordinal));
        if (HasCounts && Variables.Entries.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && entry.Value.TimesReused is not null).ToList() is { Count: > 0 } counted)
        {
            return counted.Aggregate(this, (store, entry) => store.With(entry.Key, entry.Value with { TimesReused = null })).OpenedBelow(name); // They may be what is asked for.
        }

        if (OpenPrefixes.Keys.Any(open => prefix.StartsWith(open, StringComparison.Ordinal)))
        {
            return this with { Absent = absent };
        }

        var covered = OpenPrefixes.Keys.Where(open => open.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return this with { OpenPrefixes = OpenPrefixes.Without(covered).With(prefix, true), Absent = absent };
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var known = Variables.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}");
        var open = OpenPrefixes.Keys.OrderBy(prefix => prefix, StringComparer.Ordinal).Select(prefix => $"{prefix}…");
        return $"{{{string.Join(", ", known.Concat(open))}}}";
    }
}
