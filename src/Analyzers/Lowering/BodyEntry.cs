using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>One body of a syntax tree.</summary>
/// <param name="Declaration">The node whose operation is the body.</param>
/// <param name="Name">The identifier by which other code runs it; null where only implicit calls do.</param>
internal sealed record BodyEntry(SyntaxNode Declaration, string? Name)
{
    /// <summary>Those of some identifiers that the body uses; <see cref="ProjectIndex.ImplicitCreation"/> for <c>new()</c>.</summary>
    public IEnumerable<string> Mentions(NameSet names) =>
        BodyReading.Mentions(Declaration, names).Select(mention => mention.Name).Distinct();
}
