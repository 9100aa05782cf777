using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ConflictingArgumentsAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0403.</summary>
public class ConflictingArgumentsTests
{
    [Fact]
    public Task ValueWithAShape_Reports() => Verify.BodyAsync("""
        Variable.Get<float>({|#0:"v"|}, [1], initializer: Initializer.FromValue(1.0f));
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "v", "here", "its initializer is a value, which has a shape of its own, and shape (1) is given too. Leave one of the two out."));

    [Fact]
    public Task NeitherShapeNorValue_Reports() => Verify.BodyAsync("""
        Variable.Get<float>({|#0:"v"|});
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "v", "here", "it does not exist yet, and neither a shape nor a value as initializer is given. Give one of the two."));

    [Fact]
    public Task ShapeWithAnOpenLength_Reports() => Verify.BodyAsync("""
        Variable.Get<float>({|#0:"v"|}, [-1, 3]);
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "v", "here", "it does not exist yet, and shape (?, 3) leaves a length open. Give all lengths."));

    [Fact]
    public Task ValueOfAnotherElementType_Reports() => Verify.BodyAsync("""
        Variable.Get<float>({|#0:"v"|}, initializer: Initializer.FromValue(1));
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "v", "here", "its initializer is a value of int32, and float32 is asked for. Ask for int32, or give a value of float32."));

    [Fact]
    public Task ValueThatTheScopeGives_ReportsWithTheOpening() => Verify.BodyAsync("""
        using (VariableScope.Open({|#1:"a"|}, initializer: Initializer.FromValue(1.0f))) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "a/v", "here", "its initializer is a value, which has a shape of its own, and shape (1) is given too. Leave one of the two out."));

    [Fact]
    public Task ShapeThatACallHandsOver_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                Layer("a", [2, 3]);
                Layer([|"b"|], [-1, 3]);
            }

            private static void Layer(string name, Shape shape)
            {
                using (VariableScope.Open(name)) { Variable.Get<float>("v", shape); }
            }
        }
        """);

    [Fact]
    public Task ContradictionUnderAnUnknownName_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Build(string name) => Variable.Get<float>([|name|], [1], initializer: Initializer.FromValue(1.0f));
        }
        """);

    [Theory]
    [InlineData("Variable.Get<float>(\"v\", [2, 3]);")]
    [InlineData("Variable.Get<float>(\"v\", initializer: Initializer.FromValue(1.0f));")]
    [InlineData("Variable.Get<float>(\"v\", [2, 3], initializer: Initializer.Zeros);")]
    [InlineData("Variable.Get<float>(\"v\", Shape.Scalar);")]
    public Task ArgumentsThatSuffice_StaysSilent(string statement) => Verify.BodyAsync(statement);

    [Fact]
    public Task ShapeLeftOutWhereTheVariableExists_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            Variable.Get<float>("v");
            Variable.Get<float>("v", [-1, 3]);
        }
        """);

    [Fact]
    public Task ShapeLeftOutWhereTheVariableMayExist_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v"); }
            }

            public static void Make(Initializer initializer, Shape? shape) => Variable.Get<float>("v", shape, initializer: initializer);
        }
        """);
}
