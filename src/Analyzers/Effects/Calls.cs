using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A value handed to a parameter.</summary>
/// <param name="Parameter">The parameter, as the method that runs knows it.</param>
/// <param name="Value">The value; a reference for ref and out arguments.</param>
internal sealed record Argument(Slot Parameter, Term Value);

/// <summary>A reference to the local, field or element that a term reads: what is put into the slot that holds it goes there.</summary>
internal sealed record ReferenceTerm(Term Place) : Term;

/// <summary>A type handed to a type parameter, as far as it matters: the element type that it stands for, or the exception that can be
/// caught by it.</summary>
/// <param name="Parameter">The type parameter, as the code that runs knows it.</param>
/// <param name="DType">The element type or exception; unknown where it is neither.</param>
internal sealed record TypeArgument(Slot Parameter, Term DType);

/// <summary>Calls a method, local function, accessor or operator of this project.</summary>
/// <param name="Method">Its definition.</param>
/// <param name="Receiver">The object; null for a static member.</param>
/// <param name="IsVirtual">Whether the object decides which override runs.</param>
/// <param name="Arguments">The arguments, in the order of the parameters.</param>
/// <param name="TypeArguments">What the method's and its type's type parameters stand for.</param>
/// <param name="Result">Where the result goes; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record CallEffect(
    MemberId Method, Term? Receiver, bool IsVirtual, ImmutableArray<Argument> Arguments, ImmutableArray<TypeArgument> TypeArguments,
    Slot? Result, Site Location) : Effect
{
    /// <summary>What happens to the result, if that is a task.</summary>
    public TaskUse Task { get; init; }

    /// <summary>Whether it does nothing but give its result, as long as none of the arguments can be changed.</summary>
    public bool OnlyAnswers { get; init; }
}

/// <summary>Calls a member of another assembly that the object decides: what this project has for it runs, where the object is known.</summary>
/// <param name="Call">The call of what the object has for the member.</param>
/// <param name="Otherwise">What runs for other objects; it gives a result to the same slot.</param>
internal sealed record DispatchEffect(Effect Call, Effect Otherwise) : Effect;

/// <summary>Makes an object of a type of this project: runs its initializers and a constructor.</summary>
/// <param name="Layout">What is in an object of the type.</param>
/// <param name="Constructor">The constructor's definition.</param>
/// <param name="Arguments">The arguments, in the order of the parameters.</param>
/// <param name="TypeArguments">What the type's type parameters stand for.</param>
/// <param name="Result">Where the object goes.</param>
/// <param name="Location">The expression.</param>
internal sealed record ConstructEffect(
    ObjectLayout Layout, MemberId Constructor, ImmutableArray<Argument> Arguments, ImmutableArray<TypeArgument> TypeArguments,
    Slot Result, Site Location) : Effect
{
    /// <summary>Whether making the object may do more than that: reach the library, or change what types keep.</summary>
    public bool DoesMore { get; init; }
}

/// <summary>Makes an object of the type that a type parameter stands for.</summary>
/// <param name="Type">The type.</param>
/// <param name="Result">Where the object goes.</param>
/// <param name="MayRunCode">Whether a constructor of this project that reaches the library may be what runs.</param>
/// <param name="Location">The expression.</param>
internal sealed record ConstructParameterEffect(Term Type, Slot Result, bool MayRunCode, Site Location) : Effect;

/// <summary>Runs what a delegate stands for.</summary>
/// <param name="Function">The delegate.</param>
/// <param name="Arguments">The arguments, in order.</param>
/// <param name="Result">Where the result goes; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record InvokeEffect(Term Function, ImmutableArray<Term> Arguments, Slot? Result, Site Location) : Effect
{
    /// <summary>What happens to the result, if that is a task.</summary>
    public TaskUse Task { get; init; }
}

/// <summary>Calls code that is not of this project, or that nobody knows: it may create variables if it reaches the library, and it may run
/// the delegates and change the objects that it is handed.</summary>
/// <param name="Handed">The receiver and the arguments that are delegates or objects.</param>
/// <param name="ReachesLibrary">Whether it may create variables itself.</param>
/// <param name="Location">The call.</param>
/// <param name="Starter">What runs the delegates on another thread, or may, such as <c>Task.Run</c>; null where nothing is known to.</param>
internal sealed record ForeignCallEffect(ImmutableArray<Term> Handed, bool ReachesLibrary, Site Location, string? Starter = null) : Effect
{
    /// <summary>Whether nothing runs yet: what starts it says so.</summary>
    public bool IsStartedLater { get; init; }

    /// <summary>Whether the delegates run on this thread, and before the scopes are closed that are open here.</summary>
    public bool RunsHere { get; init; }
}
