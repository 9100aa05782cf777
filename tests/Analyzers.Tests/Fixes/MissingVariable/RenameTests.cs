using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer, ScopeLint.CodeFixes.MissingVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.MissingVariable;

/// <summary>SCL0102 behind a misspelt name: the name that was meant takes its place.</summary>
public class RenameTests
{
    private const string Rename = MissingVariableFix.RenameKey;

    [Theory]
    [InlineData("\"weigths\"", "\"weights\"")]
    [InlineData("@\"weigths\"", "@\"weights\"")]
    [InlineData("\"\"\"weigths\"\"\"", "\"\"\"weights\"\"\"")]
    [InlineData("\"\"\"\n    weigths\n    \"\"\"", "\"\"\"\n    weights\n    \"\"\"")]
    [InlineData("\"\\u0077eigths\"", "\"weights\"")]
    [InlineData("/* which */ \"weigths\" /* that */", "/* which */ \"weights\" /* that */")]
    [InlineData("name: \"weigths\"", "name: \"weights\"")]
    [InlineData("(\"weigths\")", "(\"weights\")")]
    [InlineData("\"foo/weights\"", "\"weights\"")]
    public Task Literal_HoldsTheNameThatWasMeant(string name, string fixedName) => Verify.BodyAsync(Rename, $$"""
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { {{Underlined.In($"Variable.Get<float>({name}, shape: [1])")}}; }
        """, $$"""
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>({{fixedName}}, shape: [1]); }
        """);

    [Fact]
    public Task SameSlipTwice_IsMendedOneAfterTheOther() => Verify.Async(FixCase.InBody(Rename, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True))
        {
            Variable.Get<float>([|"weigths"|], [1]);
            Variable.Get<float>("weigths", [1]);
        }
        """, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True))
        {
            Variable.Get<float>("weights", [1]);
            Variable.Get<float>("weights", [1]);
        }
        """) with { Iterations = 2 });

    [Fact]
    public Task TwoMethods_AreMendedTogether() => Verify.Test(new FixCase(Rename, """
        public static class Models
        {
            public static void First()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("weights", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>([|"weigths"|], [1]); }
            }

            public static void Second()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("bias", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>([|"biass"|], [1]); }
            }
        }
        """, """
        public static class Models
        {
            public static void First()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("weights", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("weights", [1]); }
            }

            public static void Second()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("bias", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("\"kernel\"", "[1]")]
    [InlineData("name", "[1]")]
    [InlineData("\"weig\" + \"ths\"", "[1]")]
    [InlineData("\"weigths\"", "[2]")]
    public Task NameThatIsNoSlipOrNoLiteralOrHasAnotherShape_IsNotOffered(string name, string shape) =>
        Verify.NotOfferedInBodyAsync(Rename, $$"""
        const string name = "weigths";
        Console.WriteLine(name);
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { {{Underlined.In($"Variable.Get<float>({name}, {shape})")}}; }
        """);

    [Fact]
    public Task SlipInAConstant_IsNotMadeAVariable() => Verify.NotOfferedInBodyAsync(MissingVariableFix.AutoKey, """
        const string Name = "weigths";
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>([|Name|], [1]); }
        """);
}
