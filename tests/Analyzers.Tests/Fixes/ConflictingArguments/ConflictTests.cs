using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ConflictingArgumentsAnalyzer, ScopeLint.CodeFixes.ConflictingArgumentsFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ConflictingArguments;

/// <summary>SCL0403: the value says what shape and element type the variable has.</summary>
public class ConflictTests
{
    private const string Shape = ConflictingArgumentsFix.ShapeKey;
    private const string Type = ConflictingArgumentsFix.TypeKey;

    [Theory]
    [InlineData("\"v\", [1], initializer: Initializer.FromValue(0)", "\"v\", initializer: Initializer.FromValue(0)")]
    [InlineData("\"v\", [1], Initializer.FromValue(0)", "\"v\", initializer: Initializer.FromValue(0)")]
    [InlineData("\"v\", shape: [1, 2], Initializer.FromValue(0), null, false", "\"v\", initializer: Initializer.FromValue(0), regularizer: null, trainable: false")]
    [InlineData("\"v\", initializer: Initializer.FromValue(0), shape: new Shape(1)", "\"v\", initializer: Initializer.FromValue(0)")]
    [InlineData("\"v\", [1], initializer: start", "\"v\", initializer: start")]
    [InlineData("\"v\", wide, initializer: start", "\"v\", initializer: start")]
    public Task ShapeBesideAValue_IsLeftOut(string arguments, string fixedArguments) => Verify.BodyAsync(Shape, $$"""
        var start = Initializer.FromValue(0);
        Shape wide = [2, 3];
        var step = {{Underlined.In($"Variable.Get<int>({arguments})")}}; // Step.
        Console.WriteLine($"{start}{wide}{step}");
        """, $$"""
        var start = Initializer.FromValue(0);
        Shape wide = [2, 3];
        var step = Variable.Get<int>({{fixedArguments}}); // Step.
        Console.WriteLine($"{start}{wide}{step}");
        """);

    [Fact]
    public Task ShapeOnALineOfItsOwn_IsLeftOut() => Verify.BodyAsync(Shape, """
        Variable.[|Get|]<int>(
            "v",
            [1],
            Initializer.FromValue(0));
        """, """
        Variable.Get<int>(
            "v",
            initializer: Initializer.FromValue(0));
        """);

    [Theory]
    [InlineData("Variable.Get<float>([|\"v\"|], initializer: Initializer.FromValue(1))", "Variable.Get<int>(\"v\", initializer: Initializer.FromValue(1))")]
    [InlineData(
        "Variable<float> v = Variable.Get<float>([|\"v\"|], initializer: Initializer.FromValue(1))",
        "Variable<int> v = Variable.Get<int>(\"v\", initializer: Initializer.FromValue(1))")]
    [InlineData(
        "Variable.Get([|\"v\"|], dtype: DType.Float32, initializer: Initializer.FromValue(1))",
        "Variable.Get(\"v\", dtype: DType.Int32, initializer: Initializer.FromValue(1))")]
    public Task ValueOfAnotherElementType_SaysWhichOne(string statement, string fixedStatement) =>
        Verify.BodyAsync(Type, statement + ";", fixedStatement + ";");

    [Fact]
    public Task ShapeAndElementType_AreBothLeftToTheValue() => Verify.BodyAsync(
        Shape, "Variable.Get<float>([|\"v\"|], [1], Initializer.FromValue(1));", "Variable.Get<int>(\"v\", initializer: Initializer.FromValue(1));");

    [Theory]
    [InlineData("Variable.Get<float>([|\"v\"|]);")]
    [InlineData("Variable.Get<float>([|\"v\"|], [-1, 3]);")]
    [InlineData("using (VariableScope.Open(\"a\", initializer: Initializer.FromValue(1.0f))) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Variable.Get<int>([|\"v\"|], /* one */ [1 /* wide */], initializer: Initializer.FromValue(0));")]
    public Task ArgumentsThatMayMeanSomethingElse_AreNotOffered(string statement) => Verify.NotOfferedInBodyAsync(Shape, statement);

    [Theory]
    [InlineData("Variable<float>[] all = [Variable.Get<float>([|\"v\"|], initializer: Initializer.FromValue(1))];")]
    [InlineData("using (VariableScope.Open(\"a\", initializer: Initializer.FromValue(1))) { Variable.Get<float>([|\"v\"|]); }")]
    public Task ElementTypeThatIsNeededOrNotOnesOwn_IsNotOffered(string statement) => Verify.NotOfferedInBodyAsync(Type, statement);

    [Fact]
    public Task InitializerThatACallHandsOver_IsNotOffered() => Verify.NotOfferedAsync(Shape, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer("a", Initializer.Zeros);
                Layer([|"b"|], Initializer.FromValue(1.0f));
            }

            private static void Layer(string name, Initializer initializer) => Variable.Get<float>(name, [1], initializer);
        }
        """);
}
