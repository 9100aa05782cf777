namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Asynchronous iterators run where they are enumerated, however their consumer waits.</summary>
public class AsyncStreamTests
{
    [Theory]
    [InlineData("Names().ConfigureAwait(false)")]
    [InlineData("Names().WithCancellation(default).ConfigureAwait(false)")]
    [InlineData("Passed(Names())")]
    public Task NameThatIsTaken_Reports(string source) => CheckAsync(source, "{|SCL0101:n|}");

    [Theory]
    [InlineData("Names().ConfigureAwait(false)")]
    [InlineData("Passed(Names())")]
    public Task OtherName_StaysSilent(string source) => CheckAsync(source, "n + \"s\"");

    private static Task CheckAsync(string source, string name) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        Variable.Get<float>("b", [1]);
        await foreach (var n in {{source}}) { Variable.Get<float>({{name}}, [1]); }

        static async IAsyncEnumerable<string> Names() { yield return "a"; await Task.Yield(); yield return "b"; }
        static async IAsyncEnumerable<string> Passed(IAsyncEnumerable<string> names) { await foreach (var name in names) { yield return name; } }
        """);
}
