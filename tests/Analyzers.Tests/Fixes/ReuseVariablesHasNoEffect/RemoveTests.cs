using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesHasNoEffectAnalyzer, ScopeLint.CodeFixes.ReuseVariablesHasNoEffectFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesHasNoEffect;

/// <summary>SCL0202: ReuseVariables() goes where nothing notices it.</summary>
public class RemoveTests
{
    private const string Remove = ReuseVariablesHasNoEffectFix.RemoveKey;

    [Fact]
    public Task NothingAskedForAfterwards_CallGoesWithItsComment() => Verify.QuietBodyAsync(Remove, """
        using (var foo = VariableScope.Open("foo"))
        {
            // Create.
            Variable.Get<float>("v", [1]);

            // Share from here on.
            foo.[|ReuseVariables|](); // All.
        }
        """, """
        using (var foo = VariableScope.Open("foo"))
        {
            // Create.
            Variable.Get<float>("v", [1]);

        }
        """);

    [Fact]
    public Task ScopeThatReusesAlready_CallGoes() => Verify.QuietBodyAsync(Remove, """
        Variable.Get<float>("foo/v", [1]);
        using var foo = VariableScope.Open("foo", reuse: Reuse.True);

        foo.[|ReuseVariables|]();

        Variable.Get<float>("v", [1]);
        """, """
        Variable.Get<float>("foo/v", [1]);
        using var foo = VariableScope.Open("foo", reuse: Reuse.True);

        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ClosedScope_CallGoes() => Verify.QuietBodyAsync(Remove, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.[|ReuseVariables|]();
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task OnlyAScopeThatIsAlreadyOpen_CallGoes() => Verify.QuietBodyAsync(Remove, """
        using var outer = VariableScope.Open("outer");
        using var inner = VariableScope.Open("inner");
        outer.[|ReuseVariables|]();
        Variable.Get<float>("v", [1]);
        """, """
        using var outer = VariableScope.Open("outer");
        using var inner = VariableScope.Open("inner");
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("{ Variable.Get<float>(\"v\", [1]); foo.[|ReuseVariables|](); Console.WriteLine(); }", "{ Variable.Get<float>(\"v\", [1]); Console.WriteLine(); }")]
    [InlineData("{ foo.[|ReuseVariables|](); }", "{ }")]
    [InlineData("{ foo?.[|ReuseVariables|](); }", "{ }")]
    [InlineData("switch (1) { case 1: foo.[|ReuseVariables|](); break; }", "switch (1) { case 1: break; }")]
    [InlineData("if (true) foo.[|ReuseVariables|](); Console.WriteLine();", "Console.WriteLine();")]
    [InlineData("if (Flag && Number != 3 || !(Text is null)) { foo.[|ReuseVariables|](); } Console.WriteLine();", "Console.WriteLine();")]
    [InlineData("if (Flag) { if (Number > 1) foo.[|ReuseVariables|](); } Console.WriteLine();", "Console.WriteLine();")]
    [InlineData("if (Next()) { foo.[|ReuseVariables|](); Console.WriteLine(); }", "if (Next()) { Console.WriteLine(); }")]
    [InlineData("foreach (var i in new[] { 1, 2 }) { foo.[|ReuseVariables|](); Console.WriteLine(); }", "foreach (var i in new[] { 1, 2 }) { Console.WriteLine(); }")]
    public Task WhateverItStandsIn_GoesWithItOrStays(string statement, string fixedStatement) =>
        Verify.QuietAsync(new FixCase(Remove, Members(statement), Members(fixedStatement)));

    [Fact]
    public Task ConditionalCallOnLinesOfItsOwn_GoesWithTheCondition() => Verify.QuietAsync(new FixCase(Remove, Members("""
        if (Flag)
                {
                    // Share.
                    foo.[|ReuseVariables|]();
                }
                Console.WriteLine();
        """), Members("Console.WriteLine();")));

    [Fact]
    public Task TopLevelStatements_CallGoes() => Verify.QuietAsync(new FixCase(Remove, """
        using var foo = VariableScope.Open("foo");
        foo.[|ReuseVariables|]();
        Console.WriteLine();
        """, """
        using var foo = VariableScope.Open("foo");
        Console.WriteLine();
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task SeveralCalls_GoTogether() => Verify.QuietBodyAsync(Remove, """
        using (var foo = VariableScope.Open("foo")) { foo.[|ReuseVariables|](); foo.[|ReuseVariables|](); }
        using (var bar = VariableScope.Open("bar"))
        {
            bar.[|ReuseVariables|]();
        }
        """, """
        using (var foo = VariableScope.Open("foo")) { }
        using (var bar = VariableScope.Open("bar"))
        {
        }
        """);

    [Theory]
    [InlineData("if (Next()) foo.[|ReuseVariables|]();")]
    [InlineData("if (Next()) { foo.[|ReuseVariables|](); }")]
    [InlineData("if (Counted > 1) { foo.[|ReuseVariables|](); }")]
    [InlineData("if (new Settings().Share) { foo.[|ReuseVariables|](); }")]
    [InlineData("if (s_settings.Share) { foo.[|ReuseVariables|](); }")]
    [InlineData("if (Text is { } text) { foo.[|ReuseVariables|](); }")]
    [InlineData("if (Flag) { foo.[|ReuseVariables|](); } else { Console.WriteLine(); }")]
    [InlineData("if (Flag) { Console.WriteLine(); } else foo.[|ReuseVariables|]();")]
    [InlineData("if (Flag) { Console.WriteLine(); } else { foo.[|ReuseVariables|](); }")]
    [InlineData("if (Flag) { Console.WriteLine(); } else if (Number > 1) { foo.[|ReuseVariables|](); }")]
    [InlineData("foreach (var i in new[] { 1, 2 }) foo.[|ReuseVariables|]();")]
    [InlineData("using (VariableScope.Open(\"bar\")) foo.[|ReuseVariables|]();")]
    [InlineData("[|Share|](); void Share() => foo.ReuseVariables();")]
    [InlineData("[|Switch|](foo);")]
    [InlineData("if (Flag)\n#if true\nfoo.[|ReuseVariables|]();\n#endif\n")]
    public Task WhatDoesMoreOrHoldsNothingElse_IsNotOffered(string statement) => Verify.NotOfferedAsync(Remove, Members(statement));

    [Fact]
    public Task ReceiverThatIsMadeByACall_IsNotOffered() => Verify.NotOfferedInBodyAsync(Remove, """
        using var foo = VariableScope.Open("foo");
        Counted().[|ReuseVariables|]();

        VariableScope Counted()
        {
            Console.WriteLine();
            return foo;
        }
        """);

    private static string Members(string statement) => $$"""
        public static class Models
        {
            private static readonly bool Flag = Environment.ProcessorCount > 4;
            private static readonly Settings s_settings = new();
            private static int s_number = 2;

            public static int Number { get; } = 2;

            public static string? Text { get; set; }

            public static int Counted => s_number++;

            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                {{statement}}
            }

            private static bool Next() => s_number++ > 2 && Flag && s_settings.Share;

            private static void Switch(VariableScope scope) => scope.ReuseVariables();

            public class Settings
            {
                public virtual bool Share { get; set; } = true;
            }
        }
        """;
}
