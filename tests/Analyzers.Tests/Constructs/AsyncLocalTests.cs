namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Values of which each flow of asynchronous code has its own, and tasks and elements in an order that time decides.</summary>
public class AsyncLocalTests
{
    [Theory]
    [InlineData("", "local.Value == null")]
    [InlineData("local.Value = \"a\";", "local.Value == \"a\"")]
    [InlineData("local.Value = \"a\"; await Set(); async Task Set() { local.Value = \"b\"; await Task.Yield(); }", "local.Value == \"a\"")]
    [InlineData("local.Value = \"a\"; var seen = \"\"; await Ask(); async Task Ask() { seen = local.Value; await Task.CompletedTask; }", "seen == \"a\"")]
    [InlineData("local.Value = \"a\"; await Task.Run(() => local.Value = \"b\");", "local.Value == \"a\"")]
    [InlineData("Set(); void Set() => local.Value = \"b\";", "local.Value == \"b\"")]
    [InlineData("Ambient.Name.Value = \"a\"; Ambient.Name.Value += \"b\";", "Ambient.Name.Value == \"ab\"")]
    public Task WhatAFlowSets_IsKnownInIt(string statements, string condition) => KnownCondition.HoldsAsync(
        $"var local = new AsyncLocal<string>(); {statements}", condition, "static class Ambient { public static readonly AsyncLocal<string> Name = new(); }", "using System.Threading.Tasks;\n");

    [Fact]
    public Task TasksThatHaveEnded_ComeInTheirOrder() => AllRules.ProgramAsync("""
        using System.Threading.Tasks;
        Task<string>[] tasks = [Task.FromResult("a"), Task.FromResult("b")];
        await foreach (var task in Task.WhenEach(tasks)) { Variable.Get<float>(await task, [1]); }
        Variable.Get<float>({|SCL0101:"b"|}, [1]);
        """);

    [Fact]
    public Task TasksThatAreRunning_ComeInAnyOrder() => AllRules.ProgramAsync("""
        using System.Threading.Tasks;
        Task<string>[] tasks = [Task.Run(() => "a"), Task.Run(() => "b")];
        var first = "";
        await foreach (var task in Task.WhenEach(tasks)) { first = first == "" ? await task : first; }
        Variable.Get<float>("a", [1]);
        Variable.Get<float>(first + "1", [1]);
        if (first == "b") { Variable.Get<float>("a", [1]); }
        """);

    [Theory]
    [InlineData("new[] { \"a\", \"b\" }.AsParallel().ForAll(n => Variable.Get<float>(n, [1]));", "{|SCL0101:\"b\"|}")]
    [InlineData("new[] { \"a\", \"b\" }.AsParallel().ForAll(n => Variable.Get<float>(n, [1]));", "\"c\"")]
    public Task ElementsInParallel_AreAllSeen(string statements, string name) => AllRules.ProgramAsync($"{statements}\nVariable.Get<float>({name}, [1]);");
}
