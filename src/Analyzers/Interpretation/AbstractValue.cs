namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What a slot holds in a state.</summary>
internal abstract record AbstractValue
{
    /// <summary>A value of which nothing is known.</summary>
    public static readonly AbstractValue Unknown = new UnknownValue();
}

/// <summary>Anything.</summary>
internal sealed record UnknownValue : AbstractValue
{
    /// <inheritdoc/>
    public override string ToString() => "?";
}

/// <summary>A string, known in whole or in part.</summary>
internal sealed record TextValue(KnownName Text) : AbstractValue
{
    /// <inheritdoc/>
    public override string ToString() => $"\"{Text}\"";
}

/// <summary>Any other constant, null and the literals of effects among them.</summary>
internal sealed record ConstantValue(object? Value) : AbstractValue
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? "null" : FormattableString.Invariant($"{Value}");
}

/// <summary>A variable scope object, by its number in the state.</summary>
internal sealed record ScopeValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override string ToString() => $"scope {Id}";
}

/// <summary>A graph, by its number in the state.</summary>
internal sealed record GraphValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override string ToString() => $"graph {Id}";
}
