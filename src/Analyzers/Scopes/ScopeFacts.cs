using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What made a scope reuse.</summary>
/// <param name="Location">The opening whose argument says so, or the ReuseVariables() call.</param>
/// <param name="IsCall">Whether it is a ReuseVariables() call.</param>
/// <param name="Trace">The run in which it did, or the one that asked it to by an argument.</param>
/// <param name="SwitchedIn">The run of the member that calls ReuseVariables(); null for an opening.</param>
internal sealed record ReuseCause(Site Location, bool IsCall, Trace Trace, int? SwitchedIn = null)
{
    /// <summary>The scope that ReuseVariables() switches, from which those inside inherit.</summary>
    public KnownName? Switched { get; init; }
}

/// <summary>What is opened and closed.</summary>
internal enum ScopeForm
{
    /// <summary>A variable scope.</summary>
    Variable,

    /// <summary>A name scope.</summary>
    Name,

    /// <summary>A graph that is made the default one.</summary>
    Graph,
}

/// <summary>What is known of one scope object.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Reuse">Its reuse flag.</param>
/// <param name="Cause">What set the flag; null where nothing did or it is not known.</param>
/// <param name="DType">The default element type, null where it is not known.</param>
/// <param name="Initializer">The default initializer, null where there is none.</param>
/// <param name="Partitioner">The default partitioner, null where there is none.</param>
/// <param name="Getters">The custom getters, the outermost first.</param>
/// <param name="Opening">The call that opened it; null for a root scope.</param>
/// <param name="OpenedIn">The run of the member that opened it; the one that made the graph for its root scope; null for one
/// that came from outside.</param>
internal sealed record ScopeFacts(
    KnownName Name, ReuseLiteral Reuse, ReuseCause? Cause, DTypeLiteral? DType, AbstractValue Initializer, AbstractValue Partitioner,
    StructuralList<AbstractValue> Getters, Trace? Opening, int? OpenedIn)
{
    /// <summary>What it is; of the other two only the name and the opening are known.</summary>
    public ScopeForm Form { get; init; }

    /// <summary>The prefix of a name scope; the name scope that a variable scope was first opened with.</summary>
    public KnownName NameScope { get; init; } = KnownName.Anything;

    /// <summary>What else it has for its variables; null where that is not known.</summary>
    public ScopeDefaults? Defaults { get; init; }

    /// <summary>The values that it holds.</summary>
    public IEnumerable<AbstractValue> Values => Getters.Items.Concat(new[] { Initializer, Partitioner }).Concat(Defaults?.Values ?? []);

    /// <summary>The root scope of a graph as it is at first.</summary>
    public static readonly ScopeFacts Root =
        new(KnownName.Exactly(""), ReuseLiteral.None, null, DTypeLiteral.Float32, AbstractValue.Null, AbstractValue.Null, StructuralList<AbstractValue>.Empty, null, null)
        {
            NameScope = KnownName.Exactly(""),
            Defaults = ScopeDefaults.None,
        };

    /// <summary>A scope of which nothing is known.</summary>
    public static readonly ScopeFacts Unknown =
        new(KnownName.Anything, ReuseLiteral.Unknown, null, null, AbstractValue.Unknown, AbstractValue.Null, StructuralList<AbstractValue>.Empty, null, null);

    /// <inheritdoc/>
    public override string ToString() => $"'{Name}'{(Reuse == ReuseLiteral.None ? "" : $" reuse {Reuse}")}";
}
