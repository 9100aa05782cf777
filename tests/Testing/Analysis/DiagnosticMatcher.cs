using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing.Analysis;

/// <summary>What is left over after expected and actual diagnostics were paired.</summary>
/// <param name="Missing">Expected, but not reported.</param>
/// <param name="Unexpected">Reported, but not expected.</param>
internal sealed record Mismatch(ImmutableArray<Expectation> Missing, ImmutableArray<Diagnostic> Unexpected)
{
    /// <summary>Whether everything was paired.</summary>
    public bool IsEmpty => Missing.IsEmpty && Unexpected.IsEmpty;
}

/// <summary>Pairs expected with actual diagnostics, one with one.</summary>
internal static class DiagnosticMatcher
{
    /// <summary>
    /// Finds a largest pairing. An expectation that leaves the message open must not take the diagnostic that another
    /// one describes fully, hence the augmenting paths of bipartite matching rather than first come, first served.
    /// </summary>
    public static Mismatch Match(ImmutableArray<Expectation> expected, ImmutableArray<Diagnostic> actual)
    {
        var partnerOf = new int[actual.Length];
        Array.Fill(partnerOf, -1);
        var missing = expected.Where((_, index) => !TryPair(index, new bool[actual.Length])).ToImmutableArray();
        return new Mismatch(missing, [.. actual.Where((_, index) => partnerOf[index] < 0)]);

        bool TryPair(int expectation, bool[] visited)
        {
            for (var candidate = 0; candidate < actual.Length; candidate++)
            {
                if (visited[candidate] || !expected[expectation].Matches(actual[candidate]))
                {
                    continue;
                }

                visited[candidate] = true;
                if (partnerOf[candidate] < 0 || TryPair(partnerOf[candidate], visited))
                {
                    partnerOf[candidate] = expectation;
                    return true;
                }
            }

            return false;
        }
    }
}
