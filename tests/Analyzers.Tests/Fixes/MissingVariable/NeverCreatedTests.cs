using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.NeverCreatedAnalyzer, ScopeLint.CodeFixes.MissingVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.MissingVariable;

/// <summary>SCL0103: the same as for a variable of a graph that is known.</summary>
public class NeverCreatedTests
{
    [Fact]
    public Task MisspeltName_IsReplaced() => Verify.Test(InAProgram(
        MissingVariableFix.RenameKey,
        Model("reuse: Reuse.True", "Variable.Get<float>([|\"weigths\"|], [1])"),
        Model("reuse: Reuse.True", "Variable.Get<float>(\"weights\", [1])"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task OtherName_GetsAuto() => Verify.Test(InAProgram(
        MissingVariableFix.AutoKey,
        Model("reuse: Reuse.True", "Variable.Get<float>([|\"bias\"|], [1])"),
        Model("reuse: Reuse.Auto", "Variable.Get<float>(\"bias\", [1])"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task MisspeltName_IsNotMadeAVariableWhereItCannotBeReplaced() => Verify.NotOfferedAsync(
        MissingVariableFix.AutoKey,
        Model("reuse: Reuse.True", "Variable.Get<float>([|Name|], [1])"), OutputKind.ConsoleApplication);

    private static FixCase InAProgram(string key, string source, string mended) => new(key, source, mended) { Kind = OutputKind.ConsoleApplication };

    private static string Model(string reuse, string share) => $$"""
        public static class Models
        {
            private const string Name = "weigths";

            public static void Main()
            {
            }

            public static void Build()
            {
                using (VariableScope.Open("head")) { Variable.Get<float>("weights", [1]); }
            }

            public static void Share()
            {
                using (VariableScope.Open("head", {{reuse}})) { {{share}}; }
            }
        }
        """;
}
