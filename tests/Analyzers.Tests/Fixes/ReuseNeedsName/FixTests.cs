using Microsoft.CodeAnalysis;
using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseNeedsNameAnalyzer, ScopeLint.CodeFixes.ReuseNeedsNameFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseNeedsName;

/// <summary>SCL0205: the default name becomes the name, or reuse is given up.</summary>
public class FixTests
{
    private const string Name = ReuseNeedsNameFix.NameKey;
    private const string Create = ReuseNeedsNameFix.CreateKey;

    [Theory]
    [InlineData("null, \"cell\", reuse: Reuse.Auto", "\"cell\", reuse: Reuse.Auto")]
    [InlineData("null, defaultName: \"cell\", reuse: Reuse.Auto", "\"cell\", reuse: Reuse.Auto")]
    [InlineData("null, \"cell\", Reuse.Auto", "\"cell\", null, Reuse.Auto")]
    [InlineData("null, \"cell\", Reuse.Auto, Initializer.Zeros", "\"cell\", null, Reuse.Auto, Initializer.Zeros")]
    [InlineData("name: null, defaultName: \"cell\", reuse: Reuse.Auto", "name: \"cell\", reuse: Reuse.Auto")]
    [InlineData("defaultName: \"cell\", reuse: Reuse.Auto, name: null", "reuse: Reuse.Auto, name: \"cell\"")]
    [InlineData("null /* none */, \"cell\" /* which */, reuse: Reuse.Auto", "\"cell\" /* none */ /* which */, reuse: Reuse.Auto")]
    [InlineData("null, $\"cell{1}\", reuse: Reuse.Auto", "$\"cell{1}\", reuse: Reuse.Auto")]
    public Task DefaultName_BecomesTheName(string arguments, string fixedArguments) => Verify.BodyAsync(Name, $$"""
        using ({{Underlined.In($"VariableScope.Open({arguments})")}}) { Variable.Get<float>("v", [1]); }
        """, $$"""
        using (VariableScope.Open({{fixedArguments}})) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ArgumentsOnLinesOfTheirOwn_LoseOne() => Verify.BodyAsync(Name, """
        using var cell = VariableScope.[|Open|](
            null,
            "cell",
            reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """, """
        using var cell = VariableScope.Open(
            "cell",
            reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ScopeWithSomethingToShare_GetsItsName() => Verify.BodyAsync(Name, """
        using (VariableScope.Open("cell")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(null, [|"cell"|], reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """, """
        using (VariableScope.Open("cell")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("cell", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Theory]
    [InlineData("null, \"cell\", reuse: Reuse.True", "null, \"cell\"")]
    [InlineData("null, \"cell\", Reuse.Auto", "null, \"cell\"")]
    [InlineData("reuse: Reuse.True, name: null, defaultName: \"cell\"", "name: null, defaultName: \"cell\"")]
    public Task ScopeWithNothingToShare_LosesReuse(string arguments, string fixedArguments) => Verify.BodyAsync(Create, $$"""
        using ({{Underlined.In($"VariableScope.Open({arguments})")}}) { Variable.Get<float>("v", [1]); }
        """, $$"""
        using (VariableScope.Open({{fixedArguments}})) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.Async(new FixCase(Name, """
        using var cell = VariableScope.Open(null, [|"cell"|], reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """, """
        using var cell = VariableScope.Open("cell", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task TwoMethods_AreMendedTogether() => Verify.Test(new FixCase(
        Name, Methods("VariableScope.Open(null, [|\"cell\"|], reuse: Reuse.Auto)"), Methods("VariableScope.Open(\"cell\", reuse: Reuse.Auto)"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task TwoInOneMethod_ComeToLightOneAfterTheOther() => Verify.Async(FixCase.InBody(Name, """
        using (VariableScope.Open("outer"))
        {
            using (VariableScope.Open(null, [|"cell"|], reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
            using (VariableScope.Open(null, "cell", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        }
        """, """
        using (VariableScope.Open("outer"))
        {
            using (VariableScope.Open("cell", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
            using (VariableScope.Open("cell", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        }
        """) with { Iterations = 2 });

    [Fact]
    public Task OtherFailureInside_StaysWhatItIs() => Verify.Async(FixCase.InBody(Create, """
        using (VariableScope.Open(null, [|"cell"|], reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (VariableScope.Open(null, "cell"))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }
        """) with { StillThrows = "SCL0101" });

    [Fact]
    public Task ScopeWithNothingToShare_GetsNoNameToReuse() => Verify.NotOfferedInBodyAsync(Name, """
        using (VariableScope.Open(null, [|"cell"|], reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ScopeWithNothingToShareInTheProgram_GetsNoNameToReuse() => Verify.NotOfferedAsync(Name, """
        public static class Models
        {
            private static void Main()
            {
            }

            public static void Build()
            {
                using (VariableScope.Open(null, [|"cell"|], reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """, OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("name, \"cell\", reuse: Reuse.Auto")]
    [InlineData("null, \"cell\", reuse: share ? Reuse.True : Reuse.None")]
    public Task NameThatIsNotWrittenOutOrModeThatDepends_IsNotGiven(string arguments) => Verify.NotOfferedAsync(Name, Parameters(arguments));

    [Theory]
    [InlineData("null, \"cell\", Reuse.Auto, Initializer.Zeros")]
    [InlineData("null, \"cell\", reuse: share ? Reuse.True : Reuse.None")]
    public Task ArgumentThatOthersFollowByPlaceOrThatDepends_IsNotTakenAway(string arguments) =>
        Verify.NotOfferedAsync(Create, Parameters(arguments));

    [Theory]
    [InlineData(Name)]
    [InlineData(Create)]
    public Task CallOfOnesOwnMethod_IsNotOffered(string key) => Verify.NotOfferedAsync(key, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                [|Layer|](Reuse.Auto);
            }

            private static void Layer(Reuse reuse)
            {
                using (VariableScope.Open(null, "cell", reuse: reuse)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    private static string Parameters(string arguments) => $$"""
        public static class Models
        {
            public static void Build(bool share)
            {
                string? name = null;
                Console.WriteLine(name);
                using ({{Underlined.In($"VariableScope.Open({arguments})")}}) { Variable.Get<float>("v", [1]); }
                Console.WriteLine(share);
            }
        }
        """;

    private static string Methods(string opening) => $$"""
        public static class Models
        {
            public static void First()
            {
                using ({{opening}}) { Variable.Get<float>("v", [1]); }
            }

            public static void Second()
            {
                using ({{opening}}) { Variable.Get<float>("v", [1]); }
            }
        }
        """;
}
