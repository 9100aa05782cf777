using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What is the same for all bodies of a compilation.</summary>
/// <param name="Find">Finds the body of a method, accessor or constructor of the project; null where there is none to follow.</param>
/// <param name="ScopeException">The exception that the library throws for scopes and variables.</param>
/// <param name="Budgets">How much work one body may cost.</param>
internal sealed record InterpreterContext(
    Func<MemberId, LoweredBody?> Find, TypeId? ScopeException, Budgets Budgets)
{
    /// <summary>Finds what gives a static field its first value; null where that is not known. The second argument tells whether the program
    /// has begun here.</summary>
    public Func<MemberId, bool, LoweredBody?>? FindInitializer { get; init; }

    /// <summary>The exception that another scope library throws where a name is asked for a second time; null where that is not known.</summary>
    public Func<string, TypeId?>? DuplicateException { get; init; }

    /// <summary>Whether graphs of another scope library can be left again.</summary>
    public bool HasGraphExit { get; init; }

    /// <summary>Whether another thread may have another default graph.</summary>
    public bool HasGraphsOfThreads { get; init; }

    /// <summary>The number of an error of the library, by its name; null where there is none.</summary>
    public Func<string, long?>? ErrorNumber { get; init; }

    /// <summary>The exception that the operations of the library throw for their operands.</summary>
    public TypeId? OperandException { get; init; }

    /// <summary>The exception that holds those of tasks.</summary>
    public TypeId? AggregateException { get; init; }

    /// <summary>Finds what runs before a type is first used; null where it has nothing that matters.</summary>
    public Func<MemberId, LoweredBody?>? FindStatics { get; init; }

    /// <summary>Whether code of the project that other code calls without naming it can reach the library.</summary>
    public bool ImplicitCallsReach { get; init; } = true;

    /// <summary>Counts what is done.</summary>
    public Work Work { get; init; } = new();

    /// <summary>What came out of earlier runs; null where nothing is kept.</summary>
    public KeptRuns? Kept { get; init; }

    /// <summary>The methods that run when the assembly is loaded, before a program or test begins; empty where they can reach the library.</summary>
    public StructuralList<MemberId> ModuleInitializers { get; init; } = StructuralList<MemberId>.Empty;

    /// <summary>Whether some code of the project closes whatever scope is the current one.</summary>
    public bool ClosesCurrentScope { get; init; }

    /// <summary>Whether some code of the project asks how often a variable was shared.</summary>
    public bool AsksForTimesReused { get; init; }

    /// <summary>Whether to tell also what no rule judges: where variables are shared, and how every path ends.</summary>
    public bool TellsAll { get; init; }

    /// <summary>Sees each effect with the state in front of it; null where nobody watches.</summary>
    public Action<Effect, AnalysisState>? Watch { get; init; }
}
