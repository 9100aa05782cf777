using VerifyDType = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DTypeConflictAnalyzer>;
using VerifyShape = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ShapeConflictAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0104 and SCL0105.</summary>
public class ConflictTests
{
    [Fact]
    public Task AnotherShape_Reports() => VerifyShape.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            {|#1:Variable.Get<float>("v", [2, 3])|};
            {|#0:Variable.Get<float>("v", [3, 2])|};
        }
        """, VerifyShape.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/v", "here", "on line 8", "[2, 3]", "[3, 2]"));

    [Theory]
    [InlineData("[2, 3]")]
    [InlineData("[2, -1]")]
    [InlineData("[-1, -1]")]
    [InlineData("null")]
    public Task CompatibleShape_StaysSilent(string shape) => VerifyShape.BodyAsync($$"""
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
    public Task OtherWaysToWriteAnIncompatibleShape_Report(string shape) => VerifyShape.BodyAsync($$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            [|Variable.Get<float>("v", {{shape}})|];
        }
        """);

    [Fact]
    public Task ShapeWithAnUnknownLength_StaysSilent() => VerifyShape.Async("""
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
    public Task ShapeInALocal_Reports() => VerifyShape.BodyAsync("""
        Shape first = [2, 3];
        var scope = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", first);
        [|Variable.Get<float>("v", [2])|];
        scope.Dispose();
        """);

    [Fact]
    public Task AnotherElementType_Reports() => VerifyDType.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            {|#1:Variable.Get<float>("v", [2])|};
            {|#0:Variable.Get<int>("v", [2])|};
        }
        """, VerifyDType.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/v", "here", "on line 8", "float32", "int32"));

    [Fact]
    public Task SameElementType_StaysSilent() => VerifyDType.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get("v", [2], DType.Int32);
            Variable.Get<int>("v", [2]);
        }
        """);

    [Fact]
    public Task ElementTypeFromTheScope_Reports() => VerifyDType.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto, dtype: DType.Float64))
        {
            Variable.Get("v", [2]);
            [|Variable.Get<float>("v", [2])|];
        }
        """);

    [Fact]
    public Task ElementTypeThatIsATypeParameter_StaysSilent() => VerifyDType.Async("""
        public static class Models
        {
            public static void Build<T>()
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto))
                {
                    Variable.Get<T>("v", [2]);
                    Variable.Get<float>("v", [2]);
                }
            }
        }
        """);

    [Fact]
    public Task ShapeIsComparedBeforeTheElementType_ReportsOnlyTheShape() => VerifyDType.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2]);
            Variable.Get<int>("v", [3]);
        }
        """);
}
