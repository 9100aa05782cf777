using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A whole number, a member of an enum or a tuple as an object, which knows its type. Other values know it anyway.</summary>
/// <param name="Value">The value.</param>
/// <param name="Type">Its type.</param>
internal sealed record BoxTerm(Term Value, Term Type) : Term
{
    /// <summary>What the object is where the value is not known; null where it is the value itself.</summary>
    public Term? Otherwise { get; init; }
}

/// <summary>What is in an object that a value was made.</summary>
/// <param name="Value">The object.</param>
/// <param name="Otherwise">What is known where the object is not.</param>
internal sealed record UnboxTerm(Term Value, Term Otherwise) : Term
{
    /// <summary>What a type parameter stands for that the value is to be of; null for a value type.</summary>
    public Term? Type { get; init; }
}

/// <summary>The object whose member runs.</summary>
internal sealed record ThisTerm : Term;

/// <summary>What a field holds, or a property that is nothing but one.</summary>
/// <param name="Receiver">The object; null for a static field.</param>
/// <param name="Field">The field, the automatic property, or the primary constructor's parameter that a type keeps.</param>
internal sealed record FieldTerm(Term? Receiver, MemberId Field) : Term, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Receiver is not null || Field.ContainingType is not null;

    /// <summary>What a static field holds before any code of the program has run; null where that is not known.</summary>
    public Term? Initial { get; init; }

    /// <summary>Whether the initializer alone says what it holds, in a way that is not followed.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>Makes an object of the framework that has nothing but fields which later effects store, or a copy of another object.</summary>
/// <param name="Result">Where it goes.</param>
/// <param name="Type">Its type.</param>
internal sealed record MakeEffect(Slot Result, TypeId Type) : Effect
{
    /// <summary>The object that it is a copy of, field by field, whatever its type is; null for a new one.</summary>
    public Term? Like { get; init; }
}

/// <summary>What a property or method says that is not followed and taken to say the same each time it is asked for the same.</summary>
/// <param name="Member">The member.</param>
/// <param name="Receiver">The object; null for a static member.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Unstable">What the source calls it, if it says another thing in each run; null where it is not known to.</param>
internal sealed record MemberTerm(MemberId Member, Term? Receiver, ImmutableArray<Term> Arguments, string? Unstable = null) : Term;

/// <summary>A shape with lengths that are to be evaluated.</summary>
internal sealed record ShapeTerm(ImmutableArray<Term> Lengths) : Term;

/// <summary>A tuple, or an array whose elements the source writes down.</summary>
/// <param name="Elements">The elements, in order.</param>
/// <param name="IsTuple">Which of the two.</param>
internal sealed record ListTerm(ImmutableArray<Term> Elements, bool IsTuple) : Term;

/// <summary>Whole numbers one after the other, as <c>Enumerable.Range</c> makes them.</summary>
internal sealed record RangeTerm(Term Start, Term Count) : Term;

/// <summary>An element of a tuple or container, or a letter of a text.</summary>
internal sealed record ElementTerm(Term List, Term Index) : Term
{
    /// <summary>Whether it is a letter: what that is hangs together with what the text is.</summary>
    public bool IsLetter { get; init; }
}

/// <summary>How many elements an array has, or letters a text.</summary>
internal sealed record LengthTerm(Term List) : Term;

/// <summary>A lambda, local function or method as a value.</summary>
/// <param name="Function">The lambda, local function or method.</param>
/// <param name="Receiver">The object of a method; null for a static one, a lambda, a local function.</param>
internal sealed record FunctionTerm(MemberId Function, Term? Receiver) : Term
{
    /// <summary>Whether the object decides which override runs.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>What the type parameters of a method and of the types around it stand for.</summary>
    public ImmutableArray<TypeArgument> TypeArguments { get; init; } = [];
}
