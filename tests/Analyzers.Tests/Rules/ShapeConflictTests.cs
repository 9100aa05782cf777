using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ShapeConflictAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0104.</summary>
public class ShapeConflictTests
{
    [Fact]
    public Task AnotherShape_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>({|#1:"v"|}, [2, 3]);
            Variable.Get<float>({|#0:"v"|}, [3, 2]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/v", "here", "on line 8", "(2, 3)", "(3, 2)"));

    [Theory]
    [InlineData("[2, 3]")]
    [InlineData("[2, -1]")]
    [InlineData("[-1, -1]")]
    [InlineData("null")]
    public Task CompatibleShape_StaysSilent(string shape) => Verify.BodyAsync($$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            Variable.Get<float>("v", {{shape}});
        }
        """);

    [Theory]
    [InlineData("[3]")]
    [InlineData("[]")]
    [InlineData("[-1, 4]")]
    [InlineData("new Shape(3, 2)")]
    [InlineData("Shape.Scalar")]
    public Task OtherWaysToWriteAnIncompatibleShape_Report(string shape) => Verify.BodyAsync($$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            Variable.Get<float>([|"v"|], {{shape}});
        }
        """);

    [Fact]
    public Task ShapeWithAnUnknownLength_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(int width)
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto))
                {
                    Variable.Get<float>("v", [2, width]);
                    Variable.Get<float>("v", [2, 3]);
                }
            }
        }
        """);

    [Fact]
    public Task ShapeInALocal_Reports() => Verify.BodyAsync("""
        Shape first = [2, 3];
        var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", first);
        Variable.Get<float>([|"v"|], [2]);
        scope.Dispose();
        """);
}
