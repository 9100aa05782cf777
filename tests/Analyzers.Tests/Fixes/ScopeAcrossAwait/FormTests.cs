using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer, ScopeLint.CodeFixes.ScopeAcrossAwaitFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: using declarations, code on one line, iterators, top-level statements.</summary>
public class FormTests
{
    [Fact]
    public Task AwaitBeforeEverythingElse_ComesBeforeTheDeclaration() => AwaitingModel.MendsAsync("""
        using var a = VariableScope.Open("a");
        [|await Task.Yield()|];
        Get("v");
        """, """
        await Task.Yield();
        using var a = VariableScope.Open("a");
        Get("v");
        """);

    [Fact]
    public Task AwaitBehindEverythingElse_ComesBehindAStatement() => AwaitingModel.MendsAsync("""
        using var a = VariableScope.Open("a"); // Weights.

        // The first.
        Get("v");
        [|await Task.Yield()|];
        """, """
        using (var a = VariableScope.Open("a")) // Weights.
        {
            // The first.
            Get("v");
        }

        await Task.Yield();
        """);

    [Fact]
    public Task AwaitInTheMiddle_MakesStatements() => AwaitingModel.MendsAsync("""
        using var token = graph.AsDefault();
        using var a = VariableScope.Open("a");
        var names = new List<string>();
        names.Add(Get("v").Name);
        [|await Task.Yield()|];

        var text = @"
            one";
        names.Add(Get("w").Name + text);
        Console.WriteLine(string.Concat(names));
        """, """
        VariableScope a;
        List<string> names;
        using (var token = graph.AsDefault())
        using (a = VariableScope.Open("a"))
        {
            names = new List<string>();
            names.Add(Get("v").Name);
        }

        await Task.Yield();

        using (graph.AsDefault())
        using (VariableScope.Open(a))
        {
            var text = @"
            one";
            names.Add(Get("w").Name + text);
            Console.WriteLine(string.Concat(names));
        }
        """);

    [Theory]
    [InlineData(
        "using var a = VariableScope.Open(\"a\"); [|await Task.Yield()|]; Get(\"v\");",
        "await Task.Yield(); using var a = VariableScope.Open(\"a\"); Get(\"v\");")]
    [InlineData(
        "using var a = VariableScope.Open(\"a\"); Get(\"v\"); [|await Task.Yield()|];",
        "using (var a = VariableScope.Open(\"a\")) { Get(\"v\"); } await Task.Yield();")]
    [InlineData(
        "using var a = VariableScope.Open(\"a\"); Get(\"v\"); [|await Task.Yield()|]; Get(a.Name);",
        "VariableScope a; using (a = VariableScope.Open(\"a\")) { Get(\"v\"); } await Task.Yield(); using (a = VariableScope.Open(a)) { Get(a.Name); }")]
    [InlineData(
        "using (VariableScope.Open(\"a\")) { [|await Task.Yield()|]; Get(\"v\"); }",
        "await Task.Yield(); using (VariableScope.Open(\"a\")) { Get(\"v\"); }")]
    [InlineData(
        "using (VariableScope.Open(\"a\")) { Get(\"v\"); [|await Task.Yield()|]; }",
        "using (VariableScope.Open(\"a\")) { Get(\"v\"); } await Task.Yield();")]
    public Task CodeOnOneLine_StaysThere(string statements, string fixedStatements) => AwaitingModel.MendsAsync(statements, fixedStatements);

    [Fact]
    public Task BlocksAndNarrowIndentation_StayInShape() => AwaitingModel.MendsAsync("""
        try
        {
          using (var a = VariableScope.Open("a")) {
            var text = @"
              one"; // Text.
            Get("v");
            if (name.Length > 0)
            {
              [|await Task.Yield()|];
            }
            // The rest.
            Get("w");
            Console.WriteLine(text);
          }
        }
        catch (ArgumentException)
        {
        }
        """, """
        try
        {
          VariableScope a;
          string text;
          using (a = VariableScope.Open("a")) {
            text = @"
              one"; // Text.
            Get("v");
          }

          if (name.Length > 0)
          {
            await Task.Yield();
          }

          using (VariableScope.Open(a))
          {
            // The rest.
            Get("w");
            Console.WriteLine(text);
          }
        }
        catch (ArgumentException)
        {
        }
        """);

    [Fact]
    public Task LocalThatTheWaitMentions_IsDeclaredInFront() => AwaitingModel.MendsAsync("""
        using (var a = VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.WhenAll(Task.FromResult(a.Name))|];
            await Task.Yield();
        }
        """, """
        VariableScope a;
        using (a = VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.WhenAll(Task.FromResult(a.Name));
        await Task.Yield();
        """);

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.QuietAsync(new FixCase(ScopeAcrossAwaitFix.SplitKey, """
        using System.Threading.Tasks;

        using var a = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        [|await Task.Yield()|];
        Variable.Get<float>("w", [1]);

        public static class Models
        {
        }
        """, """
        using System.Threading.Tasks;

        VariableScope a;
        using (a = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
        }

        await Task.Yield();
        using (VariableScope.Open(a))
        {
            Variable.Get<float>("w", [1]);
        }

        public static class Models
        {
        }
        """)
    { Kind = OutputKind.ConsoleApplication, Throws = "SCL0304" });

    [Fact]
    public Task AsynchronousElements_AreAskedForOutsideTheScope() => Verify.Test(new FixCase(ScopeAcrossAwaitFix.SplitKey, """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build(IAsyncEnumerable<int> numbers)
            {
                var sum = 0;
                using (VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    [|await foreach (var number in numbers)|]
                    {
                        sum += number;
                    }
                }
            }
        }
        """, """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build(IAsyncEnumerable<int> numbers)
            {
                var sum = 0;
                using (VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                }

                await foreach (var number in numbers)
                {
                    sum += number;
                }
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Iterator_YieldsOutsideTheScope() => Verify.Test(new FixCase(ScopeAcrossAwaitFix.SplitKey, """
        using System.Collections.Generic;

        public static class Models
        {
            public static IEnumerable<int> Layers(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    using (VariableScope.Open($"layer{i}"))
                    {
                        Variable.Get<float>("v", [1]);
                        [|yield return i;|]
                        Variable.Get<float>("w", [1]);
                    }
                }
            }
        }
        """, """
        using System.Collections.Generic;

        public static class Models
        {
            public static IEnumerable<int> Layers(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    VariableScope scope;
                    using (scope = VariableScope.Open($"layer{i}"))
                    {
                        Variable.Get<float>("v", [1]);
                    }

                    yield return i;
                    using (VariableScope.Open(scope))
                    {
                        Variable.Get<float>("w", [1]);
                    }
                }
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);
}
