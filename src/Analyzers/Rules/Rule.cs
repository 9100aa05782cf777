using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A rule: decides which events of the engine are mistakes, and says so.</summary>
/// <param name="descriptor">The rule, as compiler and editor show it.</param>
internal abstract class Rule(DiagnosticDescriptor descriptor)
{
    /// <summary>The rule, as compiler and editor show it.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The rule as it speaks of the library that a finding is about.</summary>
    public virtual DiagnosticDescriptor Saying(Finding finding) => Descriptor;

    /// <summary>Its id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Whether what it finds throws.</summary>
    public virtual bool Throws => false;

    /// <summary>Whether it is about a call that throws for what it is asked, whatever is in the store.</summary>
    public virtual bool IsAboutArguments => false;

    /// <summary>What it finds in a tree; findings in other trees do not count.</summary>
    public abstract IEnumerable<Finding> Judge(JudgedTree tree);

    /// <summary>The arguments of its message.</summary>
    public abstract object[] Arguments(Finding finding);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
