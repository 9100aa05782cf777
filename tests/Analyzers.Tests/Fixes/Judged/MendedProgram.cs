using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>A program as it stands after some fixes.</summary>
/// <param name="Program">The program, with its changed text.</param>
/// <param name="Document">The same in a project of its own, behind what every program relies on.</param>
/// <param name="Findings">What all rules report, in the order of the text.</param>
/// <param name="Places">What the fixes have touched, as positions in the document.</param>
internal sealed record MendedProgram(
    GeneratedProgram Program, Document Document, ImmutableArray<Diagnostic> Findings, ImmutableArray<int> Places)
{
    private static readonly int s_firstLine = GeneratedProgram.Prelude.Count(character => character == '\n');

    /// <summary>The line of the program that a position of the document lies on, the first one being 1.</summary>
    public int LineOf(int position)
    {
        var source = GeneratedProgram.Prelude + Program.Text;
        return source.AsSpan(0, position).Count('\n') + 1 - s_firstLine;
    }

    /// <summary>What a program was touched at by changes, as positions behind them; what was taken away is no place any more.</summary>
    public static IEnumerable<int> Touched(IEnumerable<TextChange> changes)
    {
        var shift = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (change.NewText is { Length: > 0 } text)
            {
                yield return change.Span.Start + shift + (text.Length - text.TrimStart().Length);
            }

            shift += change.NewText!.Length - change.Span.Length;
        }
    }

    /// <summary>Where a position is behind changes; null where it was taken away.</summary>
    public static int? Moved(int position, IEnumerable<TextChange> changes)
    {
        var shift = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (change.Span.Contains(position))
            {
                return change.NewText!.Length > 0 ? change.Span.Start + shift : null;
            }

            if (change.Span.Start > position)
            {
                break;
            }

            shift += change.NewText!.Length - change.Span.Length;
        }

        return position + shift;
    }
}
