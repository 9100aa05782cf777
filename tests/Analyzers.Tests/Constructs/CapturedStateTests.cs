namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What a delegate writes that it captures, wherever it runs.</summary>
public class CapturedStateTests
{
    private const string Members = """
        static class Runner
        {
            public static Action? Kept;
            public static void Run(Action run) => run();
            public static void RunTwice(Action run) { run(); run(); }
            public static void RunIf(bool condition, Action run) { if (condition) { run(); } }
            public static void Keep(Action run) => Kept = run;
            public static void Ignore(Action run) { }
        }
        """;

    [Theory]
    [InlineData("var on = false; Runner.Run(() => on = true); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var n = 0; Runner.RunTwice(() => n++); if (n == 2) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var name = \"v\"; Runner.Run(() => name = \"w\"); Variable.Get<float>({|SCL0101:name|}, [1]);")]
    [InlineData("var on = false; Runner.Keep(() => on = true); Runner.Kept!(); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = true; Runner.Ignore(() => on = false); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; System.Threading.Tasks.Task.Run(() => on = true).Wait(); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; await System.Threading.Tasks.Task.Run(() => { on = true; }); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; Action set = () => on = true; Runner.Run(set); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; void Set() => on = true; Runner.Run(Set); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var n = 0; var all = new System.Collections.Generic.List<Action> { () => n++, () => n++ }; foreach (var run in all) { run(); } if (n == 2) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var n = 0; new System.Collections.Generic.List<string> { \"a\", \"b\" }.ForEach(_ => n++); if (n == 2) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    public Task WhatADelegateHasWritten_IsThere(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} {Members}");

    [Theory]
    [InlineData("var on = true; Runner.Run(() => on = false); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var name = \"w\"; Runner.Run(() => name = \"v\"); Variable.Get<float>(name, [1]);")]
    [InlineData("var on = false; Runner.RunIf(on, () => on = true); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = false; Runner.Keep(() => on = true); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; System.Threading.Tasks.Task.Run(() => on = false).Wait(); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = false; AppDomain.CurrentDomain.ProcessExit += (_, _) => on = true; if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; using var timer = new System.Threading.Timer(_ => on = false); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; Array.ForEach(args, _ => on = false); if (args.Length > 0 && on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; var off = System.Threading.Tasks.Task.Run(() => on = false); if (on) { Variable.Get<float>(\"w\", [1]); } off.Wait();")]
    public Task WhatADelegateMayHaveReplaced_IsNotReported(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} {Members}");

    [Fact]
    public Task RunWhoseLocalsADelegateKeeps_DoesNotHoldItsScope() => AllRules.ProgramAsync("""
        _ = {|SCL0301:Make|}();

        static VariableScope Make()
        {
            using (VariableScope.Open("b", customGetter: (getter, request) => getter(request)))
            {
                Variable.Get<float>("w", [1]);
            }

            return VariableScope.Open("c");
        }
        """);

    [Fact]
    public Task LocalOfABlock_StaysWithTheDelegateThatUsesItByAFunction() => KnownCondition.HoldsAsync(
        "var makers = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var own = i; int Own() => own; makers.Add(() => Own()); }", "makers[0]() == 0 && makers[2]() == 2");
}
