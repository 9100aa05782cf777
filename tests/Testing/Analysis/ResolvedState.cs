using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Testing.Markup;

namespace ScopeLint.Testing.Analysis;

/// <summary>A state whose markup is read: plain sources and the diagnostics expected in them.</summary>
/// <param name="Title">How messages call it: "test code", "fixed code", "batch-fixed code".</param>
/// <param name="Sources">File names and texts.</param>
/// <param name="Expectations">What is expected.</param>
/// <param name="Labels">The labels of the marks for expected diagnostics, such as #0.</param>
internal sealed record ResolvedState(
    string Title,
    ImmutableArray<(string FileName, string Text)> Sources,
    ImmutableArray<Expectation> Expectations,
    ImmutableArray<string> Labels)
{
    /// <summary>Reads the markup of a state.</summary>
    /// <param name="title">How messages call it.</param>
    /// <param name="state">The state.</param>
    /// <param name="defaultId">What <c>[|x|]</c> stands for; called only if that is used.</param>
    /// <returns>The resolved state.</returns>
    /// <exception cref="VerificationException">The markup is wrong, or a label has no mark or two.</exception>
    public static ResolvedState Of(string title, SolutionState state, Func<string> defaultId)
    {
        var sources = ImmutableArray.CreateBuilder<(string, string)>();
        var expectations = ImmutableArray.CreateBuilder<Expectation>();
        var labels = new Dictionary<string, Place>();
        foreach (var (fileName, content) in state.Sources)
        {
            var marked = MarkupParser.Parse(fileName, content);
            sources.Add((fileName, marked.Text));
            foreach (var mark in marked.Marks)
            {
                var place = new Place(fileName, mark.Span);
                if (mark.Label is not ['#', ..] label)
                {
                    expectations.Add(new Expectation(mark.Label ?? defaultId(), place));
                }
                else if (!labels.TryAdd(label, place))
                {
                    throw new VerificationException(Check.TestInput, $"the {title} has two marks {{|{label}:. Give each its own number.");
                }
            }
        }

        expectations.AddRange(state.ExpectedDiagnostics.Select(result => Resolve(title, result, labels)));
        return new ResolvedState(title, sources.ToImmutable(), expectations.ToImmutable(), [.. labels.Keys]);
    }

    /// <summary>Requires an expected diagnostic for every <c>{|#0:x|}</c>: a mark that nothing refers to checks nothing.</summary>
    /// <param name="state">The state this was read from.</param>
    /// <exception cref="VerificationException">A mark has no use.</exception>
    public void RequireUseOfMarks(SolutionState state)
    {
        var used = state.ExpectedDiagnostics.SelectMany(result => result.Locations).Select(key => $"#{key}");
        if (Labels.Except(used).FirstOrDefault() is { } unused)
        {
            throw new VerificationException(
                Check.TestInput,
                $"the mark {{|{unused}: in the {Title} is used by no expected diagnostic. "
                + $"Expect one with WithLocation({unused[1..]}), or remove the mark.");
        }
    }

    private static Expectation Resolve(string title, DiagnosticResult result, Dictionary<string, Place> labels)
    {
        var places = result.Locations.Select(key => labels.TryGetValue($"#{key}", out var place)
            ? place
            : throw new VerificationException(
                Check.TestInput,
                $"{result.Id} is expected at location {key}, but the {title} has no mark {{|#{key}:. Mark the place in the source."));
        ImmutableArray<Place?> all = [.. places];
        return new Expectation(
            result.Id,
            all.FirstOrDefault(),
            result.ComparesAdditionalLocations ? [.. all.Skip(1)] : null,
            result.Severity,
            result.Message);
    }
}
