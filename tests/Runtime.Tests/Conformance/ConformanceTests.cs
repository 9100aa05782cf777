using System.Text.Json.Nodes;
using Xunit;

namespace ScopeLint.Runtime.Tests.Conformance;

/// <summary>Every recorded program does here what it did in TensorFlow.</summary>
[Collection(ProcessDefaultGraph.Name)]
public sealed class ConformanceTests
{
    private static readonly IReadOnlyList<Vector> s_vectors = VectorFile.ReadAll();

    public static IEnumerable<TheoryDataRow<int, string>> Programs() =>
        s_vectors.Select((vector, index) => new TheoryDataRow<int, string>(index, vector.Name));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_gives_the_recorded_trace(int index, string name)
    {
        var difference = FirstDifference(s_vectors[index].Trace, Interpreter.Run(s_vectors[index].Program));
        Assert.True(difference is null, $"{name}: {difference}");
    }

    private static string? FirstDifference(JsonArray recorded, JsonArray actual)
    {
        for (var at = 0; at < Math.Max(recorded.Count, actual.Count); at++)
        {
            var (expected, found) = (at < recorded.Count ? recorded[at] : null, at < actual.Count ? actual[at] : null);
            if (!JsonNode.DeepEquals(expected, found))
            {
                return $"event {at} differs.\n  recorded: {expected?.ToJsonString() ?? "none"}\n  actual:   {found?.ToJsonString() ?? "none"}";
            }
        }

        return null;
    }
}
