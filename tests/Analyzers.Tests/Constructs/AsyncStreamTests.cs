namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Asynchronous iterators run where they are enumerated, however their consumer waits.</summary>
public class AsyncStreamTests
{
    [Theory]
    [InlineData("Names().ConfigureAwait(false)")]
    [InlineData("Names().WithCancellation(default).ConfigureAwait(false)")]
    [InlineData("Passed(Names())")]
    [InlineData("Names().Where(n => n != \"a\")")]
    [InlineData("Names().Select(n => n + \"\").Skip(1)")]
    [InlineData("(await Names().ToListAsync()).ToAsyncEnumerable()")]
    [InlineData("new Stream()")]
    [InlineData("Passed(new Stream())")]
    [InlineData("Stream.All")]
    public Task NameThatIsTaken_Reports(string source) => CheckAsync(source, "{|SCL0101:n|}");

    [Theory]
    [InlineData("Names().ConfigureAwait(false)")]
    [InlineData("Passed(Names())")]
    [InlineData("Names().Select(n => n + \"\").Take(1).Concat(Passed(new Stream()).Skip(1))")]
    public Task OtherName_StaysSilent(string source) => CheckAsync(source, "n + \"s\"");

    private static Task CheckAsync(string source, string name) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        Variable.Get<float>("b", [1]);
        await foreach (var n in {{source}}) { Variable.Get<float>({{name}}, [1]); }

        static async IAsyncEnumerable<string> Names() { yield return "a"; await Task.Yield(); yield return "b"; }
        static async IAsyncEnumerable<string> Passed(IAsyncEnumerable<string> names) { await foreach (var name in names) { yield return name; } }
        class Stream : IAsyncEnumerable<string>
        {
            public static IAsyncEnumerable<string> All { get; } = new Stream();
            public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken token = default) { yield return "a"; await Task.Yield(); yield return "b"; }
        }
        """);
}
