using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>ReuseVariables() is called.</summary>
/// <param name="Name">The full name of the scope that it switches.</param>
/// <param name="ReusesAlready">Whether the scope shares before.</param>
internal sealed record ScopeSwitched(string Name, bool ReusesAlready) : Occurrence(Name);

/// <summary>ReuseVariables() switches a scope that belongs to the caller.</summary>
/// <param name="Name">The full name of the scope.</param>
internal sealed record CallersScopeSwitched(string Name) : Occurrence(Name);

/// <summary>A reuse argument of None leaves a scope sharing.</summary>
/// <param name="Name">The full name of the scope.</param>
/// <param name="RelativeName">The name by which the scope in force opens that scope; null where it opens none of that full name, or a name is not
/// known.</param>
/// <param name="IsCaptured">Whether the scope is opened by object.</param>
internal sealed record ReuseInherited(string Name, string? RelativeName, bool IsCaptured) : Occurrence(Name);

/// <summary>Reuse is asked for together with a default name.</summary>
/// <param name="Name">The default name.</param>
/// <param name="Reuse">The reuse mode.</param>
internal sealed record DefaultNameReused(string Name, ReuseLiteral Reuse) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.ReuseNeedsName;

    /// <inheritdoc/>
    public override string VariableName => Name;
}

/// <summary>A scope is opened with neither a name nor a default name.</summary>
/// <param name="Name">The call that opens it.</param>
internal sealed record NameMissing(string Name) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.NeedsName;
}

/// <summary>A scope is left open that nobody can close any more.</summary>
/// <param name="Name">The full name of the scope.</param>
/// <param name="Form">What is open.</param>
internal sealed record ScopeLeftOpen(string Name, ScopeForm Form) : Occurrence(Name)
{
    /// <summary>What an iteration leaves open, the next one opens inside it: that is one mistake, under another name each time.</summary>
    public override bool IsSame(Occurrence other) => other is ScopeLeftOpen;
}

/// <summary>Code that asks for variables is handed to another thread while a scope is open.</summary>
/// <param name="Name">The full name of the scope, as far as it is known.</param>
/// <param name="Starter">What runs code on another thread.</param>
internal sealed record HandedToThread(string Name, string Starter) : Occurrence(Name);

/// <summary>Something that is open where something happens.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Opening">The call that opened it, or that led there, in the body in which it happens; null for what was open before that began.</param>
internal readonly record struct OpenHere(ScopeForm Form, Site? Opening);

/// <summary>What happens inside of what is open.</summary>
/// <param name="Name">The full name of what is open innermost of that which counts.</param>
/// <param name="Form">What that is.</param>
/// <param name="Open">All that is open, the outermost first.</param>
internal abstract record InsideOfOpen(string Name, ScopeForm Form, StructuralList<OpenHere> Open) : Occurrence(Name);

/// <summary>An await or a yield while something is open that the same body has opened.</summary>
/// <param name="Name">The full name of what that is.</param>
/// <param name="Form">What that is.</param>
/// <param name="Open">All that is open, the outermost first.</param>
internal sealed record SuspendedInScope(string Name, ScopeForm Form, StructuralList<OpenHere> Open) : InsideOfOpen(Name, Form, Open);

/// <summary>Something is closed that is not what was opened last.</summary>
/// <param name="Name">The full name of what is closed.</param>
/// <param name="Form">What is closed.</param>
/// <param name="Inner">The full name of what is open inside it; null where it is closed already.</param>
internal sealed record ClosedOutOfOrder(string Name, ScopeForm Form, string? Inner) : Occurrence(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.ImproperNesting;

    /// <inheritdoc/>
    public override string? VariableName => Form == ScopeForm.Variable ? Name : null;
}

/// <summary>A scope object is given up that was never entered.</summary>
/// <param name="Name">The name that it has for its scope, as far as it is known.</param>
/// <param name="Form">What it is for.</param>
internal sealed record ScopeNeverEntered(string Name, ScopeForm Form) : Occurrence(Name);

/// <summary>A reuse argument is given that the library never reads.</summary>
internal sealed record ReuseIgnored() : Occurrence("");

/// <summary>A scope is switched to reuse, which the library never reads.</summary>
internal sealed record SwitchIgnored() : Occurrence("");

/// <summary>The default graph is discarded while something is open.</summary>
/// <param name="Name">The full name of what is open innermost.</param>
/// <param name="Form">What that is.</param>
/// <param name="Open">All that is open, the outermost first.</param>
internal sealed record ResetInside(string Name, ScopeForm Form, StructuralList<OpenHere> Open) : InsideOfOpen(Name, Form, Open)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.NestedReset;
}
