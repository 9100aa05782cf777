using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>A value in a state.</summary>
internal abstract record AbstractValue
{
    /// <summary>A value of which nothing is known, not even that it is the same as another.</summary>
    public static readonly AbstractValue Unknown = new UnknownValue();

    /// <summary>A value that the program determines in a way that is not followed.</summary>
    public static readonly AbstractValue Lost = new UnknownValue { IsDetermined = true };

    /// <summary>An object of which nothing is known but that it is there.</summary>
    public static readonly AbstractValue SomeObject = new PresentValue();

    /// <summary>The value <c>null</c>.</summary>
    public static readonly AbstractValue Null = new ConstantValue(null);

    /// <summary>The value <c>true</c>.</summary>
    public static readonly AbstractValue True = new ConstantValue(true);

    /// <summary>The value <c>false</c>.</summary>
    public static readonly AbstractValue False = new ConstantValue(false);

    /// <summary>The values that it is made of, and leads to.</summary>
    public virtual IEnumerable<AbstractValue> Components => [];

    /// <summary>A truth value.</summary>
    public static AbstractValue Of(bool truth) => truth ? True : False;

    /// <summary>Whether it follows from what the program says, so that it is one value only, known or not.</summary>
    /// <param name="facts">What is known of the program here.</param>
    public virtual bool FollowsFromProgram(ProgramFacts facts) => false;
}

/// <summary>Anything.</summary>
/// <param name="Origin">What answers it hangs together with; null where with none.</param>
/// <param name="Unstable">What gives a different value each time; null where nothing is known to.</param>
internal sealed record UnknownValue(TypeId? Origin = null, string? Unstable = null) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => IsDetermined;

    /// <summary>Whether the program determines it, though not in a way that is followed.</summary>
    public bool IsDetermined { get; init; }

    /// <summary>What it depends on, apart from other things; null where on nothing that is known.</summary>
    public PartSet? Parts { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "?";
}

/// <summary>Some object, not null.</summary>
/// <param name="VariableName">The full name of a variable, as far as it is known; null for other objects.</param>
internal sealed record PresentValue(KnownName? VariableName = null) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <summary>The name of the operation that makes a tensor, as far as it is known; null for other objects, or where nothing is known of it.</summary>
    public KnownName? OperationName { get; init; }

    /// <summary>The element type of a variable or tensor; null where it is not known.</summary>
    public DTypeLiteral? DType { get; init; }

    /// <summary>The shape of a tensor or variable; null where it is not known.</summary>
    public ShapeLiteral? Shape { get; init; }

    /// <summary>Whether it is a variable that the store of its graph holds.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether it is a variable that certainly is cut into shards.</summary>
    public bool IsCut { get; init; }

    /// <summary>The shape of the whole variable of which an initializer is told; null for other objects, or where it is not known.</summary>
    public ShapeLiteral? WholeShape { get; init; }

    /// <summary>The member of the library that has given the object; null where it is not known.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether that member gives the same object each time.</summary>
    public bool IsSameEachTime { get; init; }

    /// <summary>Whether training changes a variable; null where it is not known.</summary>
    public bool? IsTrainable { get; init; }

    /// <summary>The number of the graph that a tensor or variable belongs to; null where it is not known.</summary>
    public int? Graph { get; init; }

    /// <summary>Whether nothing tells it from other objects.</summary>
    public bool IsAnyObject => Equals((PresentValue)SomeObject);

    /// <inheritdoc/>
    public override string ToString() => VariableName is { } name ? $"variable '{name}'" : "object";
}

/// <summary>A string, known in whole or in part.</summary>
internal sealed record TextValue(KnownName Text) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Text.IsExact || Text.IsDetermined;

    /// <inheritdoc/>
    public override string ToString() => $"\"{Text}\"";
}

/// <summary>Any other constant: null, a truth value, a letter, a whole number as <see cref="long"/>, a literal of the effects.</summary>
internal sealed record ConstantValue(object? Value) : AbstractValue
{
    /// <summary>The type of a whole number that is an object; none where its type is that of the place that holds it. It makes no other value,
    /// but objects of different types are not equal.</summary>
    public SpecialType BoxedAs { get; init; }

    /// <summary>Whether both are objects with numbers in them, of different types.</summary>
    public static bool AreBoxedApart(AbstractValue left, AbstractValue right) =>
        (left, right) is (ConstantValue { BoxedAs: not SpecialType.None and var one }, ConstantValue { BoxedAs: not SpecialType.None and var other }) && one != other;

    /// <inheritdoc/>
    public bool Equals(ConstantValue? other) => other is not null && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => Value is null ? "null" : FormattableString.Invariant($"{Value}");
}

/// <summary>A variable scope object, by its number in the state.</summary>
internal sealed record ScopeValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"scope {Id}");
}

/// <summary>A graph, by its number in the state.</summary>
internal sealed record GraphValue(int Id) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"graph {Id}");
}

/// <summary>What lets a graph create variables again when it is disposed of.</summary>
/// <param name="Graph">The number of the graph; null where it is not known.</param>
/// <param name="Number">Tells it from others of the graph.</param>
internal sealed record FreezeValue(int? Graph, int Number) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"freeze {Number} of graph {Graph}");
}

/// <summary>An object, array or other container that the code has made, by its number in the state.</summary>
internal sealed record ObjectValue(int Id, ObjectLayout Layout) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <summary>Its type.</summary>
    public TypeId Type => Layout.Type;

    /// <inheritdoc/>
    public bool Equals(ObjectValue? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Type.Name} {Id}");
}

/// <summary>A delegate.</summary>
/// <param name="Function">The lambda, local function or method.</param>
/// <param name="Activation">Where the locals live that it captures.</param>
/// <param name="Receiver">The object of a method.</param>
internal sealed record FunctionValue(MemberId Function, int Activation, AbstractValue? Receiver) : CompositeValue
{
    /// <summary>What the type parameters of a method and of the types around it stand for.</summary>
    public StructuralMap<Slot, AbstractValue> TypeArguments { get; init; } = StructuralMap<Slot, AbstractValue>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Receiver is null ? [] : [Receiver];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => Receiver is null ? this : this with { Receiver = replace(Receiver) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public bool Equals(FunctionValue? other) =>
        other is not null && Activation == other.Activation && Equals(Receiver, other.Receiver)
        && Equals(Function, other.Function) && TypeArguments.Equals(other.TypeArguments);

    /// <inheritdoc/>
    public override int GetHashCode() => Function.GetHashCode() ^ Activation;

    /// <inheritdoc/>
    public override string ToString() => Function.ToString();
}

/// <summary>A reference, as a slot or a field holds it: reading and writing that reads and writes a place.</summary>
/// <param name="Run">The run in which the place is found.</param>
/// <param name="Place">What reads the place in that run.</param>
/// <param name="Operands">What slots of the place held when the reference was made: the object, the index.</param>
internal sealed record ReferenceValue(int Run, Term Place, StructuralMap<Slot, AbstractValue> Operands) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Operands.Entries.Select(operand => operand.Value);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Operands = Operands.With(replace) };

    /// <inheritdoc/>
    public bool Equals(ReferenceValue? other) => other is not null && Run == other.Run && Place.Equals(other.Place) && Operands.Equals(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => Run ^ Place.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"ref {Place}";
}

/// <summary>What a local holds that code may write which runs at any time.</summary>
internal sealed record VolatileValue : AbstractValue
{
    /// <summary>The only one.</summary>
    public static readonly VolatileValue Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "volatile";
}

/// <summary>A tuple, or some values one after the other that nothing changes.</summary>
internal sealed record ListValue(StructuralList<AbstractValue> Elements, bool IsTuple) : CompositeValue
{
    /// <summary>The type of a tuple that is an object; null where its type is that of the place that holds it. It makes no other value.</summary>
    public TypeId? BoxedAs { get; init; }

    /// <summary>Whether both are tuples as objects, of different types.</summary>
    public static bool AreBoxedApart(AbstractValue left, AbstractValue right) =>
        (left, right) is (ListValue { BoxedAs: { } one }, ListValue { BoxedAs: { } other }) && !one.TypeArguments.SequenceEqual(other.TypeArguments);

    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && IsTuple == other.IsTuple && Elements.Equals(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.GetHashCode();

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Elements.Items;

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Elements = Elements.With(replace) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Elements.Items.All(element => element.FollowsFromProgram(facts));

    /// <inheritdoc/>
    public override string ToString() => IsTuple ? $"({Elements})" : $"{{{Elements}}}";
}
