using Microsoft.CodeAnalysis;
using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DTypeConflictAnalyzer, ScopeLint.CodeFixes.DTypeConflictFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DTypeConflict;

/// <summary>SCL0105: the first element type takes the place of the other.</summary>
public class TakeTests
{
    private const string Take = DTypeConflictFix.TakeKey;

    public static TheoryData<DType, string> Types => new()
    {
        { DType.Float64, "double" }, { DType.Float16, "Half" }, { DType.Int8, "sbyte" }, { DType.Int16, "short" }, { DType.Int32, "int" },
        { DType.Int64, "long" }, { DType.UInt8, "byte" }, { DType.Bool, "bool" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public Task TypeArgument_BecomesTheFirst(DType dtype, string type) => Verify.BodyAsync(Take, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get("v", [2], DType.{{dtype}}, Initializer.Zeros);
        Variable.Get<float>([|"v"|], [2]); // Again.
        """, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get("v", [2], DType.{{dtype}}, Initializer.Zeros);
        Variable.Get<{{type}}>("v", [2]); // Again.
        """);

    [Fact]
    public void EveryElementTypeIsTested() =>
        Assert.Equal(Enum.GetValues<DType>().Except([DType.Float32]).Order(), Types.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("\"v\", [2], DType.Int32", "\"v\", [2], DType.Float32")]
    [InlineData("\"v\", dtype: /* which */ DType.Int32, shape: [2]", "\"v\", dtype: /* which */ DType.Float32, shape: [2]")]
    [InlineData("\"v\", dtype: ScopeLint.DType.Int32", "\"v\", dtype: DType.Float32")]
    public Task Argument_BecomesTheFirst(string arguments, string fixedArguments) => Verify.BodyAsync(Take, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        {{Underlined.In($"Variable.Get({arguments})")}};
        """, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Variable.Get({{fixedArguments}});
        """);

    [Fact]
    public Task ElementTypeOfTheScope_IsOverruledByAnArgument() => Verify.BodyAsync(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2], initializer: Initializer.Zeros);
        Variable.Get([|"v"|], [2]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2], initializer: Initializer.Zeros);
        Variable.Get("v", [2], dtype: DType.Int32);
        """);

    [Fact]
    public Task ArgumentsOnLinesOfTheirOwn_GetAnotherLine() => Verify.BodyAsync(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto, dtype: DType.Float64);
        Variable.Get<float>("v", [2]);
        Variable.[|Get|](
            "v",
            [2]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto, dtype: DType.Float64);
        Variable.Get<float>("v", [2]);
        Variable.Get(
            "v",
            [2],
            dtype: DType.Float32);
        """);

    [Theory]
    [InlineData("var")]
    [InlineData("Variable")]
    [InlineData("Variable<float>", "Variable<int>")]
    [InlineData("Variable<float>?", "Variable<int>?")]
    [InlineData("ScopeLint.Variable<float>", "ScopeLint.Variable<int>")]
    public Task Local_IsDeclaredAccordingly(string type, string? fixedType = null) => Verify.BodyAsync(Take, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2], initializer: Initializer.Zeros);
        {{type}} v = Variable.Get<float>([|"v"|], [2]);
        Console.WriteLine(v.Name);
        """, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2], initializer: Initializer.Zeros);
        {{fixedType ?? type}} v = Variable.Get<int>("v", [2]);
        Console.WriteLine(v.Name);
        """);

    [Fact]
    public Task WithoutUsingDirectives_NamesAreQualified() =>
        Verify.Async(new FixCase(Take, Qualified("float"), Qualified("System.Half")) { HasUsings = false });

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.Async(new FixCase(Take, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Console.WriteLine(Variable.Get<double>([|"v"|], [2]).Name);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        Console.WriteLine(Variable.Get<float>("v", [2]).Name);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task TwoMethods_AreMendedTogether() =>
        Verify.Test(new FixCase(Take, Methods("[|", "double", "|]"), Methods("", "float", ""))).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Variable<double> known = Variable.Get<double>([|\"v\"|], [2]), other = known;")]
    [InlineData("Variable<double> known; known = Variable.Get<double>([|\"v\"|], [2]);")]
    [InlineData("System.Numerics.Tensors.Tensor<double> value = Variable.Get<double>([|\"v\"|], [2]).Value; Console.WriteLine(value);")]
    [InlineData("Take(Variable.Get<double>([|\"v\"|], [2])); static void Take(Variable<double> taken) => Console.WriteLine(taken);")]
    public Task CodeThatNeedsTheOtherType_IsNotOffered(string statement) => Verify.NotOfferedInBodyAsync(Take, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<float>("v", [2]);
        {{statement}}
        """);

    [Theory]
    [InlineData("Layer<int>(DType.Int32);", "Variable.Get<T>([|\"v\"|], [2])")]
    [InlineData("Layer<int>(DType.Int32);", "Variable.Get([|\"v\"|], [2], dtype)")]
    public Task TypeThatDependsOnTheCaller_IsNotOffered(string call, string get) => Verify.NotOfferedAsync(Take, $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{call}}
            }

            private static void Layer<T>(DType dtype)
            {
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                Variable.Get<float>("v", [2]);
                {{get}};
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
                Layer<float>();
                [|Layer|]<int>();
            }

            private static void Layer<T>() => Variable.Get<T>("v", [2]);
        }
        """);

    private static string Qualified(string type)
    {
        var get = $"ScopeLint.Variable.Get<{type}>(\"v\", [2])";
        return $$"""
            public static class Models
            {
                public static void Build()
                {
                    ScopeLint.Graph.ResetDefault();
                    using var a = ScopeLint.VariableScope.Open("a", reuse: ScopeLint.Reuse.Auto);
                    ScopeLint.Variable.Get<System.Half>("v", [2]);
                    {{(type == "float" ? Underlined.In(get) : get)}};
                }
            }
            """;
    }

    private static string Methods(string start, string type, string end) => $$"""
        public static class Models
        {
            public static Variable First()
            {
                using var a = VariableScope.Open("a", reuse: Reuse.Auto);
                Variable.Get<float>("v", [2]);
                return Variable.Get<{{type}}>({{start}}"v"{{end}}, [2]);
            }

            public static Variable Second()
            {
                using var b = VariableScope.Open("b", reuse: Reuse.Auto);
                Variable.Get<float>("v", [2]);
                return Variable.Get<{{type}}>({{start}}"v"{{end}}, [2]);
            }
        }
        """;

    [Fact]
    public Task AnotherName_IsOfferedBehind() => Verify.BodyAsync(DTypeConflictFix.NewNameKey, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2]);
        Variable.Get<float>([|"v"|], [2]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        Variable.Get<int>("v", [2]);
        Variable.Get<float>("v_1", [2]);
        """);
}
