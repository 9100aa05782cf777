using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DTypeConflictAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0105.</summary>
public class DTypeConflictTests
{
    [Fact]
    public Task AnotherElementType_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>({|#1:"v"|}, [2]);
            Variable.Get<int>({|#0:"v"|}, [2]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/v", "here", "on line 8", "float32", "int32"));

    [Fact]
    public Task SameElementType_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get("v", [2], DType.Int32);
            Variable.Get<int>("v", [2]);
        }
        """);

    [Fact]
    public Task ElementTypeFromTheScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto, dtype: DType.Float64))
        {
            Variable.Get("v", [2]);
            Variable.Get<float>([|"v"|], [2]);
        }
        """);

    [Fact]
    public Task ElementTypeThatIsATypeParameter_StaysSilent() => Verify.Async("""
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
    public Task ShapeIsComparedBeforeTheElementType_ReportsOnlyTheShape() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2]);
            Variable.Get<int>("v", [3]);
        }
        """);
}
