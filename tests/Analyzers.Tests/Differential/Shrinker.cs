using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Makes a program on which analysis and runtime disagree smaller, as long as they disagree about the same rule in the same way.</summary>
internal static class Shrinker
{
    /// <summary>How many smaller programs are tried at most.</summary>
    private const int MostAttempts = 1500;

    /// <summary>The smallest program found, with what is said about it. The program itself if alone it is not disagreed about.</summary>
    public static async Task<Agreement> ShrinkAsync(Agreement broken, RunThread thread)
    {
        var (smallest, attempts) = (broken, 0);
        for (var hasShrunk = true; hasShrunk && attempts < MostAttempts;)
        {
            hasShrunk = false;
            foreach (var program in Smaller(smallest.Program))
            {
                if (attempts++ < MostAttempts && await JudgeAsync(program, thread) is { } next && IsSame(broken, next))
                {
                    (smallest, hasShrunk) = (next, true);
                    break;
                }
            }
        }

        var formatted = smallest.Program with { Text = CSharpSyntaxTree.ParseText(smallest.Program.Text).GetRoot().NormalizeWhitespace(eol: "\n").ToFullString() + "\n" };
        return await JudgeAsync(formatted, thread) is { } same && IsSame(broken, same) ? same : smallest;
    }

    private static bool IsSame(Agreement one, Agreement other) => one.Invented.IsEmpty
        ? other.Missed.Any(failure => failure.RuleId == one.Missed[0].RuleId)
        : other.Invented.Any(finding => finding.RuleId == one.Invented[0].RuleId);

    private static async Task<Agreement?> JudgeAsync(GeneratedProgram program, RunThread thread)
    {
        var batch = new ProgramBatch([program]);
        if (!batch.Compiles)
        {
            return null;
        }

        var loaded = batch.Load();
        var (findings, _) = await batch.FindAsync();
        try
        {
            return Agreement.Of(loaded, program, findings[program], thread);
        }
        catch (InvalidOperationException)
        {
            return null; // Something was taken out without which it throws what it does not mean to.
        }
    }

    /// <summary>The program with one thing less, the largest things first. All loops and recursions still end.</summary>
    private static IEnumerable<GeneratedProgram> Smaller(GeneratedProgram program)
    {
        var root = CSharpSyntaxTree.ParseText(program.Text).GetRoot();
        var entry = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(method => method.Identifier.Text == GeneratedProgram.Entry);
        var first = program.StartsClosed ? entry.Body!.Statements[0] : null;
        return root.DescendantNodes()
            .Where(node => node != first && node != entry && !EndsLoop(node))
            .OrderByDescending(node => node.Span.Length)
            .SelectMany(node => Without(root, node))
            .Select(smaller => program with { Text = WithoutUnused(smaller).ToFullString() })
            .Concat(entry.ParameterList.Parameters.Select((parameter, index) => program with
            {
                Text = root.RemoveNode(parameter, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(),
                Parameters = program.Parameters.RemoveAt(index),
            }));
    }

    private static bool EndsLoop(SyntaxNode node) => node switch
    {
        BreakStatementSyntax => node.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault() is { } condition && EndsLoop(condition),
        BlockSyntax => node.Parent is IfStatementSyntax condition && EndsLoop(condition),
        IfStatementSyntax condition => condition.Condition.ToString() is var text
            && (text.Contains("++", StringComparison.Ordinal) || text.Contains("depth", StringComparison.Ordinal)),
        ExpressionStatementSyntax { Expression: PostfixUnaryExpressionSyntax } => true,
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Without(SyntaxNode root, SyntaxNode node)
    {
        if (node is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax } or StatementSyntax { Parent: BlockSyntax }
            or ElseClauseSyntax or FinallyClauseSyntax or CatchClauseSyntax or SwitchSectionSyntax)
        {
            yield return root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        if (node is StatementSyntax { Parent: BlockSyntax } statement && BodyOf(statement) is { } body)
        {
            yield return root.ReplaceNode(node, body.Statements);
        }

        if (node is IfStatementSyntax { Else.Statement: BlockSyntax otherwise, Parent: BlockSyntax })
        {
            yield return root.ReplaceNode(node, otherwise.Statements);
        }

        if (node is ConditionalExpressionSyntax choice)
        {
            yield return root.ReplaceNode(node, choice.WhenTrue);
            yield return root.ReplaceNode(node, choice.WhenFalse);
        }

        if (node is ArgumentSyntax { NameColon: not null })
        {
            yield return root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;
        }
    }

    /// <summary>The program without the members that nothing in it names any more: they would be entered from outside, and no run shows what
    /// they do.</summary>
    private static SyntaxNode WithoutUnused(SyntaxNode root)
    {
        while (true)
        {
            var names = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToLookup(token => token.ValueText, token => token.SpanStart);
            var unused = root.DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Where(member => NameOf(member) is { } name && names[name].All(member.Span.Contains)).ToList();
            if (unused.Count == 0)
            {
                return root;
            }

            root = root.RemoveNode(unused[0], SyntaxRemoveOptions.KeepNoTrivia)!;
        }
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { Identifier.Text: not GeneratedProgram.Entry } method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        TypeDeclarationSyntax { Parent: TypeDeclarationSyntax } type => type.Identifier.Text,
        _ => null,
    };

    private static BlockSyntax? BodyOf(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block,
        IfStatementSyntax { Statement: BlockSyntax block } => block,
        UsingStatementSyntax { Statement: BlockSyntax block } => block,
        ForStatementSyntax { Statement: BlockSyntax block } => block,
        ForEachStatementSyntax { Statement: BlockSyntax block } => block,
        ForEachVariableStatementSyntax { Statement: BlockSyntax block } => block,
        WhileStatementSyntax { Statement: BlockSyntax block } => block,
        TryStatementSyntax { Block: var block } => block,
        _ => null,
    };
}
