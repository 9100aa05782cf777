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
        var difference = s_vectors[index].DifferenceFrom(Interpreter.Run(s_vectors[index].Program));
        Assert.True(difference is null, $"{name}: {difference}");
    }

    [Fact]
    public void A_graph_whose_scopes_flow_gives_the_same_traces()
    {
        var programs = s_vectors.Where(vector => !vector.Uses("thread") && !vector.Uses("reset") && !vector.Uses("graph")).ToList();
        Assert.True(programs.Count > 500);
        var differences = programs.Select(vector =>
        {
            using var graph = new Graph(ScopeFlow.Async).AsDefault();
            return vector.DifferenceFrom(Interpreter.RunHere(vector.Program)) is { } difference ? $"{vector.Name}: {difference}" : null;
        }).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {programs.Count}: {string.Join("\n", differences.Take(5))}");
    }
}
