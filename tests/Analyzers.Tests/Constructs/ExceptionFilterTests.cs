using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Exception filters that do something themselves. The runtime asks them before anything between the throw and the handler is
/// closed.</summary>
public class ExceptionFilterTests
{
    [Theory]
    [InlineData("using (VariableScope.Open(\"s\")) throw new FormatException(\"x\");", "e.Message == \"x\"")]
    [InlineData("using (VariableScope.Open(\"s\")) throw new FormatException(\"x y\");", "e.Message.Contains(\"y\")")]
    [InlineData("using (new Graph().AsDefault()) throw new FormatException(\"x\");", "e.Message.Length > 0")]
    [InlineData("try { throw new FormatException(\"x\"); } finally { n++; }", "e.Message == \"x\" && n == 0")]
    public async Task FilterOnAMessage_IsAskedBeforeAnythingIsClosed(string fails, string filter)
    {
        await AllRules.ProgramAsync(Program(filter, "{|SCL0101:\"w\"|}"));
        await AllRules.ProgramAsync(Program($"!({filter})", "\"w\"").Replace("catch (Exception)", "catch (FormatException)", StringComparison.Ordinal));

        string Program(string asks, string name) => $$"""
            var n = 0;
            try
            {
                try { {{fails}} }
                catch (FormatException e) when ({{asks}}) { Variable.Get<float>("w", [1]); }
            }
            catch (Exception)
            {
            }

            Variable.Get<float>({{name}}, [1]);
            """;
    }

    [Fact]
    public Task FilterThatCreates_HasCreatedBehindTheHandler() => CheckAsync("""
        try
        {
            Fail();
        }
        catch (InvalidOperationException) when (Creates("w"))
        {
        }

        Variable.Get<float>([|"w"|], [1]);
        """);

    [Fact]
    public Task FilterThatDoesNotHold_LetsTheFailurePass() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        catch (ScopeException) when (!Creates("w"))
        {
        }
        """);

    [Fact]
    public Task FilterThatFails_DoesNotHold() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        catch (ScopeException) when (Creates("v"))
        {
        }
        """);

    [Theory]
    [InlineData("int.Parse(\"x\") > 0", "b")]
    [InlineData("int.Parse(\"1\") > 0", "a")]
    [InlineData("(new int[1])[n] == 0", "b")]
    [InlineData("Refused(\"x\")", "b")]
    [InlineData("Refused(\"1\")", "a")]
    [InlineData("text!.Length > 0", "b")]
    public Task FilterThatThrows_DoesNotHold(string filter, string taken) => KnownCondition.HoldsAsync(
        $"var n = 1; string? text = null; var by = \"\"; try {{ throw new FormatException(); }} catch (FormatException) when ({filter}) {{ by = \"a\"; }} catch (Exception) {{ by = \"b\"; }}",
        $"by == \"{taken}\"", "partial class Program { static bool Refused(string text) => int.Parse(text) > 0; }");

    [Fact]
    public Task FilterThatMayThrow_TellsNothingOfTheBlockAround() => KnownCondition.HoldsAsync(
        "var by = \"\"; try { try { throw new FormatException(); } catch (FormatException) when (int.Parse(Console.ReadLine()!) > 0) { } by = \"a\"; } catch (FormatException) { by = \"a\"; }", "by == \"a\"");

    [Fact]
    public Task FilterThatHoldsOrReadsAField_IsFollowedBothWays() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        catch (ScopeException) when (!Creates("w") || s_done)
        {
        }
        """);

    [Fact]
    public Task FilterAskedInsideAnOpenScope_StaysSilent() => CheckAsync("""
        try
        {
            using (VariableScope.Open("a"))
            {
                Fail();
            }
        }
        catch (InvalidOperationException) when (Creates("w"))
        {
            Variable.Get<float>("w", [1]);
        }
        """);

    [Fact]
    public Task FilterThatReadsTheException_TellsNothingOfIt() => CheckAsync("""
        try
        {
            using (VariableScope.Open("a"))
            {
                Variable.Get<float>("v", [1]);
                Fail();
            }
        }
        catch (InvalidOperationException failure) when (failure.Message.Length > 3)
        {
        }

        Variable.Get<float>("w", [1]);
        """);

    [Fact]
    public Task FilterThatDoesNotHold_LetsAFailurePassWhosePlaceAnotherTakesLater() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            try
            {
                Variable.Get<float>([|"v"|], [1]);
            }
            finally
            {
                Variable.Get<float>("w", [1]);
                Variable.Get<float>("w", [1]);
            }
        }
        catch (ScopeException) when (s_done && !s_done)
        {
        }
        """);

    [Theory]
    [InlineData("VariableScope.Current.Name == \"a\" && n == 1")]
    [InlineData("VariableScope.Current.Reuse == Reuse.True || n == 1")]
    [InlineData("VariableScope.Current.Reuse == Reuse.None && n == 1")]
    [InlineData("VariableScope.Current.Name == \"b\" || n == 1")]
    [InlineData("s_names[0] == \"b\" && n == 1")]
    [InlineData("s_root.Reuse == Reuse.True")]
    [InlineData("Root.Reuse == Reuse.True")]
    [InlineData("Holds(n)")]
    public Task FilterThatAsksWhereAScopeIsOpen_LetsTheFailurePassIfItDoesNotHold(string filter) => CheckAsync($$"""
        try
        {
            using (VariableScope.Open("a"))
            {
                Variable.Get<float>("v", [1]);
                Variable.Get<float>([|"v"|], [1]);
            }
        }
        catch (ScopeException) when ({{filter}})
        {
        }
        """);

    [Theory]
    [InlineData("VariableScope.Current.Name == \"a\"")]
    [InlineData("VariableScope.Current.Reuse == Reuse.None || n == 1")]
    [InlineData("s_names[0] == \"a\" || n == 1")]
    public Task FilterThatAsksWhereAScopeIsOpen_TakesTheFailureIfItHolds(string filter) => CheckAsync($$"""
        try
        {
            using (VariableScope.Open("a"))
            {
                Variable.Get<float>("v", [1]);
                Variable.Get<float>("v", [1]);
            }
        }
        catch (ScopeException) when ({{filter}})
        {
            using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        }
        """);

    [Fact]
    public Task FilterAroundAHandlerThatThrowsAgain_IsAskedThere() => CheckAsync("""
        try
        {
            try
            {
                using (VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    Variable.Get<float>([|"v"|], [1]);
                }
            }
            catch (ScopeException)
            {
                throw;
            }
        }
        catch (ScopeException) when (VariableScope.Current.Name == "a" && n == 1)
        {
        }
        """);

    private static Task CheckAsync(string statements) => Verify.Async($$"""
        public static class Models
        {
            private static readonly string[] s_names = ["a"];

            private static bool s_done;

            private static VariableScope s_root;

            private static VariableScope Root => s_root;

            public static void Done() => s_done = true;

            public static void Build(int n)
            {
                Graph.ResetDefault();
                s_root = VariableScope.Current;
                {{statements}}
            }

            private static bool Creates(string name)
            {
                Variable.Get<float>(name, [1]);
                return true;
            }

            private static bool Holds(int n) => VariableScope.Current.Name == "a" && n == 1;

            private static void Fail() => throw new InvalidOperationException("stop");
        }
        """);
}
