using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Goes one of two ways. Slots that are first assigned inside an arm mean nothing behind it, <paramref name="Result"/> aside.</summary>
/// <param name="Condition">A truth value.</param>
/// <param name="WhenTrue">What runs if it holds.</param>
/// <param name="WhenFalse">What runs if not.</param>
/// <param name="Result">The slot that both arms assign where the branch is an expression; null for a statement.</param>
internal sealed record BranchEffect(Term Condition, Effect WhenTrue, Effect WhenFalse, Slot? Result = null) : Effect
{
    /// <summary>Whether the condition says whether the build has the code of the first arm, and the second does nothing.</summary>
    public bool IsOfBuild { get; init; }
}

/// <summary>Runs a body that a jump can leave at its end: what <c>break</c> leaves in a switch.</summary>
/// <param name="Label">What jumps name; unique in the member.</param>
/// <param name="Body">The body.</param>
internal sealed record LabelledEffect(int Label, Effect Body) : Effect;

/// <summary>Runs a body and then a step for ever; only a jump leaves it. Conditions are branches to such jumps: in front for
/// <c>for</c> and <c>while</c>, in the step for <c>do</c>.</summary>
/// <param name="Label">What <c>break</c> and <c>continue</c> name; unique in the member. <c>continue</c> goes on with the step.</param>
/// <param name="Body">One iteration.</param>
/// <param name="Step">What runs between two iterations.</param>
internal sealed record LoopEffect(int Label, Effect Body, Effect Step) : Effect;

/// <summary>Runs a body once for each element of a collection.</summary>
/// <param name="Label">What <c>break</c> and <c>continue</c> name; unique in the member.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Element">Where an iteration finds its element.</param>
/// <param name="Body">One iteration.</param>
/// <param name="Location">What enumerates the collection.</param>
internal sealed record ForEachEffect(int Label, Term Collection, Slot Element, Effect Body, Site Location) : Effect
{
    /// <summary>Whether enumerating the collection may run code of the project.</summary>
    public bool MayRunCode { get; init; }

    /// <summary>Whether code that reaches the library may enumerate the collection, where it is not known.</summary>
    public bool MayReachLibrary { get; init; }
}

/// <summary>Runs a body; exceptions go to the first handler that takes them, and the last part runs however the rest is left.</summary>
/// <param name="Body">The body.</param>
/// <param name="Handlers">The handlers, in order.</param>
/// <param name="Last">What <c>finally</c> and the end of a using statement do.</param>
internal sealed record TryEffect(Effect Body, ImmutableArray<Handler> Handlers, Effect Last) : Effect;

/// <summary>A catch clause.</summary>
/// <param name="Caught">The type that it takes; null for all.</param>
/// <param name="Asking">What runs to find out whether the filter holds; if it throws, the filter does not hold.</param>
/// <param name="Filter">What must hold as well; null without a <c>when</c>.</param>
/// <param name="Body">What it does.</param>
/// <param name="Variable">Where it finds the exception; null where it does not look at it.</param>
internal sealed record Handler(CaughtType? Caught, Effect Asking, Term? Filter, Effect Body, Slot? Variable = null);

/// <summary>What a handler takes.</summary>
/// <param name="Type">The type that the source names.</param>
/// <param name="Parameter">The type parameter that it is; null where it is none.</param>
internal sealed record CaughtType(TypeId Type, Slot? Parameter = null);

/// <summary>How a path leaves where it is.</summary>
internal enum JumpKind
{
    /// <summary>Goes behind the labelled code or loop.</summary>
    Break,

    /// <summary>Goes to the step of the loop, or to its next element.</summary>
    Continue,

    /// <summary>Leaves the member, with a value or without.</summary>
    Return,

    /// <summary>Throws an exception that the source makes.</summary>
    Throw,

    /// <summary>Throws again what the handler around it has caught.</summary>
    Rethrow,

    /// <summary>Leaves the enumeration of an iterator or query, since whoever enumerates it wants no more. No effect says this.</summary>
    Abandon,
}

/// <summary>Leaves where it is.</summary>
/// <param name="Kind">How.</param>
/// <param name="Label">What is left or continued; 0 for the others.</param>
/// <param name="Value">The value returned or thrown; null where there is none, or nothing is known of what is thrown.</param>
/// <param name="Thrown">The static type of the exception thrown; null where it is not known.</param>
/// <param name="IsExact">Whether the exception is of that very type: it is made where it is thrown.</param>
/// <param name="Cause">The exception that is thrown again, or that the one thrown is made of; null for other jumps.</param>
internal sealed record JumpEffect(JumpKind Kind, int Label = 0, Term? Value = null, TypeId? Thrown = null, bool IsExact = false, Term? Cause = null) : Effect;

/// <summary>Code that is not followed.</summary>
/// <param name="Reason">Why not.</param>
/// <param name="Location">Where.</param>
internal sealed record OpaqueEffect(OpaqueReason Reason, Site Location) : Effect
{
    /// <summary>The async method of this project whose task is awaited here; null for other tasks and other code.</summary>
    public MemberId? Awaited { get; init; }
}
