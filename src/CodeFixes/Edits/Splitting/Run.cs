using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Statements one after the other that all stay in a scope, or all leave it.</summary>
/// <param name="IsInside">Whether they stay.</param>
/// <param name="Statements">The statements; at least one.</param>
internal sealed record Run(bool IsInside, ImmutableArray<StatementSyntax> Statements)
{
    /// <summary>From the first statement to the last.</summary>
    public TextSpan Span => TextSpan.FromBounds(Statements[0].SpanStart, Statements[Statements.Length - 1].Span.End);

    /// <summary>Cuts what runs in scopes at the statements that stop the body, so that these leave them; what stands between stays only where it
    /// may notice the scopes. Null where the statement at a place cannot leave as it uses the library itself, and where something would be
    /// disposed of at another time.</summary>
    public static ImmutableArray<Run>? Of(UsingRegion region, TextSpan place, SemanticModel model, CancellationToken cancellation)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var segment = new List<StatementSyntax>();
        foreach (var statement in region.Inside)
        {
            if (!CanLeave(statement, model, cancellation))
            {
                segment.Add(statement);
                continue;
            }

            Append(segment);
            segment.Clear();
            Add(isInside: false, [statement]);
        }

        Append(segment);
        var leaves = runs.Any(run => !run.IsInside && run.Span.Contains(place));
        return leaves && runs.Any(run => run.IsInside) && !DisposesEarlier(runs) ? runs.ToImmutable() : null;

        void Append(List<StatementSyntax> statements)
        {
            if (statements.Count > 0)
            {
                Add(CodeMeaning.Of(model, cancellation).UseOf(statements, cancellation) != CodeUse.None, statements);
            }
        }

        void Add(bool isInside, IEnumerable<StatementSyntax> statements)
        {
            if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.IsInside == isInside)
            {
                runs[runs.Count - 1] = last with { Statements = [.. last.Statements, .. statements] };
            }
            else
            {
                runs.Add(new Run(isInside, [.. statements]));
            }
        }
    }

    private static bool CanLeave(StatementSyntax statement, SemanticModel model, CancellationToken cancellation) =>
        CodeMeaning.Of(model, cancellation) is var meaning && meaning.Waits(statement, cancellation)
        && (meaning.UseOf([statement], cancellation) & ~CodeUse.Waits) == CodeUse.None
        && !Suspensions.RunOwnAwaiters(statement, model);

    /// <summary>Whether a using declaration would no longer reach to the end.</summary>
    private static bool DisposesEarlier(IReadOnlyList<Run> runs) => runs
        .Where((run, index) => !run.IsInside || index < runs.Count - 1)
        .SelectMany(run => run.Statements)
        .Any(statement => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 });
}
