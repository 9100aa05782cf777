using System.Globalization;
using ScopeLint.Runtime.Tests.Semantics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Rendering;

public sealed class TabulateTests
{
    [Fact]
    public void An_empty_graph_has_totals_only() => Assert.Equal(
        """
        total: 0 variables, 0 elements, 0 bytes
        trainable: 0 variables, 0 elements, 0 bytes

        """.ReplaceLineEndings("\n"),
        new Graph().Tabulate());

    [Fact]
    public void Scopes_are_a_tree_with_sums_and_variables_tell_all_of_themselves()
    {
        using var graph = Testing.EmptyGraph();
        using (VariableScope.Open("generator"))
        {
            Get<float>("weights", [3, 500], Initializer.GlorotNormal(seed: 1), 10);
            using (VariableScope.Open("head")) { Get<double>("biases", [1], Initializer.Zeros, 7); }
        }

        using (VariableScope.Open("generator", reuse: Reuse.True))
        {
            Get<float>("weights", [3, 500], null, 12);
            Get<float>("weights", [3, 500], null, 13);
        }

        Variable.Get<int>("step", [], trainable: false, callerFile: @"C:\src\Training.cs", callerLine: 3);
        Variable.Create(1f, "alone", callerFile: "/src/Model.cs", callerLine: 99);

        Shows(
            """
            variable    shape     dtype    elements  trainable  initializer             created at     reused
            alone       []        float32         1  yes        a given value           Model.cs:99         -
            generator/                        1,501
              head/                               1
                biases  [1]       float64         1  yes        zeros                   Model.cs:7          0
              weights   [3, 500]  float32     1,500  yes        glorot_normal(seed: 1)  Model.cs:10         2
            step        []        int32           1  no         zeros                   Training.cs:3       0

            total: 4 variables, 1,503 elements, 6,016 bytes
            trainable: 3 variables, 1,502 elements, 6,012 bytes

            """);
    }

    [Fact]
    public void Numbers_in_names_are_ordered_by_their_value()
    {
        using var graph = Testing.EmptyGraph();
        foreach (var name in new[] { "v_10", "v_9", "v_09", "v_1/x", "v_1", "v", "b2c", "b10a", "B3" }) { Variable.Get<float>(name, []); }
        Assert.Equal(["B3", "b2c", "b10a", "v", "v_1", "v_1/", "x", "v_09", "v_9", "v_10"], Names());
    }

    [Fact]
    public void A_name_may_have_empty_parts()
    {
        using var graph = Testing.EmptyGraph();
        Variable.Get<float>("a//v", []);
        Assert.Equal(["a/", "/", "v"], Names());
    }

    [Fact]
    public void A_partitioned_variable_shows_its_shards_and_counts_as_they_do()
    {
        using var graph = Testing.EmptyGraph();
        using (VariableScope.Open("p", reuse: Reuse.Auto, initializer: Initializer.Ones))
        {
            Cut();
            Cut();
        }

        Shows(
            """
            variable    shape              dtype    elements  trainable  initializer  created at  reused
            p/                                            14
              w         [7, 2] in 3 parts  float32        14  yes        ones         Model.cs:5       1
              w/                                          14
                part_0  [3, 2]             float32         6  yes        ones         Model.cs:5       0
                part_1  [2, 2]             float32         4  yes        ones         Model.cs:5       0
                part_2  [2, 2]             float32         4  yes        ones         Model.cs:5       0

            total: 3 variables, 14 elements, 56 bytes
            trainable: 3 variables, 14 elements, 56 bytes

            """);

        static void Cut() =>
            Variable.Get<float>("w", [7, 2], partitioner: Partitioner.FixedSize(3), callerFile: "Model.cs", callerLine: 5);
    }

    [Fact]
    public void Two_variables_of_one_name_are_both_shown()
    {
        using var graph = Testing.EmptyGraph();
        Variable.Create(1f, "v");
        Variable.Get<float>("v", []);
        Assert.Equal(["v", "v"], Names());
    }

    [Fact]
    public void An_unusual_initializer_or_file_stays_on_its_line()
    {
        using var graph = Testing.EmptyGraph();
        Variable.Get<float>("v", [], new Unusual(), callerFile: "", callerLine: 0);
        Assert.Contains("\nv         []     float32         1  yes        two lines                     0\n", Graph.Default.Tabulate());
        Assert.Contains("trainable  initializer  created at  reused\n", Graph.Default.Tabulate());
    }

    [Fact]
    public void Numbers_look_alike_in_every_culture()
    {
        using var graph = Testing.EmptyGraph();
        Variable.Get<float>("v", [1500], Initializer.Constant(0.15));
        var before = CultureInfo.CurrentCulture;
        try
        {
            var invariant = Graph.Default.Tabulate();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(invariant, Graph.Default.Tabulate());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Get<T>(string name, Shape shape, Initializer? initializer, int line) =>
        Variable.Get<T>(name, shape, initializer, callerFile: "/src/Model.cs", callerLine: line);

    private static void Shows(string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Graph.Default.Tabulate());

    private static IEnumerable<string> Names() =>
        Graph.Default.Tabulate().Split("\n\n")[0].Split('\n').Skip(1).Select(line => line.Trim().Split(' ')[0]);

    private sealed class Unusual : Initializer
    {
        public override string Name => "two\nlines";

        protected override void Fill(Span<double> destination, InitializerContext context) => destination.Clear();
    }
}
