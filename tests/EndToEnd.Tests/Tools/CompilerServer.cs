using System.Text.RegularExpressions;
using ScopeLint.EndToEnd.Tests.Tools;

[assembly: AssemblyFixture(typeof(CompilerServer))]

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>The compiler server of the builds of these tests. A compiler that starts anew spends most of its time on compiling itself and the
/// rules. No other build uses the server, the first one here starts it, and it ends with the tests.</summary>
public sealed partial class CompilerServer : IAsyncDisposable
{
    private static readonly string Id = FormattableString.Invariant($"scopelint-{Environment.ProcessId}");

    /// <summary>What makes a build use this server, and leave no other process behind.</summary>
    internal static IReadOnlyList<string> Options { get; } = ["-nodeReuse:false", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={Id}"];

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        var folder = Path.GetDirectoryName(Built.GlobalJson)!;
        var sdk = Sdk().Match((await DotNet.RunAsync(folder, "--info")).Exits(0).Output).Groups["path"].Value;
        var server = Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll");
        (await DotNet.RunAsync(folder, "exec", server, "-shutdown", $"-pipename:{Id}")).Exits(0);
    }

    [GeneratedRegex(@"^ *Base Path: *(?<path>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Sdk();
}
