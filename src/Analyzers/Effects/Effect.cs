using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What a piece of code does to scopes, names, graphs and the store: the small language that bodies are lowered to.</summary>
internal abstract record Effect
{
    /// <summary>The effect of code that has none.</summary>
    public static readonly Effect Nothing = new SequenceEffect([]);

    /// <summary>Whether this is <see cref="Nothing"/>.</summary>
    public bool IsNothing => this is SequenceEffect { Steps.IsEmpty: true };

    /// <inheritdoc/>
    public sealed override string ToString() => EffectWriter.Print(this);
}

/// <summary>Effects one after the other.</summary>
internal sealed record SequenceEffect(ImmutableArray<Effect> Steps) : Effect;

/// <summary>The options of an opened variable scope that matter to the analysis.</summary>
/// <param name="Reuse">The reuse argument.</param>
/// <param name="DType">The default element type, null where none is given.</param>
/// <param name="Initializer">The default initializer, null where none is given.</param>
/// <param name="Partitioner">The default partitioner, null where none is given.</param>
/// <param name="CustomGetter">The custom getter, null where none is given.</param>
/// <param name="AuxiliaryNameScope">Whether a name scope is opened with it.</param>
internal sealed record OpenOptions(Term Reuse, Term DType, Term Initializer, Term Partitioner, Term CustomGetter, Term AuxiliaryNameScope)
{
    /// <summary>What is said where nothing is.</summary>
    public static readonly OpenOptions Default = new(
        new LiteralTerm(ReuseLiteral.None), Term.Null, Term.Null, Term.Null, Term.Null, new LiteralTerm(true));

    /// <summary>The reuse argument, where it is written as the constant that says nothing.</summary>
    public Site? WrittenReuse { get; init; }

    /// <summary>The tensors in whose graph it is opened; null where none are given.</summary>
    public Term Values { get; init; } = Term.Null;

    /// <summary>The default regularizer; null where none is given.</summary>
    public Term Regularizer { get; init; } = Term.Null;

    /// <summary>The default caching device; null where none is given.</summary>
    public Term CachingDevice { get; init; } = Term.Null;

    /// <summary>Whether variables are resources by default; null where that is not said.</summary>
    public Term UseResource { get; init; } = Term.Null;

    /// <summary>The constraint; null where none is given.</summary>
    public Term Constraint { get; init; } = Term.Null;
}

/// <summary>Opens a variable scope: by name, by default name, or by object.</summary>
/// <param name="Name">The name; null where the scope is opened by object.</param>
/// <param name="DefaultName">The default name; the term for null where the scope is opened by object.</param>
/// <param name="Scope">The captured scope object; null where the scope is opened by name.</param>
/// <param name="Options">The other arguments.</param>
/// <param name="Result">Where the opened scope object is kept, null where nowhere.</param>
/// <param name="Body">What runs inside before it closes; null where it is closed by hand.</param>
/// <param name="Location">The call.</param>
internal sealed record OpenEffect(
    Term? Name, Term DefaultName, Term? Scope, OpenOptions Options, Slot? Result, Effect? Body, Site Location) : Effect;

/// <summary>Closes what was opened by hand: a variable scope, a name scope, or a graph made the default.</summary>
/// <param name="Scope">What opening it gave.</param>
/// <param name="Location">What closes it.</param>
/// <param name="Dispose">What the source calls where it speaks of a mere disposable, so that what is not known to be a scope may well be none; null
/// where it speaks of a scope.</param>
internal sealed record CloseEffect(Term Scope, Site Location, MemberId? Dispose = null) : Effect
{
    /// <summary>Whether it may run code of this project that reaches the library.</summary>
    public bool MayRunCode { get; init; }
}

/// <summary>Opens a name scope.</summary>
/// <param name="Name">The name.</param>
/// <param name="DefaultName">The default name.</param>
/// <param name="Result">Where the opened scope object is kept, null where nowhere.</param>
/// <param name="Body">What runs inside before it closes; null where it is closed by hand.</param>
/// <param name="Location">The call.</param>
internal sealed record NameScopeEffect(Term Name, Term DefaultName, Slot? Result, Effect? Body, Site Location) : Effect
{
    /// <summary>The tensors in whose graph it is opened; null where none are given.</summary>
    public Term Values { get; init; } = Term.Null;
}

/// <summary>Asks the store for a variable.</summary>
/// <param name="Name">The name relative to the current variable scope.</param>
/// <param name="Shape">The shape asked for, null where none is given.</param>
/// <param name="DType">The element type asked for, null where the scope's counts.</param>
/// <param name="Initializer">The initializer, null where the scope's counts.</param>
/// <param name="Partitioner">The partitioner, null where the scope's counts.</param>
/// <param name="CustomGetter">The custom getter, null where the scope's counts.</param>
/// <param name="Result">Where the variable goes; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record GetEffect(
    Term Name, Term Shape, Term DType, Term Initializer, Term Partitioner, Term CustomGetter, Slot? Result, Site Location) : Effect
{
    /// <summary>Whether training changes a variable that is created; null where nothing says so, and then it does.</summary>
    public Term Trainable { get; init; } = Term.Null;

    /// <summary>The names of the collections that list a variable that is created; null for the usual ones.</summary>
    public Term Collections { get; init; } = Term.Null;

    /// <summary>The regularizer, null where the scope's counts.</summary>
    public Term Regularizer { get; init; } = Term.Null;

    /// <summary>The caching device, null where the scope's counts.</summary>
    public Term CachingDevice { get; init; } = Term.Null;

    /// <summary>Whether it is a resource, null where the scope's word counts.</summary>
    public Term UseResource { get; init; } = Term.Null;

    /// <summary>The constraint, null where the scope's counts.</summary>
    public Term Constraint { get; init; } = Term.Null;
}

/// <summary>Looks for a variable in the current variable scope, without creating it.</summary>
/// <param name="Name">The name relative to that scope.</param>
/// <param name="DType">The element type that it must have; null where it may have any.</param>
/// <param name="Found">Where it is told whether there is one.</param>
/// <param name="Variable">Where the variable goes, or null where there is none; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record FindEffect(Term Name, Term DType, Slot Found, Slot? Variable, Site Location) : Effect;

/// <summary>Makes a variable that the store never holds.</summary>
/// <param name="Name">The name of its operation; null where none is given.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="DType">Its element type.</param>
/// <param name="Result">Where the variable goes; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record CreateEffect(Term Name, Term Shape, Term DType, Slot? Result, Site Location) : Effect
{
    /// <summary>Whether training changes it.</summary>
    public Term Trainable { get; init; } = Term.Null;

    /// <summary>The names of the collections that list it; null for the usual ones.</summary>
    public Term Collections { get; init; } = Term.Null;
}

/// <summary>Puts a variable or tensor into a collection of a graph.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Key">The name of the collection.</param>
/// <param name="Variable">The variable or tensor.</param>
internal sealed record CollectEffect(Term Graph, Term Key, Term Variable) : Effect
{
    /// <summary>Whether it is a tensor, and goes into a collection of those.</summary>
    public bool IsOfTensors { get; init; }
}

/// <summary>Sets the reuse flag of a scope to true.</summary>
internal sealed record ReuseVariablesEffect(Term Scope, Site Location) : Effect;

/// <summary>Makes a new graph.</summary>
internal sealed record NewGraphEffect(Slot Result) : Effect;

/// <summary>Makes a graph the default one.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Result">Where that is kept which leaves the graph, null where nowhere.</param>
/// <param name="Body">What runs inside before it is left; null where it is left by hand.</param>
/// <param name="Location">The call.</param>
internal sealed record EnterGraphEffect(Term Graph, Slot? Result, Effect? Body, Site Location) : Effect;

/// <summary>Discards the default graph.</summary>
internal sealed record ResetEffect(Site Location) : Effect;

/// <summary>Says that a graph creates no variables any more.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Result">Where that is kept which lets it create some again; null for one that never does.</param>
/// <param name="Location">The call.</param>
internal sealed record FreezeEffect(Term Graph, Slot? Result, Site Location) : Effect;

/// <summary>Puts a value into a slot.</summary>
internal sealed record AssignEffect(Slot Target, Term Value) : Effect;

/// <summary>Puts a value into a field, or a property that is nothing but one, of an object.</summary>
/// <param name="Receiver">The object; null for a static field.</param>
/// <param name="Field">The field, the automatic property, or the primary constructor's parameter that a type keeps.</param>
/// <param name="Value">The value.</param>
internal sealed record StoreEffect(Term? Receiver, MemberId Field, Term Value) : Effect, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Receiver is not null || Field.ContainingType is not null;
}

/// <summary>Looks at the flag of a scope, so that it matters what has set it.</summary>
internal sealed record TouchEffect(Term Value) : Effect;
