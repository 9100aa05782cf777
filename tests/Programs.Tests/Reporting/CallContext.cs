using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>What else than its own arguments decides the name that a call asks for: the scopes that are opened around it, the objects that its
/// members are called on, and the delegates that it is in.</summary>
internal sealed class CallContext(CSharpCompilation compilation, ValueOrigins origins)
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>The origins of what surrounds a place, each once.</summary>
    public IReadOnlyList<string> Of(SyntaxNode place)
    {
        _visited.Clear();
        return [.. Around(place).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Around(SyntaxNode place)
    {
        var owner = place.Ancestors().First(IsBody);
        var model = compilation.GetSemanticModel(place.SyntaxTree);
        var opened = owner.DescendantNodes().Where(node => node.SpanStart < place.SpanStart)
            .OfType<InvocationExpressionSyntax>().Select(call => model.GetOperation(call)).OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod is { Name: nameof(VariableScope.Open), ContainingType.Name: nameof(VariableScope) })
            .SelectMany(call => call.Arguments)
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit)
            .SelectMany(argument => origins.Of(argument.Value));
        return owner switch
        {
            AnonymousFunctionExpressionSyntax lambda when model.GetSymbolInfo(lambda).Symbol is IMethodSymbol symbol =>
                opened.Append($"a delegate given to {origins.ReceiverOf(symbol)}"),
            CompilationUnitSyntax => opened,
            _ => model.GetDeclaredSymbol(owner) is { } member ? opened.Concat(Callers(member)) : opened,
        };
    }

    private IEnumerable<string> Callers(ISymbol member)
    {
        member = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
        if (!_visited.Add(member.OriginalDefinition))
        {
            return [];
        }

        var calls = origins.Uses.Where(use => MayRun(use, member)).ToList();
        return calls.Count == 0
            ? ["a member that is not called by its name"]
            : calls.SelectMany(call => origins.Of(InstanceOf(call)).Concat(Around(call.Syntax)));
    }

    private static bool MayRun(IOperation use, ISymbol member)
    {
        var called = use switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation { Constructor: { } constructor } => constructor,
            IPropertyReferenceOperation property => (ISymbol)property.Property,
            _ => null,
        };
        return called is not null && called.Name == member.Name
            && (SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, member.OriginalDefinition)
                || called.IsAbstract || called.IsVirtual || called.IsOverride);
    }

    private static IOperation? InstanceOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.Instance,
        IPropertyReferenceOperation property => property.Instance,
        _ => null,
    };

    private static bool IsBody(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or CompilationUnitSyntax;
}
