using System.Reflection;
using Microsoft.CodeAnalysis;
using ScopeLint.Testing;

namespace ScopeLint.Tool.Tests;

/// <summary>The maps of ports of known models are what their graphs hold when they have run.</summary>
public class ModelMapTests
{
    private static readonly string Folder = Path.Combine(
        typeof(ModelMapTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProgramsFolder").Value!, "models");

    public static TheoryData<string> Models =>
    [
        .. Directory.EnumerateFiles(Folder, "good.cs", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task TheMap_IsWhatTheGraphsHoldAfterTheRun(string model)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Folder, model, "good.cs"), TestContext.Current.CancellationToken);
        var left = await RunAsync(source);
        var map = Assert.Single(await MapTests.MapAsync(TestCode.Program(("Program.cs", source)), "top-level statements"));
        Assert.Contains(left, graph => graph.Length > 0);
        Assert.All(map.Graphs, graph => Assert.Empty(graph.OpenPrefixes));
        var mapped = map.Graphs.Select(graph => TextOf(graph.Variables.Select(variable => $"{variable.FullName} {variable.Shape} {variable.DType} {variable.IsStored}"))).ToList();
        Assert.Equal(left[0], mapped[0]);
        Assert.Equal(left.Where(graph => graph.Length > 0).Order(StringComparer.Ordinal), mapped.Where(graph => graph.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string TextOf(IEnumerable<string> variables) => string.Join('\n', variables.Order(StringComparer.Ordinal));

    /// <summary>Runs a program, which hands over each graph that it makes.</summary>
    /// <returns>What the default graph holds behind it, and then each of the others.</returns>
    private static async Task<IReadOnlyList<string>> RunAsync(string source)
    {
        var handing = source.Replace("new Graph()", "Made.Graph(new Graph())", StringComparison.Ordinal)
            + "static class Made { public static readonly System.Collections.Generic.List<Graph> Graphs = []; public static Graph Graph(Graph graph) { Graphs.Add(graph); return graph; } }";
        var project = TestCode.Program(("Program.cs", handing)).Projects[0];
        using var image = new MemoryStream();
        var emitted = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var program = Assembly.Load(image.ToArray());
        Graph.ResetDefault();
        (program.EntryPoint!.Invoke(null, program.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]) as Task)?.GetAwaiter().GetResult();
        var made = (List<Graph>)program.GetType("Made")!.GetField("Graphs")!.GetValue(null)!;
        return
        [
            .. made.Prepend(Graph.Default).Select(graph => TextOf(TabulatedVariable.Of(graph).Select(variable => $"{variable.FullName} {variable.Shape} {variable.DType} {variable.CanBeGot}"))),
        ];
    }
}
