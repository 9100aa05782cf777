using System.CommandLine;

namespace ScopeLint.Tool.Commands;

/// <summary>The command <c>scopelint</c>.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("Finds mistakes with variable scopes in whole solutions, without running them.") { CheckCommand.Create(terminal), MapCommand.Create(terminal) };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Complain(error.Message);
            }

            terminal.Note("Run 'scopelint --help' to see what can be said.");
            return ExitCode.Failed;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Results.Profile.Out.Writer }, cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("Cancelled.");
            return ExitCode.Failed;
        }
        catch (ToolException failure)
        {
            terminal.Complain(failure.Message);
            return ExitCode.Failed;
        }
    }
}
