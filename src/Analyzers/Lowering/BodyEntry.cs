using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>One body of a syntax tree.</summary>
/// <param name="Declaration">The node whose operation is the body.</param>
/// <param name="Name">The identifier by which other code runs it; null where only implicit calls do.</param>
internal sealed record BodyEntry(SyntaxNode Declaration, string? Name)
{
    /// <summary>Whether it holds the top-level statements of a program.</summary>
    public bool IsTopLevel => Declaration is CompilationUnitSyntax;

    /// <summary>Whether a program or test begins with it, as far as its declaration tells.</summary>
    public bool RunsFirst => IsTopLevel || (Declaration is MethodDeclarationSyntax method
        && (method.Identifier.ValueText == WellKnownMemberNames.EntryPointMethodName
            || method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => TestAttributes.MayBeTest(attribute.Name.ToString()))));

    /// <summary>Whether it runs as a part of another body only.</summary>
    public bool IsPartOfAnother => Declaration is LocalFunctionStatementSyntax or EqualsValueClauseSyntax or BaseListSyntax or PrimaryConstructorBaseTypeSyntax;

    /// <summary>Those of some identifiers that the body uses; <see cref="ProjectIndex.ImplicitCreation"/> for <c>new()</c>.</summary>
    public IEnumerable<string> Mentions(NameSet names) =>
        BodyReading.Mentions(Declaration, names).Select(mention => mention.Name).Distinct();
}
