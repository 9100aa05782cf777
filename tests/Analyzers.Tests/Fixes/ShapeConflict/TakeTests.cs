using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ShapeConflictAnalyzer, ScopeLint.CodeFixes.ShapeConflictFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ShapeConflict;

/// <summary>SCL0104: the first shape takes the place of the other.</summary>
public class TakeTests
{
    private const string Take = ShapeConflictFix.TakeKey;

    [Theory]
    [InlineData("[3, 2]")]
    [InlineData("shape: [3, 2]")]
    [InlineData("/* rows */ [3, 2] /* columns */", "/* rows */ [2, 3] /* columns */")]
    [InlineData("[-1, 2]", "[2, 3]")]
    [InlineData("[]", "[2, 3]")]
    [InlineData("Shape.Scalar", "[2, 3]")]
    [InlineData("new Shape(3, 2)", "[2, 3]")]
    [InlineData("(new Shape(3, 2))", "[2, 3]")]
    [InlineData("[2 + 1, int.MaxValue - int.MaxValue]", "[2, 3]")]
    public Task OtherShape_BecomesTheFirst(string shape, string? fixedShape = null) => Verify.BodyAsync(Take, $$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            var v = Variable.Get<float>([|"v"|], {{shape}}); // Again.
        }
        """, $$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [2, 3]);
            var v = Variable.Get<float>("v", {{fixedShape ?? shape.Replace("[3, 2]", "[2, 3]", StringComparison.Ordinal)}}); // Again.
        }
        """);

    [Theory]
    [InlineData("[Rows, 3]")]
    [InlineData("[Models.Rows, Columns]")]
    [InlineData("Kernel")]
    [InlineData("new Shape(Rows, 3)")]
    [InlineData("new ScopeLint.Shape(2, Models.Columns)")]
    public Task FirstShapeOfConstants_IsWrittenAsTheFirstCallWritesIt(string first) => Verify.Async(new FixCase(Take, Constants($$"""
        Variable.Get<float>("v", {{first}});
                Variable.Get<float>([|"v"|], [3, 2]);
        """), Constants($$"""
        Variable.Get<float>("v", {{first}});
                Variable.Get<float>("v", {{first}});
        """)));

    [Theory]
    [InlineData("Shape first = [2, 3];")]
    [InlineData("var first = new Shape(2, 3);")]
    public Task FirstShapeInALocal_IsTheLocal(string declaration) => Verify.BodyAsync(Take, $$"""
        {{declaration}}
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", first);
        Variable.Get<float>([|"v"|], [3, 2]);
        """, $$"""
        {{declaration}}
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", first);
        Variable.Get<float>("v", first);
        """);

    [Fact]
    public Task FirstShapeInALocalThatChanges_IsWrittenOut() => Verify.BodyAsync(Take, """
        Shape shape = [2, 3];
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", shape);
        shape = [5];
        Variable.Get<float>([|"v"|], [3, 2]);
        Variable.Get<float>("w", shape);
        """, """
        Shape shape = [2, 3];
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", shape);
        shape = [5];
        Variable.Get<float>("v", [2, 3]);
        Variable.Get<float>("w", shape);
        """);

    [Fact]
    public Task FirstShapeOutOfScope_IsWrittenOut() => Verify.BodyAsync(Take, """
        using (VariableScope.Open("a"))
        {
            const int Rows = 2;
            Variable.Get<float>("v", [Rows, 3]);
        }

        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [3, 2]); }
        """, """
        using (VariableScope.Open("a"))
        {
            const int Rows = 2;
            Variable.Get<float>("v", [Rows, 3]);
        }

        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v", [2, 3]); }
        """);

    [Fact]
    public Task FirstShapeOnSeveralLines_IsWrittenOut() => Verify.BodyAsync(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [
            2,
            3,
        ]);
        Variable.[|Get|]<float>(
            "v",
            [3, 2]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [
            2,
            3,
        ]);
        Variable.Get<float>(
            "v",
            [2, 3]);
        """);

    [Fact]
    public Task VariableFromAMethod_IsAskedForWithTheShapeItHas() => Verify.Async(new FixCase(
        Take, Helper("Variable.Get<float>([|\"v\"|], [3])"), Helper("Variable.Get<float>(\"v\", [2])")));

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.Async(new FixCase(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Console.WriteLine(Variable.Get<float>([|"v"|], [3]).Name);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Console.WriteLine(Variable.Get<float>("v", [2]).Name);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task ExpressionBodies_AreMendedTogether() =>
        Verify.Test(new FixCase(Take, Bodies("[|", "|]", "[3]"), Bodies("", "", "[2]"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task TwoInOneMethod_ComeToLightOneAfterTheOther() => Verify.Async(FixCase.InBody(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Variable.Get<float>([|"v"|], [3]);
        Variable.Get<float>("v", [4]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Variable.Get<float>("v", [2]);
        Variable.Get<float>("v", [2]);
        """) with { Iterations = 2 });

    [Fact]
    public Task OtherElementTypeToo_IsNotOffered() => Verify.NotOfferedInBodyAsync(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Variable.Get<int>([|"v"|], [3]);
        """);

    [Fact]
    public Task CommentInsideTheShape_IsNotOffered() => Verify.NotOfferedInBodyAsync(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2, 3]);
        Variable.Get<float>([|"v"|], [3, /* columns */ 2]);
        """);

    [Theory]
    [InlineData("shape")]
    [InlineData("wide ? [3] : [2]")]
    [InlineData("[width]")]
    public Task ShapeThatDependsOnTheCaller_IsNotOffered(string shape) => Verify.NotOfferedAsync(Take, $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer([3], true, 3);
            }

            private static void Layer(Shape shape, bool wide, int width)
            {
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                Variable.Get<float>("v", [2]);
                Variable.Get<float>([|"v"|], {{shape}});
            }
        }
        """);

    [Fact]
    public Task CallOfOnesOwnMethod_IsNotOffered() => Verify.NotOfferedAsync(Take, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                Layer(2);
                [|Layer|](3);
            }

            private static void Layer(int width) => Variable.Get<float>("v", [width]);
        }
        """);

    private static string Constants(string statements) => $$"""
        public static class Models
        {
            private const int Rows = 2, Columns = 3;
            private static readonly Shape Kernel = [Rows, Columns];

            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                {{statements}}
            }

            public static Shape Unused => Kernel;
        }
        """;

    private static string Helper(string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                First();
                {{second}};
            }

            private static void First() => Variable.Get<float>("v", [2]);
        }
        """;

    private static string Bodies(string start, string end, string shape) => $$"""
        public static class Models
        {
            public static object First() => (Share(), Variable.Get<float>("v", [2]), Variable.Get<float>({{start}}"v"{{end}}, {{shape}}));

            public static object Second() => (Share(), Variable.Get<float>("w", [2]), Variable.Get<float>({{start}}"w"{{end}}, {{shape}}));

            private static VariableScope Share() => VariableScope.Open("a", reuse: Reuse.Auto);
        }
        """;

    [Fact]
    public Task AnotherName_IsGivenFirst() => Verify.BodyAsync(ShapeConflictFix.NewNameKey, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1, 8]);
        Variable.Get<float>([|"v"|], [8, 1]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1, 8]);
        Variable.Get<float>("v_1", [8, 1]);
        """);
}
