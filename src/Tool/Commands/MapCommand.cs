using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.CodeAnalysis;
using ScopeLint.Tool.Checking;
using ScopeLint.Tool.Loading;
using ScopeLint.Tool.Mapping;
using ScopeLint.Tool.Mapping.Formats;

namespace ScopeLint.Tool.Commands;

/// <summary><c>scopelint map</c>: the variables that a program will make, without running it.</summary>
internal static class MapCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var target = CommonOptions.Target();
        var format = CommonOptions.Format<MapFormat>("How to write the map.");
        var output = CommonOptions.Output();
        var entry = new Option<string?>("--entry", "-e") { Description = "Draw only what is entered through members with this in their names.", HelpName = "NAME" };
        var depth = new Option<int?>("--depth") { Description = "How many scopes deep diagrams go. To the end if left out.", HelpName = "N" };
        depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
            {
                result.AddError("--depth is a number from 0 up.");
            }
        });
        var command = new Command("map", "Draws the tree of variables that a program will make, without running it.") { target, format, output, entry, depth };
        command.SetAction((parsed, cancellation) => RunAsync(
            Target.Find(parsed.GetValue(target)), parsed.GetValue(format), parsed.GetValue(entry) ?? "", parsed.GetValue(depth) ?? int.MaxValue,
            new Destination(parsed.GetValue(output), terminal), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Target target, MapFormat format, string entry, int depth, Destination destination, Terminal terminal, CancellationToken cancellation)
    {
        var (maps, complaints, findings) = await terminal.ShowProgressAsync("Loading", async show =>
        {
            var code = await CodeLoader.LoadAsync(target, show, cancellation);
            var (maps, complaints) = await Mapper.MapAsync(code, show, cancellation);
            var checks = format == MapFormat.Html ? await Checker.CheckAsync(code, DiagnosticSeverity.Info, show, cancellation) : CheckResult.None;
            return (Mapper.Choose(maps, entry), complaints, checks.Findings);
        });
        foreach (var complaint in complaints)
        {
            terminal.Warn(complaint);
        }

        Report(maps, findings, format, depth, Environment.CurrentDirectory, destination);
        return ExitCode.Clean;
    }

    /// <summary>Writes maps.</summary>
    public static void Report(
        ImmutableArray<ProgramMap> maps, ImmutableArray<Finding> findings, MapFormat format, int depth, string folder, Destination destination) =>
        destination.Write(format switch
        {
            MapFormat.Text => MapText.Of(maps),
            MapFormat.Json => MapJson.Of(maps, folder),
            MapFormat.Mermaid => MermaidDiagram.Of(Drawing.OutlineOf(Only(maps)), depth),
            MapFormat.Dot => DotDiagram.Of(Drawing.OutlineOf(Only(maps)), depth),
            _ => Page.Of("Variables", maps, findings),
        });

    private static MappedGraph Only(ImmutableArray<ProgramMap> maps) => maps is [{ Graphs: [var graph, ..] }]
        ? graph
        : throw new ToolException($"A diagram shows one member. Choose one with --entry: {string.Join("; ", maps.Select(map => map.Name))}.");
}
