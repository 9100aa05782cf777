using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Two calls of the same function in one body, as they are written: what tells a layer that is used twice from two layers is not what
/// they do, which is the same.</summary>
internal sealed class CallPair
{
    private readonly ExpressionSyntax _first;
    private readonly ExpressionSyntax _second;

    private CallPair(ExpressionSyntax first, ExpressionSyntax second) => (_first, _second) = (first, second);

    /// <summary>How two calls look beside each other; nothing to tell where they do not call the same function in the same words.</summary>
    public static CallLikeness Compare(Location first, Location second) => Of(first, second) is not { } pair ? CallLikeness.None
        : (pair.IsRepeated ? CallLikeness.Repeated : CallLikeness.None) | (pair.IsAloneInUsings ? CallLikeness.AloneInUsings : CallLikeness.None);

    /// <summary>Whether the second is the first once more: in the same statement or the next one, with the same numbers and texts, and not
    /// given what the first has made, as the next layer of a network would be.</summary>
    private bool IsRepeated =>
        HaveSameLiterals && StatementOf(_first) is { } first && StatementOf(_second) is { } second
        && (first == second
            ? !_first.Contains(_second) && !_second.Contains(_first)
            : AreNeighbours(first, second) && IsAll(first, _first) && IsAll(second, _second) && !IsGivenWhatIsMadeIn(first));

    /// <summary>Whether each is the only statement in a using statement, one of which follows the other, and the second is not given what the
    /// first has made.</summary>
    private bool IsAloneInUsings =>
        UsingAround(_first) is { } first && UsingAround(_second) is { } second && AreNeighbours(first, second) && !IsGivenWhatIsMadeIn(first);

    private bool HaveSameLiterals
    {
        get
        {
            var (first, second) = (ArgumentsOf(_first), ArgumentsOf(_second));
            return first.Count == second.Count && first.Zip(second, (one, other) => one.IsEquivalentTo(other) || (IsOpen(one) && IsOpen(other))).All(same => same);
        }
    }

    /// <summary>Two calls; null where they do not call the same function in the same words.</summary>
    private static CallPair? Of(Location first, Location second) =>
        Find(first) is { } one && Find(second) is { } other && one != other && CalledBy(one).IsEquivalentTo(CalledBy(other)) ? new CallPair(one, other) : null;

    private static ExpressionSyntax? Find(Location call) =>
        call.SourceTree?.GetRoot().FindNode(call.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    private static SyntaxNode CalledBy(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => call,
    };

    private static List<ArgumentSyntax> ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => [.. invocation.ArgumentList.Arguments],
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => [.. arguments.Arguments],
        _ => [],
    };

    /// <summary>Whether an argument may differ between two uses of a layer: what it is used on, or a switch.</summary>
    private static bool IsOpen(ArgumentSyntax argument) =>
        argument.Expression is not LiteralExpressionSyntax literal
        || literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    private static StatementSyntax? StatementOf(ExpressionSyntax call)
    {
        var inner = call.Ancestors().FirstOrDefault(node => node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax);
        return inner as StatementSyntax;
    }

    private static UsingStatementSyntax? UsingAround(ExpressionSyntax call)
    {
        var statement = StatementOf(call);
        var body = statement?.Parent is BlockSyntax { Statements.Count: 1 } block ? block : statement;
        return body?.Parent is UsingStatementSyntax around && around.Statement == body ? around : null;
    }

    private static bool AreNeighbours(StatementSyntax first, StatementSyntax second)
    {
        var (one, other) = (InList(first), InList(second));
        return one.Parent == other.Parent && one.Parent is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax
            && one.Parent.ChildNodes().SkipWhile(node => node != one).Skip(1).FirstOrDefault() == other;
    }

    private static SyntaxNode InList(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax top ? top : statement;

    /// <summary>Whether a statement makes a call and at most keeps what it gives.</summary>
    private static bool IsAll(StatementSyntax statement, ExpressionSyntax call) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => IsIn(assignment.Right, call),
        ExpressionStatementSyntax { Expression: var expression } => IsIn(expression, call),
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } =>
            variables[0].Initializer is { Value: var value } && IsIn(value, call),
        _ => false,
    };

    private static bool IsIn(ExpressionSyntax expression, ExpressionSyntax call) => expression == call || expression switch
    {
        AwaitExpressionSyntax awaited => IsIn(awaited.Expression, call),
        ParenthesizedExpressionSyntax inner => IsIn(inner.Expression, call),
        CastExpressionSyntax cast => IsIn(cast.Expression, call),
        _ => false,
    };

    private bool IsGivenWhatIsMadeIn(StatementSyntax statement)
    {
        var made = new HashSet<string>(statement.DescendantNodes().SelectMany(Assigned), StringComparer.Ordinal);
        return _second.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => made.Contains(name.Identifier.ValueText));
    }

    private static IEnumerable<string> Assigned(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
        SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
        AssignmentExpressionSyntax assignment => Names(assignment.Left),
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => Names(argument.Expression),
        _ => [],
    };

    private static IEnumerable<string> Names(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);
}
