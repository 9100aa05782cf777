namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What is said of a mistake, wherever it is.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Variable">The full name of the variable, or of the scope where no variable is asked for.</param>
/// <param name="Scope">The full name of the scope in force.</param>
internal abstract record FindingFacts(FindingKind Kind, string Variable, string Scope)
{
    /// <summary>The full name of the existing variable that was probably meant; null where none looks like it.</summary>
    public string? Nearest { get; init; }

    /// <summary>What the variable has: a shape or an element type.</summary>
    public string Present { get; init; } = "";

    /// <summary>What is asked for instead.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The name by which the scope in force opens the scope that this is about; null where it opens none of that full name, or a name
    /// is not known.</summary>
    public string? RelativeName { get; init; }

    /// <summary>What it is that is open or closed, where the mistake is about that.</summary>
    public ScopeForm Form { get; init; }

    /// <summary>Whether a scope cannot be closed because that has been done; otherwise <see cref="Present"/> is still open inside it.</summary>
    public bool IsClosedAlready { get; init; }

    /// <summary>Why the arguments of a get cannot be what is meant; null for other mistakes.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why an operation refuses the shapes of its operands; null for other mistakes.</summary>
    public Misfit? Misfit { get; init; }

    /// <summary>What the path assumes of values that are not known, such as <c>'training' is false</c>; empty where it makes no difference.</summary>
    public string When { get; init; } = "";

    /// <summary>What the full names of the variables in the scope begin with.</summary>
    public string ScopePrefix => Scope.Length == 0 ? "" : Scope + "/";
}
