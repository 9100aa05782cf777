namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Elements of sequences that have none, asked for at an index that nobody knows: whoever asks, fails.</summary>
public class EmptySequenceTests
{
    [Theory]
    [InlineData("new bool[] { }", "new[] { true }")]
    [InlineData("new bool[0]", "new bool[] { true, true }")]
    [InlineData("new List<bool>()", "new List<bool> { true }")]
    [InlineData("System.Array.Empty<bool>()", "System.Linq.Enumerable.Repeat(true, 2).ToArray()")]
    public async Task UnknownIndex_LeadsNowhere(string none, string some)
    {
        await RunAsync($"var flags = {none}; if (flags[args.Length]) {{ Variable.Get<float>(\"v\", [1]); }} Variable.Get<float>(\"v\", [1]);");
        await RunAsync($"var flags = {some}; if (flags[args.Length]) {{ Variable.Get<float>(\"v\", [1]); }} Variable.Get<float>({{|SCL0101:\"v\"|}}, [1]);");
    }

    [Theory]
    [InlineData("")]
    [InlineData("new Part(true)")]
    public Task UnknownIndex_InALoopWithoutEnd(string parts) => RunAsync($$"""
        var parts = new Part[] { {{parts}} };
        var place = args.Length;
        while (System.Random.Shared.Next() > 0)
        {
            if (parts[place].IsLast) { using (VariableScope.Open(null, "part")) { Variable.Get<float>("v", [1]); } }
            place++;
        }
        """);

    private static Task RunAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        {{code}}
        sealed record Part(bool IsLast);
        """);
}
