using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.CodeAnalysis;
using ScopeLint.Tool.Checking;
using ScopeLint.Tool.Checking.Formats;
using ScopeLint.Tool.Loading;
using ScopeLint.Tool.Mapping;

namespace ScopeLint.Tool.Commands;

/// <summary><c>scopelint check</c>: the findings of all rules in all projects.</summary>
internal static class CheckCommand
{
    private static readonly string[] Severities = ["error", "warning", "info"];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var target = CommonOptions.Target();
        var format = CommonOptions.Format<CheckFormat>("How to write the findings.");
        var output = CommonOptions.Output();
        var severity = new Option<string>("--severity") { Description = "The least severity that counts.", DefaultValueFactory = _ => "info" };
        severity.AcceptOnlyFromAmong(Severities);
        var command = new Command("check", "Finds mistakes with variable scopes.") { target, format, output, severity };
        command.SetAction((parsed, cancellation) => RunAsync(
            Target.Find(parsed.GetValue(target)), parsed.GetValue(format), parsed.GetValue(output), SeverityOf(parsed.GetRequiredValue(severity)), terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Target target, CheckFormat format, string? file, DiagnosticSeverity least, Terminal terminal, CancellationToken cancellation)
    {
        var (result, maps) = await terminal.ShowProgressAsync("Loading", async show =>
        {
            var code = await CodeLoader.LoadAsync(target, show, cancellation);
            var result = await Checker.CheckAsync(code, least, show, cancellation);
            return (result, format == CheckFormat.Html ? (await Mapper.MapAsync(code, show, cancellation)).Maps : []);
        });
        foreach (var complaint in result.Complaints)
        {
            terminal.Warn(complaint);
        }

        return Report(result, maps, format, Environment.CurrentDirectory, new Destination(file, terminal));
    }

    /// <summary>Writes what was found.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(CheckResult result, ImmutableArray<ProgramMap> maps, CheckFormat format, string folder, Destination destination)
    {
        if (format == CheckFormat.Text)
        {
            destination.Write(console => TextReport.Write(console, result, folder));
        }
        else
        {
            destination.Write(format switch
            {
                CheckFormat.Sarif => SarifReport.Of(result, folder),
                CheckFormat.GitHub => GitHubReport.Of(result, folder),
                CheckFormat.Json => JsonReport.Of(result, folder),
                _ => Page.Of("Findings", maps, result.Findings),
            });
        }

        return result.Findings.IsEmpty ? ExitCode.Clean : ExitCode.Found;
    }

    private static DiagnosticSeverity SeverityOf(string name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
