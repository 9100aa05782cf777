using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells what the name or scope in a call depends on that the source does not settle: what is read from outside, or answered by code that is not
/// followed.</summary>
/// <param name="compilation">The project.</param>
/// <param name="modelOf">The model of a tree.</param>
internal sealed class NameOrigins(Compilation compilation, Func<SyntaxTree, SemanticModel> modelOf)
{
    /// <summary>How many values are looked at before the search is given up.</summary>
    private const int MostValues = 200;

    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(string What, Location Where)> _found = [];
    private int _values;

    /// <summary>What a call at a place depends on, each with where it stands; nothing where the place is no call, or its arguments settle all.</summary>
    public IReadOnlyCollection<(string What, Location Where)> Of(Location place)
    {
        if (place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)
            && modelOf(tree).GetOperation(tree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true)) is IInvocationOperation call)
        {
            FollowNamesOf(call);
            if (_found.Count == 0)
            {
                OpenedBefore(call.Syntax).ForEach(FollowNamesOf);
            }
        }

        return _found;
    }

    private void FollowNamesOf(IInvocationOperation call) => FollowAll(
        call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && IsNameOrObject(argument.Value)).Select(argument => argument.Value).Prepend(call.Instance));

    /// <summary>The scopes that the same member has opened before a place: their names are in front of its own.</summary>
    private List<IInvocationOperation> OpenedBefore(SyntaxNode place) =>
    [
        .. (place.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax) ?? place)
            .DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.SpanStart < place.SpanStart && Calls(call, RuntimeNames.Open))
            .Select(call => modelOf(call.SyntaxTree).GetOperation(call)).OfType<IInvocationOperation>(),
    ];

    private static bool IsNameOrObject(IOperation value) => value.Unwrap()?.Type is { IsReferenceType: true, TypeKind: not (TypeKind.Delegate or TypeKind.Array) };

    private void FollowAll(IEnumerable<IOperation?> values)
    {
        foreach (var value in values)
        {
            Follow(value);
        }
    }

    private void Follow(IOperation? value)
    {
        if (value is null or { ConstantValue.HasValue: true } || ++_values > MostValues)
        {
            return;
        }

        switch (value)
        {
            case ILocalReferenceOperation local:
                FollowDeclared(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                FollowParameter(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation { Field: var field }:
                FollowMember(field, value);
                break;
            case IPropertyReferenceOperation { Property: var property } read:
                FollowMember(property, value);
                FollowAll(read.Arguments.Select(argument => argument.Value).Prepend(read.Instance));
                break;
            case IInvocationOperation call:
                FollowCall(call);
                break;
            case IObjectCreationOperation made:
                FollowAll(made.Arguments.Select(argument => argument.Value));
                break;
            case IInterpolationOperation { FormatString: not null }:
                Add("a format that depends on the culture", value);
                break;
            case IAnonymousFunctionOperation:
                break;
            default:
                FollowAll(value.ChildOperations);
                break;
        }
    }

    /// <summary>A call of the project gives what its body does; another one what it is told, or its own answer where it is told constants alone.</summary>
    private void FollowCall(IInvocationOperation call)
    {
        if (call.TargetMethod.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } own)
        {
            if (_visited.Add(own))
            {
                FollowAll(own.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(Given));
            }

            return;
        }

        var before = _found.Count;
        FollowAll(call.Arguments.Select(argument => argument.Value).Prepend(call.Instance));
        if (_found.Count == before)
        {
            Add($"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}", call);
        }
    }

    private void FollowDeclared(ILocalSymbol local)
    {
        if (!_visited.Add(local) || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
        {
            return;
        }

        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } first }:
                Follow(OperationOf(first));
                break;
            case ForEachStatementSyntax loop:
                Follow(OperationOf(loop.Expression));
                break;
        }

        FollowAll(Assigned(local, declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declaration.SyntaxTree.GetRoot()));
    }

    /// <summary>A parameter is what the calls give that name its member; from outside anything may come.</summary>
    private void FollowParameter(IParameterSymbol parameter, IOperation read)
    {
        if (!_visited.Add(parameter.OriginalDefinition))
        {
            return;
        }

        var owner = parameter.ContainingSymbol;
        var given = owner is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } ? ArgumentsFor(parameter, owner).ToList() : [];
        if (given.Count == 0)
        {
            Add($"parameter '{parameter.Name}', which no call in the source gives", read);
        }

        FollowAll(given);
    }

    private IEnumerable<IOperation> ArgumentsFor(IParameterSymbol parameter, ISymbol owner)
    {
        var name = owner is IMethodSymbol { MethodKind: MethodKind.Constructor } ? owner.ContainingType.Name : owner.Name;
        return compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree, CancellationToken.None).Mentions(name, CancellationToken.None)).SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => Calls(node, name)))
            .Select(node => modelOf(node.SyntaxTree).GetOperation(node))
            .SelectMany(operation => operation switch
            {
                IInvocationOperation call => call.Arguments,
                IObjectCreationOperation made => made.Arguments,
                _ => [],
            })
            .Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter.OriginalDefinition))
            .Select(argument => argument.Value);
    }

    private static bool Calls(ExpressionSyntax node, string name) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } => called == name,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var called } } => called == name,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var called } } => called == name,
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    private void FollowMember(ISymbol member, IOperation read)
    {
        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
        {
            Add($"{member.ContainingType.Name}.{member.Name}", read);
        }
        else if (_visited.Add(member.OriginalDefinition))
        {
            FollowAll(Given(declaration).Concat(Assigned(member, declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? declaration)));
        }
    }

    /// <summary>What a declaration gives: its first value, and what its body returns.</summary>
    private IEnumerable<IOperation?> Given(SyntaxNode declaration) => declaration.DescendantNodesAndSelf().Select(node => node switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax } first when node.Parent == declaration => first.Value,
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        ReturnStatementSyntax { Expression: { } result } => result,
        _ => null,
    }).OfType<ExpressionSyntax>().Select(OperationOf);

    private IEnumerable<IOperation?> Assigned(ISymbol target, SyntaxNode within) => within.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Where(assignment => assignment.Left.ToString().EndsWith(target.Name, StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(modelOf(assignment.SyntaxTree).GetSymbolInfo(assignment.Left).Symbol?.OriginalDefinition, target.OriginalDefinition))
        .Select(assignment => OperationOf(assignment.Right));

    /// <summary>What an expression does.</summary>
    private IOperation? OperationOf(ExpressionSyntax expression) => modelOf(expression.SyntaxTree).GetOperation(expression.Bare());

    private void Add(string what, IOperation at) => _found.Add((what, at.Syntax.GetLocation()));
}
