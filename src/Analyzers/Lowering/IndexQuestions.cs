using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Asks the index on behalf of a body that is lowered, and notes the answers.</summary>
/// <param name="index">The index.</param>
internal sealed class IndexQuestions(ProjectIndex index)
{
    /// <summary>The answers so far.</summary>
    public IndexAnswers Answers { get; } = new();

    /// <inheritdoc cref="ProjectIndex.ImplicitCallsReach"/>
    public bool ImplicitCallsReach => Answers.Note(IndexQuestion.ImplicitCallsReach, "", index.ImplicitCallsReach);

    /// <inheritdoc cref="ProjectIndex.ScopesFlow"/>
    public bool ScopesFlow => Answers.Note(IndexQuestion.ScopesFlow, "", index.ScopesFlow);

    /// <summary>The trees that mention one of some names in what they declare. The answer is not noted: where declarations change, every body is lowered anew.</summary>
    public ImmutableArray<SyntaxTree> TreesDeclaring(ImmutableArray<string> names) => index.TreesMentioning(names);

    /// <summary>The same index, which nothing was asked.</summary>
    public IndexQuestions Anew() => new(index);

    /// <inheritdoc cref="ProjectIndex.Reaches(ISymbol)"/>
    public bool Reaches(ISymbol member)
    {
        var (name, isForeign) = (ProjectIndex.NameOf(member), ProjectIndex.IsForeign(member));
        return Answers.Note(isForeign ? IndexQuestion.ReachesAsForeign : IndexQuestion.Reaches, name, index.Reaches(name, isForeign));
    }

    /// <summary>Whether running a member, or anything that goes by a type, may change what types keep in static members. What runs without being named goes by its type.</summary>
    public bool ChangesStatics(ISymbol member)
    {
        var name = ProjectIndex.NameOf(member);
        return ChangesStatics(name) || (member is IMethodSymbol { ContainingType: { } type } method && IsUnnamed(method, name) && ChangesStatics(type.Name));
    }

    private static bool IsUnnamed(IMethodSymbol method, string name) => method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion
        || method.AssociatedSymbol is IPropertySymbol { IsIndexer: true } || ProjectIndex.IsCalledImplicitly(name);

    private bool ChangesStatics(string name) => Answers.Note(IndexQuestion.ChangesStatics, name, index.ChangesStatics(name));

    /// <inheritdoc cref="ProjectIndex.EnumerationsReach"/>
    public bool EnumerationsReach => Answers.Note(IndexQuestion.EnumerationsReach, "", index.EnumerationsReach);

    /// <inheritdoc cref="ProjectIndex.ImplicitCallsOf"/>
    public bool ImplicitCallsOf(params IEnumerable<string> names) => names.ToList().ConvertAll(name => Answers.Note(IndexQuestion.ImplicitCallsOf, name, index.ImplicitCallsOf(name))).Contains(true);

    /// <inheritdoc cref="ProjectIndex.IsNotNamed(string)"/>
    public bool IsNotNamed(string name) => Answers.Note(IndexQuestion.IsNotNamed, name, index.IsNotNamed(name));

    /// <inheritdoc cref="ProjectIndex.InitializersReach(ISymbol?)"/>
    public bool InitializersReach(ISymbol? type) => type is not null && Answers.Note(IndexQuestion.InitializersReach, type.Name, index.InitializersReach(type.Name));

    /// <inheritdoc cref="ProjectIndex.IsMentioned(string, SyntaxTree?)"/>
    public bool IsMentioned(string name, SyntaxTree? near) => Answers.Note(IndexQuestion.IsMentioned, name, index.IsMentioned(name, near));
}
