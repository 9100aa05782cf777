using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.BudgetExhaustedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0902. What is reported beside it is tested by budget.</summary>
public class BudgetExhaustedTests
{
    private const string Recursion = """
        public static class Blocks
        {
            public static void [|Build|](int depth)
            {
                using (VariableScope.Open("block"))
                {
                    Variable.Get<float>("weights", [2, 3]);
                    if (depth > CEILING)
                    {
                        Build(depth - 1);
                    }
                }
            }
        }
        """;

    [Fact]
    public Task RecursionOfUnknownDepth_Reports() => Verify.Async(Recursion.Replace("CEILING", "0"));

    [Fact]
    public Task RecursionOfKnownDepth_StaysSilent() => Verify.Async(Recursion
        .Replace("public static void [|Build|]", "private static void Build").Replace("CEILING", "0")
        .Replace("class Blocks\n{", "class Blocks\n{\n    public static void Ten() => Build(10);\n"));

    [Fact]
    public Task RecursionOfUnknownDepthWithoutScopes_StaysSilent() =>
        Verify.Async("public static class Sums { public static int Of(int n) => n > 0 ? n + Of(n - 1) : 0; }");

    /// <summary>Each budget is told of, at the first statement where the body has no name.</summary>
    [Fact]
    public Task TopLevelStatements_Report() => VerifyAsync(
        """
        using System.Text;

        {|#0:var|} names = new StringBuilder();
        Build(args.Length);
        for (var i = 0; i < 7; i++) for (var j = 0; j < 7; j++) for (var k = 0; k < 7; k++) { using (VariableScope.Open("s")) { names.Append(i); } }

        static void Build(int depth)
        {
            using (VariableScope.Open("block"))
            {
                if (depth > 0) { Build(depth - 1); }
            }
        }
        """,
        "scopelint.max_steps = 200",
        OutputKind.ConsoleApplication,
        Verify.Diagnostic().WithLocation(0).WithArguments("it takes more than scopelint.max_steps steps"),
        Verify.Diagnostic().WithLocation(0).WithArguments("its calls go deeper than scopelint.max_call_depth"));

    [Fact]
    public Task OneOfTwoBodies_Reports() => VerifyAsync(
        """
        public static class Models
        {
            public static void {|#0:Long|}()
            {
                using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
                using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
            }

            public static void Short() => Variable.Get<float>("v", [1]);
        }
        """,
        "scopelint.max_steps = 4",
        OutputKind.DynamicallyLinkedLibrary,
        Verify.Diagnostic().WithLocation(0).WithArguments("it takes more than scopelint.max_steps steps"));

    private static Task VerifyAsync(string source, string setting, OutputKind output, params DiagnosticResult[] expected)
    {
        var test = Verify.Test(source);
        test.TestState.OutputKind = output;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{setting}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
