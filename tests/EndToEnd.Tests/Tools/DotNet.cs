using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>Runs the <c>dotnet</c> command.</summary>
internal static class DotNet
{
    /// <summary>Runs the command to its end and gives what it printed. If the test is cancelled the command is killed, and fails with what
    /// it has printed until then.</summary>
    public static async Task<CommandResult> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = StartInfo(folder, arguments);
        var command = $"dotnet {string.Join(' ', start.ArgumentList)}";
        var (output, errors) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line);
        process.ErrorDataReceived += (_, line) => Keep(errors, line);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new OperationCanceledException($"The test was cancelled:{Environment.NewLine}{Result(-1)}");
        }

        return Result(process.ExitCode);

        CommandResult Result(int exitCode) => new(command, exitCode, Text(output), Text(errors));
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The command that runs these tests leaves the paths of its own tools there; the child must find its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // None runs long enough to earn back what it costs to count which branches are taken: that is a fifth of a build. To write compiled
        // code through a second mapping of its pages costs another tenth.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    private static void Keep(ConcurrentQueue<string> lines, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lines.Enqueue(text);
        }
    }

    private static string Text(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines);
}
