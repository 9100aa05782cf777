using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeNotClosedAnalyzer, ScopeLint.CodeFixes.ScopeNotClosedFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeNotClosed;

/// <summary>SCL0301: a using declaration closes the scope at the end of the block.</summary>
public class DeclarationTests
{
    private const string Declaration = ScopeNotClosedFix.DeclarationKey;

    [Theory]
    [InlineData("var scope = VariableScope.Open([|\"a\"|]);", "using var scope = VariableScope.Open(\"a\");")]
    [InlineData("VariableScope scope = VariableScope.Open([|\"a\"|]); // Weights.", "using VariableScope scope = VariableScope.Open(\"a\"); // Weights.")]
    [InlineData("IDisposable scope = VariableScope.Open([|\"a\"|]);", "using IDisposable scope = VariableScope.Open(\"a\");")]
    [InlineData("VariableScope.Open([|\"a\"|]);", "using var scope = VariableScope.Open(\"a\");")]
    [InlineData("_ = VariableScope.Open([|\"a\"|]);", "using var scope = VariableScope.Open(\"a\");")]
    [InlineData("int scope; VariableScope.Open([|\"a\"|]);", "int scope; using var scope1 = VariableScope.Open(\"a\");")]
    public Task ScopeThatNobodyCloses_IsDeclaredWithUsing(string opening, string fixedOpening) => LeftOpenAsync($$"""
        {{opening}}
        Variable.Get<float>("v", [1]);
        """, $$"""
        {{fixedOpening}}
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ClosingsOnSomePaths_GoAway() => Verify.QuietBodyAsync(Declaration, """
        var wide = Environment.ProcessorCount > 0;
        var deep = Environment.ProcessorCount > 9999;
        var scope = VariableScope.Open([|"a"|]);
        Variable.Get<float>("v", [1]);
        if (!wide)
        {
            // Done.
            scope.Dispose();
            return;
        }

        if (deep)
        {
            return;
        }

        scope?.Dispose();
        """, """
        var wide = Environment.ProcessorCount > 0;
        var deep = Environment.ProcessorCount > 9999;
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        if (!wide)
        {
            return;
        }

        if (deep)
        {
            return;
        }

        """);

    [Theory]
    [InlineData("if (Environment.ProcessorCount > 9999) { scope.Dispose(); return; } Console.WriteLine();")]
    [InlineData("scope.Dispose(); Console.WriteLine(scope.Name);", "if (Environment.ProcessorCount > 9999) return; ")]
    [InlineData("scope.Dispose(); Console.WriteLine(new Layers().Count);", "if (Environment.ProcessorCount > 9999) return; ")]
    [InlineData("for (;;) { if (Environment.ProcessorCount > 0) { scope.Dispose(); break; } Variable.Get<float>(\"w\", [1]); }", "if (Environment.ProcessorCount > 9999) return; ")]
    [InlineData("try { if (Environment.ProcessorCount > 9998) { scope.Dispose(); return; } Variable.Get<float>(\"w\", [1]); scope.Dispose(); } finally { Console.WriteLine(); }", "if (Environment.ProcessorCount > 9999) return; ")]
    [InlineData("try { scope.Dispose(); } catch (InvalidOperationException) { Variable.Get<float>(\"w\", [1]); }", "if (Environment.ProcessorCount > 9999) return; ")]
    public Task CodeBehindAClosingThatAsksForNothing_MayRunInside(string rest, string before = "") => Verify.QuietAsync(new FixCase(
        Declaration,
        Model($"var scope = VariableScope.Open([|\"a\"|]); Variable.Get<float>(\"v\", [1]); {before}{rest}"),
        Model($"using var scope = VariableScope.Open(\"a\"); Variable.Get<float>(\"v\", [1]); {before}{rest.Replace("scope.Dispose(); ", "", StringComparison.Ordinal)}"))
    {
        Throws = before.Length == 0 ? "SCL0304" : null,
    });

    [Fact]
    public Task ConditionThatOnlyDecidesWhetherToClose_GoesAwayToo() => LeftOpenAsync("""
        var deep = Environment.ProcessorCount > 9999;
        var scope = VariableScope.Open([|"a"|]);
        Variable.Get<float>("v", [1]);
        if (deep)
        {
            scope.Dispose();
        }
        """, """
        var deep = Environment.ProcessorCount > 9999;
        using var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Layer();")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Console.WriteLine(new Layers().Weights);")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Func<Variable> make = new Layers().Make; s_made = make;")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Console.WriteLine(VariableScope.Current.Name);")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; scope.Dispose(); Func<object> get = () => 1; get();")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; try { scope.Dispose(); } finally { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; try { scope.Dispose(); Throw(); } catch (InvalidOperationException) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("if (Environment.ProcessorCount > 9999) return; try { if (s_made is null) { scope.Dispose(); return; } scope.Dispose(); } finally { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("for (var i = 0; i < 1; i++) { if (Environment.ProcessorCount > 9999) break; Variable.Get<float>($\"v{i}\", [1]); scope.Dispose(); }")]
    public Task CodeBehindAClosingThatAsks_IsNotTakenInside(string rest) => NotOfferedAsync(
        $"Variable.Get<float>(\"v\", [1]); {rest}");

    [Theory]
    [InlineData("")]
    [InlineData("Console.WriteLine(scope.Name);")]
    [InlineData("Variable.Get<float>(\"v\", [1]); scope = VariableScope.Open(scope); Variable.Get<float>(\"w\", [1]); scope.Dispose();")]
    [InlineData("Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) { Close(scope); }")]
    public Task ScopeOfNothingOrThatOthersMayClose_IsNotOffered(string rest) => NotOfferedAsync(rest);

    [Fact]
    public Task ScopeInEachRound_IsClosedInEach() => LeftOpenAsync("""
        for (var i = 0; i < 2; i++)
        {
            var scope = VariableScope.Open([|$"a{i}"|]);
            Variable.Get<float>("v", [1]);
        }
        """, """
        for (var i = 0; i < 2; i++)
        {
            using var scope = VariableScope.Open($"a{i}");
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ScopesInsideEachOther_AreMendedTogether() => Verify.QuietAsync(new FixCase(
        Declaration, Nested("", "[|", "|]"), Nested("using ", "", "")));

    [Fact]
    public Task ScopeFromAMethod_IsClosedByTheCaller() => Verify.QuietAsync(new FixCase(
        Declaration, Helper("var scope = Layer([|\"a\"|]);"), Helper("using var scope = Layer(\"a\");"))
    { Throws = "SCL0304" });

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.QuietAsync(new FixCase(
        Declaration,
        "var scope = VariableScope.Open([|\"a\"|]);\nVariable.Get<float>(\"v\", [1]);\n",
        "using var scope = VariableScope.Open(\"a\");\nVariable.Get<float>(\"v\", [1]);\n")
    { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task AwaitInTheRest_IsNotOffered() => Verify.NotOfferedAsync(Declaration, """
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build(bool deep)
            {
                var scope = VariableScope.Open([|"a"|]);
                Variable.Get<float>("v", [1]);
                if (deep) return;
                scope.Dispose();
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task CallerThatAsksUnderTheOpenScope_IsNotOffered() => Verify.NotOfferedAsync(Declaration, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                [|Begin|]();
                Variable.Get<float>("v", [1]);
            }

            private static void Begin()
            {
                var scope = VariableScope.Open([|"a"|]);
                Variable.Get<float>("w", [1]);
            }
        }
        """);

    /// <summary>The program throws as its graph cannot be closed while the scope is open.</summary>
    private static Task LeftOpenAsync(string statements, string fixedStatements) => Verify.QuietAsync(
        FixCase.InBody(Declaration, statements, fixedStatements) with { Throws = "SCL0304" });

    private static Task NotOfferedAsync(string rest) =>
        Verify.NotOfferedAsync(Declaration, Model("var scope = VariableScope.Open([|\"a\"|]); " + rest));

    private static string Nested(string keyword, string start, string end) => $$"""
        public static class Models
        {
            public static void Build()
            {
                {{keyword}}var outer = VariableScope.Open({{start}}"a"{{end}});
                {{keyword}}var inner = VariableScope.Open({{start}}"b"{{end}});
                Variable.Get<float>("v", [1]);
            }
        }
        """;

    private static string Helper(string opening) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{opening}}
                Variable.Get<float>("v", [1]);
            }

            private static VariableScope Layer(string name) => VariableScope.Open(name);
        }
        """;

    private static string Model(string statements) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{statements}}
            }

            public static Func<Variable>? s_made;

            public static void Throw() => throw new InvalidOperationException();

            public static void Layer() => Variable.Get<float>("layer", [1]);

            public class Layers
            {
                public virtual int Count => 1;

                public virtual Variable Weights => Variable.Get<float>("layer", [1]);

                public virtual Variable Make() => Variable.Get<float>("layer", [1]);
            }

            public static void Close(IDisposable what) => what.Dispose();
        }
        """;
}
