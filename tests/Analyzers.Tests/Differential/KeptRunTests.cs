using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>What a root takes over from the runs of others is what it would have found itself, to the last place.</summary>
public class KeptRunTests
{
    private const int Programs = 300;

    /// <summary>How roots come to the same run: at once, through others, with more around it or before it.</summary>
    private static readonly string[] Ways =
    [
        "public static void A{0}() {{ {1} }}",
        "public static void B{0}() {{ {1} }}",
        "public static void C{0}() {{ {1} }}",
        "public static void D{0}() => Call{0}(); private static void Call{0}() {{ {1} }}",
        "public static void E{0}() {{ {1} {1} }}",
        "public static void F{0}() {{ using (new Graph().AsDefault()) {{ Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"b\", [2, 3]); {1} }} }}",
        "public static void G{0}() {{ using (new Graph().AsDefault()) {{ Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"b\", [2, 3]); {1} }} }}",
        "public static void H{0}() {{ using (new Graph().AsDefault()) using (VariableScope.Open(\"a\")) {{ Again{0}(); }} }} private static void Again{0}() {{ {1} }}",
        "public static void I{0}() {{ using (new Graph().AsDefault()) using (VariableScope.Open(\"a\")) {{ Again{0}(); }} }}",
        "public static void J{0}() {{ using (new Graph().AsDefault()) using (VariableScope.Open(\"a\")) {{ Again{0}(); Again{0}(); }} }}",
        "public static void K{0}() {{ using (new Graph().AsDefault()) {{ Variable.Get<float>(\"before1\", [1]); Other{0}(); }} }} private static void Other{0}() {{ {1} }}",
        "public static void L{0}() {{ using (new Graph().AsDefault()) {{ Variable.Get<float>(\"before2\", [2]); using (VariableScope.Open(\"before3\")) {{ Variable.Get<float>(\"v\", [1]); }} Other{0}(); }} }}",
        "public static void M{0}() {{ using (new Graph().AsDefault()) {{ using (NameScope.Open(\"before4\")) {{ Op.Constant(1f); }} Variable.Get<float>(\"a\", [1]); Other{0}(); Variable.Get<float>(\"before1\", [1]); }} }}",
    ];

    [Fact]
    public void RootsThatRunTheSame_FindTheSameWithAndWithoutKeptRuns()
    {
        var programs = Enumerable.Range(0, Programs).Select(index => ProgramGenerator.Generate(Settings.Seed, index, Features.All)).ToList();
        var source = GeneratedProgram.Prelude + string.Concat(programs.Select(program => program.Text)) + string.Concat(programs.Select(Again));
        var compilation = Sources.Compile(source);
        var kept = new KeptRuns(leastSteps: 1);
        var (with, without) = (Results(compilation, kept), Results(compilation, kept: null));
        foreach (var (expected, actual) in without.Zip(with))
        {
            Assert.True(expected == actual, $"without: {expected}\n\nwith: {actual}");
        }

        Assert.True(kept.Hits > 4 * Programs, $"{kept.Hits} runs were taken over.");
    }

    /// <summary>Where much has run before, ways through values become one: what came out there is not what comes out elsewhere, nor the other way round.</summary>
    [Theory]
    [InlineData("A", "B", "C")]
    [InlineData("A", "C", "B")]
    [InlineData("B", "A", "C")]
    [InlineData("C", "A", "B")]
    [InlineData("B", "C", "A")]
    [InlineData("C", "B", "A")]
    public void RootsThatHaveRunMuchBefore_FindTheSameWithAndWithoutKeptRuns(string first, string second, string third)
    {
        const string Much = "var sum = 0; for (var p = 0; p < 45; p++) for (var q = 0; q < 45; q++) { sum += q; } if (sum < 0) { Variable.Get<float>(\"never\", [1]); }";
        var before = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "", ["B"] = Much, ["C"] = "" };
        var compilation = Sources.Compile($$"""
            public static class Layers
            {
                public static void Build(bool isWide)
                {
                    string name; if (isWide) { name = "wide"; } else { name = "narrow"; }
                    {{string.Join('\n', Enumerable.Range(0, 20).Select(layer => $"Variable.Get<float>(\"layer{layer}\", [1]);"))}}
                    Variable.Get<float>("wide", [1]);
                    if (isWide) { Variable.Get<float>(name, [1]); }
                }
            }
            public static class Roots
            {
                {{string.Join('\n', ((string[])[first, second, third]).Select(name => $"public static void {name}(bool isWide) {{ {before[name]} Layers.Build(isWide); }}"))}}
            }
            """);
        Assert.Equal(Results(compilation, kept: null), Results(compilation, new KeptRuns(leastSteps: 1)));
        Assert.Contains(Results(compilation, kept: null), found => found.Contains("void A(", StringComparison.Ordinal) && found.Contains("SCL0101", StringComparison.Ordinal));
    }

    private static List<string> Results(CSharpCompilation compilation, KeptRuns? kept)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = new Project(compilation, ScopeApi.TryCreate(compilation)!, cancellation, kept);
        return
        [
            .. project.Index.ReachingBodies.Select(body =>
                $"{body.Body.Declaration}\n{string.Join('\n', Described(project.Interpret(body.Tree, body.Body, AfterFailure.End, Budgets.Default, cancellation)))}"),
        ];
    }

    private static IEnumerable<string> Described(Root root) =>
    [
        .. (root.Location?.SourceTree is { } tree ? RuleList.All.SelectMany(rule => rule.Judge(new JudgedTree(tree, [root], Project: null))) : [])
            .Select(finding => $"{finding.Rule} {finding.What.Name} {finding.Location} when {finding.When}").Order(StringComparer.Ordinal),
        .. root.Result.Events.Select(happened => happened.Event).Concat(root.Result.Switches.Values.Select(site => site.Event))
            .Distinct().Select(happened => Described(happened, root.Locate)).Order(StringComparer.Ordinal),
        .. root.Result.Switches.Select(site => $"{root.Locate(site.Key)} {site.Value.IsNoticed}").Order(StringComparer.Ordinal),
        .. root.Result.Names.Exact.Concat(root.Result.Names.Prefixes).Order(StringComparer.Ordinal),
        .. root.Result.NotFollowed.Select(stop => $"{stop.Reason} {root.Places.Locate(stop.Location)}").Order(StringComparer.Ordinal),
        $"{root.Result.Names.Visited.Length} {root.Result.Names.IsComplete} {root.Result.Names.ForeignCode} {root.Result.Exhausted}",
    ];

    private static string Described(Event happened, Func<Site, Microsoft.CodeAnalysis.Location> locate) =>
        $"{happened.What} in {happened.Scope} {string.Join(' ', ((Site[])[happened.Location, .. happened.Calls, happened.Cause, .. happened.CauseCalls]).Select(locate))}";

    private static string Again(GeneratedProgram program, int number)
    {
        var arguments = program.Parameters.Select(kind => kind switch
        {
            ValueKind.Flag => "true",
            ValueKind.Number => "2",
            ValueKind.Mode => "Mode.Test",
            _ => "Reuse.Auto",
        });
        var call = $"new {program.Name}().{GeneratedProgram.Entry}({string.Join(", ", arguments)});";
        return $"public static class Again{number} {{ {string.Join('\n', Ways.Select(way => string.Format(System.Globalization.CultureInfo.InvariantCulture, way, number, call)))} }}\n";
    }
}
