using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Handlers of a type that only the caller knows.</summary>
public class CaughtTypeTests
{
    private const string Helper = """
        private static void Throws<T>(Action action) where T : Exception
        {
            try { action(); }
            catch (T) { return; }

            throw new Exception();
        }
        """;

    [Theory]
    [InlineData("Throws<ScopeException>(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Throws<InvalidOperationException>(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Throws<Exception>(() => Variable.Get<float>(\"v\", [1]));")]
    public Task CaughtByTheTypeThatTheCallNames_StaysSilent(string call) => CheckAsync(call, Helper);

    [Theory]
    [InlineData("Throws<ArgumentException>(() => Variable.Get<float>([|\"v\"|], [1]));")]
    [InlineData("Throws<OwnException>(() => Variable.Get<float>([|\"v\"|], [1]));")]
    public Task OtherTypeThatTheCallNames_Reports(string call) => CheckAsync(call, Helper);

    [Fact]
    public Task WhatFollowsACatch_IsJudged() => CheckAsync("""
        Throws<ScopeException>(() => Variable.Get<float>("v", [1]));
        Variable.Get<float>([|"v"|], [1]);
        """, Helper);

    [Theory]
    [InlineData("ScopeException", "Pass<ScopeException>(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("ArgumentException", "Pass<ArgumentException>(() => Variable.Get<float>([|\"v\"|], [1]));")]
    public Task TypeThatIsPassedOn_IsKnown(string type, string call) => CheckAsync(call, $$"""
        private static void Pass<TError>(Action action) where TError : Exception
        {
            Console.WriteLine(nameof({{type}}));
            Throws<TError>(action);
        }

        {{Helper}}
        """);

    [Theory]
    [InlineData("new Expected<ScopeException>().Run(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("new Expected<ArgumentException>().Run(() => Variable.Get<float>([|\"v\"|], [1]));")]
    public Task TypeOfTheHelpersClass_IsKnown(string call) => CheckAsync(call, """
        private sealed class Expected<T> where T : Exception
        {
            public void Run(Action action)
            {
                try { action(); }
                catch (T) { }
            }
        }
        """);

    [Fact]
    public Task TypeThatNobodyKnows_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build<T>() where T : Exception
            {
                Graph.ResetDefault();
                Variable.Get<float>("v", [1]);
                try { Variable.Get<float>("v", [1]); }
                catch (T) { }
            }
        }
        """);

    private static Task CheckAsync(string statements, string members) => Verify.Async($$"""
        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                Variable.Get<float>("v", [1]);
                {{statements}}
            }

            {{members}}
        }

        public sealed class OwnException : Exception;
        """);
}
