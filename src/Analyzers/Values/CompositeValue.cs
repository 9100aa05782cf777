namespace ScopeLint.Analyzers.Values;

/// <summary>A value made of others that stand for themselves: each can be replaced by another one.</summary>
internal abstract record CompositeValue : AbstractValue
{
    /// <inheritdoc/>
    public abstract override IEnumerable<AbstractValue> Components { get; }

    /// <summary>The same value made of other values.</summary>
    /// <param name="replace">Gives what is to stand in the place of a component.</param>
    public abstract CompositeValue With(Func<AbstractValue, AbstractValue> replace);
}
