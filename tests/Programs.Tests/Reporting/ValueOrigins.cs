using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>Where values of a program come from, as the source alone tells: the calls and constructs that flow into an expression. What the
/// analysis knows of them is not asked, so an unknown value has at least one reason among its origins, and may have harmless ones.</summary>
internal sealed class ValueOrigins(CSharpCompilation compilation)
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>The calls, creations, assignments and property accesses of the program.</summary>
    public IReadOnlyList<IOperation> Uses { get; } =
    [
        .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()
            .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
                or MemberAccessExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
            .Select(node => compilation.GetSemanticModel(tree).GetOperation(node)).OfType<IOperation>()),
    ];

    /// <summary>The origins of an expression, each once.</summary>
    public IReadOnlyList<string> Of(IOperation? expression)
    {
        _visited.Clear();
        return [.. Flow(expression).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The member that a lambda is an argument of.</summary>
    public string ReceiverOf(IMethodSymbol lambda)
    {
        var syntax = lambda.DeclaringSyntaxReferences[0].GetSyntax();
        var operation = compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax)?.Parent;
        while (operation is IDelegateCreationOperation or IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } ? NameOf(method) : "a variable";
    }

    /// <summary>The name of a member of .NET; the program's own have none that others know.</summary>
    public string NameOf(ISymbol member) => IsSource(member) ? "code of the program" : $"{TypeName(member.ContainingType)}.{member.Name}";

    private IEnumerable<string> Flow(IOperation? value) => value switch
    {
        null or { ConstantValue.HasValue: true } or IInstanceReferenceOperation or IDefaultValueOperation or IThrowOperation => [],
        ILocalReferenceOperation local => OfLocal(local.Local),
        IParameterReferenceOperation parameter => OfParameter(parameter.Parameter),
        IFieldReferenceOperation { Field: var field } => IsSource(field) ? OfMember(field) : [$"{NameOf(field)}"],
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => [$"an element of {TypeName(indexer.Property.ContainingType)}"],
        IPropertyReferenceOperation { Property: var property } => IsSource(property) ? OfMember(property) : [$"{NameOf(property)}"],
        IArrayElementReferenceOperation => ["an element of an array"],
        IInvocationOperation call => OfCall(call.TargetMethod),
        IInterpolationOperation { FormatString: not null } => ["a format in an interpolated string"],
        IInterpolatedStringTextOperation or ILiteralOperation => [],
        IIncrementOrDecrementOperation or ICompoundAssignmentOperation => ["a counter"],
        IConditionalOperation choice => Flow(choice.WhenTrue).Concat(Flow(choice.WhenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Flow(arm.Value)),
        IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation or IUnaryOperation or IConversionOperation or ICoalesceOperation
            or IConditionalAccessOperation or ISimpleAssignmentOperation or ITupleOperation => value.ChildOperations.SelectMany(Flow),
        IAwaitOperation wait => Flow(wait.Operation).Append("await"),
        IObjectCreationOperation made => [$"new {TypeName(made.Type)}"],
        ITypeOfOperation => ["typeof"],
        IImplicitIndexerReferenceOperation => ["an index from the end or a range"],
        _ => [$"{value.Kind}"],
    };

    private IEnumerable<string> OfLocal(ILocalSymbol local) => !_visited.Add(local) ? [] : local.DeclaringSyntaxReferences.SelectMany(reference =>
    {
        var node = reference.GetSyntax();
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        return node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => Flow(model.GetOperation(initial)),
            ForEachStatementSyntax loop => [$"foreach over {TypeName(model.GetTypeInfo(loop.Expression).Type)}"],
            _ => node.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop && loop.Variable.Span.Contains(node.Span)
                ? [$"foreach over {TypeName(model.GetTypeInfo(loop.Expression).Type)}"]
                : ["a variable of a pattern, a deconstruction or an out argument"],
        };
    }).Concat(Assigned(local));

    private IEnumerable<string> OfParameter(IParameterSymbol parameter)
    {
        if (!_visited.Add(parameter))
        {
            return [];
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda)
        {
            return [$"a parameter of a delegate given to {ReceiverOf(lambda)}"];
        }

        var given = Uses.SelectMany(ArgumentsOf)
            .Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter.OriginalDefinition)).ToList();
        return given.Count == 0 ? ["a parameter of a method that is not called by its name"] : given.SelectMany(argument => Flow(argument.Value));
    }

    private IEnumerable<string> OfMember(ISymbol member)
    {
        if (!_visited.Add(member.OriginalDefinition))
        {
            return [];
        }

        var from = member.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => FlowOf(initial),
            PropertyDeclarationSyntax { Initializer.Value: var initial } => FlowOf(initial),
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => FlowOf(body),
            ParameterSyntax positional => compilation.GetSemanticModel(positional.SyntaxTree).GetDeclaredSymbol(positional) is { } parameter
                ? OfParameter(parameter) : [],
            _ => [],
        });
        return from.Concat(Assigned(member));
    }

    private IEnumerable<string> OfCall(IMethodSymbol method)
    {
        if (!IsSource(method))
        {
            return [$"{NameOf(method)}"];
        }

        if (!_visited.Add(method.OriginalDefinition))
        {
            return [];
        }

        var bodies = method.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).ToList();
        return bodies.SelectMany(body => body.DescendantNodes()).SelectMany(node => node switch
        {
            ArrowExpressionClauseSyntax arrow => FlowOf(arrow.Expression),
            ReturnStatementSyntax { Expression: { } result } => FlowOf(result),
            YieldStatementSyntax => ["an element of an iterator"],
            _ => [],
        });
    }

    private IEnumerable<string> Assigned(ISymbol target) => Uses.OfType<ISimpleAssignmentOperation>()
        .Where(assignment => SymbolEqualityComparer.Default.Equals(TargetOf(assignment)?.OriginalDefinition, target.OriginalDefinition))
        .SelectMany(assignment => Flow(assignment.Value));

    private static ISymbol? TargetOf(ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    private static IEnumerable<IArgumentOperation> ArgumentsOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation made => made.Arguments,
        _ => [],
    };

    private IEnumerable<string> FlowOf(ExpressionSyntax expression) =>
        Flow(compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression));

    private bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private static string TypeName(ITypeSymbol? type) => type is IArrayTypeSymbol ? "an array" : type?.OriginalDefinition.Name ?? "a type";
}
