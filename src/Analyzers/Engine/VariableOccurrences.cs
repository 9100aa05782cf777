using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A variable is to be created that exists already.</summary>
/// <param name="Name">The full name of the variable.</param>
internal sealed record VariableExists(string Name) : Occurrence(Name)
{
    /// <summary>What it has and what is asked for, its shape or element type, where the two differ so that it cannot be shared; null where nothing is known to
    /// differ.</summary>
    public (string Present, string Asked)? Difference { get; init; }

    /// <summary>What the innermost name scope around the request puts in front of the names of operations; null where none is open.</summary>
    public string? NameScope { get; init; }

    /// <inheritdoc/>
    public override string Error => RuntimeNames.AlreadyExists;

    /// <inheritdoc/>
    public override string VariableName => Name;
}

/// <summary>A variable is shared that exists.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Graph">The number of its graph.</param>
internal sealed record VariableShared(string Name, int Graph) : Occurrence(Name);

/// <summary>A variable is to be shared that certainly does not exist.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Nearest">The full name of the existing variable that was probably meant; null where none looks like it.</param>
/// <param name="IsSwitched">Whether its scope, or one around it, was switched to sharing by ReuseVariables().</param>
internal sealed record VariableMissing(string Name, string? Nearest, bool IsSwitched) : Occurrence(Name)
{
    /// <summary>The full name of the scope that was switched.</summary>
    public string Switched { get; init; } = "";

    /// <summary>The only existing variable of the same name under another prefix; null where there is none, or more than one.</summary>
    public string? UnderAnotherPrefix { get; init; }

    /// <summary>Whether all variables are known that may be nearest.</summary>
    public bool IsNearestKnown { get; init; }

    /// <inheritdoc/>
    public override string? RuleId => IsSwitched ? "SCL0201" : base.RuleId;

    /// <summary>Whether another graph holds a variable of this name. Where that one was discarded, the event tells by what.</summary>
    public bool IsInAnotherGraph { get; init; }

    /// <inheritdoc/>
    public override string Error => RuntimeNames.DoesNotExist;

    /// <inheritdoc/>
    public override string VariableName => Name;

    /// <inheritdoc/>
    public override bool IsSame(Occurrence other) => base.IsSame(other) && IsSwitched == ((VariableMissing)other).IsSwitched;
}

/// <summary>A variable is to be shared that exists only where other code has created it.</summary>
/// <param name="Name">The full name of the variable.</param>
internal sealed record VariableExpected(string Name) : Occurrence(Name)
{
    /// <summary>The full name that some code of the project creates and that was probably meant; null where none looks like it, or nobody has
    /// looked.</summary>
    public string? Nearest { get; init; }

    /// <inheritdoc/>
    public override string Error => RuntimeNames.DoesNotExist;
}

/// <summary>A variable is shared under a shape that it does not have.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Present">Its shape.</param>
/// <param name="Asked">The shape that is asked for.</param>
internal sealed record ShapeDiffers(string Name, string Present, string Asked) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.ShapeMismatch;

    /// <inheritdoc/>
    public override string VariableName => Name;
}

/// <summary>A variable is shared under an element type that it does not have.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Present">Its element type.</param>
/// <param name="Asked">The element type that is asked for.</param>
internal sealed record DTypeDiffers(string Name, string Present, string Asked) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.DTypeMismatch;
}

/// <summary>The arguments of a get exclude each other, or do not suffice.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Refusal">Why they cannot be what is meant.</param>
/// <param name="Present">The element type of the initializer; empty where it has none.</param>
/// <param name="Asked">The shape or element type that does not go with it.</param>
internal sealed record RequestRefused(string Name, Refusal Refusal, string Present, string Asked) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => Refusal switch
    {
        Refusal.ValueOfOtherType => RuntimeNames.DTypeMismatch,
        Refusal.ValueAndShape => RuntimeNames.ConflictingArguments,
        _ => RuntimeNames.ShapeUndefined,
    };

    /// <inheritdoc/>
    public override string RuleId => "SCL0403";

    /// <inheritdoc/>
    public override string VariableName => Name;
}

/// <summary>A variable is asked for whole that is cut into shards, or the other way round, or as cut otherwise.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="IsCut">Whether it is cut, and asked for whole.</param>
internal sealed record PartitionDiffers(string Name, bool IsCut) : Occurrence(Name)
{
    /// <summary>How many shards along each axis it is cut into, and asked for as cut into; null where it is asked for whole, or is whole.</summary>
    public (string Present, string Asked)? Cuts { get; init; }

    /// <inheritdoc/>
    public override string Error => RuntimeNames.PartitionMismatch;

    /// <inheritdoc/>
    public override string? RuleId => Cuts is null ? base.RuleId : null;

    /// <inheritdoc/>
    public override string? VariableName => !IsCut ? Name : Cuts is null ? PartitionedVariables.FirstShardOf(Name) : null;
}

/// <summary>A variable is to be created in a graph that creates none any more.</summary>
/// <param name="Name">The full name of the variable.</param>
internal sealed record GraphFrozen(string Name) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.Frozen;

    /// <inheritdoc/>
    public override string VariableName => Name;
}

/// <summary>A name is asked for that no scope, variable or operation can have.</summary>
/// <param name="Name">The name.</param>
internal sealed record NameRefused(string Name) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.InvalidName;
}

/// <summary>A name is asked for that comes out otherwise each time.</summary>
/// <param name="Name">The full name, as far as it is known.</param>
/// <param name="Source">What is another value each time.</param>
internal sealed record NameUnstable(string Name, string Source) : Occurrence(Name);

/// <summary>A variable is asked for right inside a name scope.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Prefix">What the name scope puts in front of the names of operations.</param>
/// <param name="IsShared">Whether the variable exists already, and has got its name elsewhere.</param>
internal sealed record VariableInNameScope(string Name, string Prefix, bool IsShared) : Occurrence(Name);

/// <summary>A variable that no store holds is made in a scope that shares.</summary>
/// <param name="Name">Its full name, as far as it is known, if no operation had it before.</param>
internal sealed record UnstoredVariable(string Name) : Occurrence(Name);

/// <summary>A variable is created in a scope whose default name has got a number, as another was in the one without it. The events are placed by
/// the two creations.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Twin">The full name of the other one.</param>
/// <param name="Scope">The full name of the scope whose name has got a number.</param>
/// <param name="Unnumbered">The full name of the scope without the number.</param>
internal abstract record VariableNumbered(string Name, string Twin, string Scope, string Unnumbered) : Occurrence(Name);

/// <summary>That happens in a scope that shares what it holds or creates it.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Twin">The full name of the other one.</param>
/// <param name="Scope">The full name of the scope whose name has got a number.</param>
/// <param name="Unnumbered">The full name of the scope without the number.</param>
/// <param name="Sharing">The full name of the scope that shares.</param>
internal sealed record NumberedInSharingScope(string Name, string Twin, string Scope, string Unnumbered, string Sharing) : VariableNumbered(Name, Twin, Scope, Unnumbered);

/// <summary>That happens in a name scope right around the scope of the default name.</summary>
/// <param name="Name">The full name of the variable.</param>
/// <param name="Twin">The full name of the other one.</param>
/// <param name="Scope">The full name of the scope whose name has got a number.</param>
/// <param name="Unnumbered">The full name of the scope without the number.</param>
/// <param name="Prefix">What the name scope puts in front of the names of operations.</param>
internal sealed record NumberedInNameScope(string Name, string Twin, string Scope, string Unnumbered, string Prefix) : VariableNumbered(Name, Twin, Scope, Unnumbered);
