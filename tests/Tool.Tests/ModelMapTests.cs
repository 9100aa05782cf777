using System.Reflection;
using Microsoft.CodeAnalysis;
using ScopeLint.Testing;

namespace ScopeLint.Tool.Tests;

/// <summary>The maps of ports of known models are what the default graph holds when they have run.</summary>
public class ModelMapTests
{
    private static readonly string Folder = Path.Combine(
        typeof(ModelMapTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProgramsFolder").Value!, "models");

    // Those that make graphs of their own leave the default one empty.
    public static TheoryData<string> Models =>
    [
        .. Directory.EnumerateFiles(Folder, "good.cs", SearchOption.AllDirectories).Where(file => !File.ReadAllText(file).Contains(".AsDefault(", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task TheMap_IsWhatTheDefaultGraphHoldsAfterTheRun(string model)
    {
        var code = TestCode.Program(("Program.cs", await File.ReadAllTextAsync(Path.Combine(Folder, model, "good.cs"), TestContext.Current.CancellationToken)));
        var left = await RunAsync(code.Projects[0]);
        var map = Assert.Single(await MapTests.MapAsync(code, "top-level statements"));
        var graph = map.Graphs[0];
        Assert.NotEmpty(left);
        Assert.Empty(graph.OpenPrefixes);
        Assert.Equal(
            left.Select(variable => $"{variable.FullName} {variable.Shape} {variable.DType} {variable.CanBeGot}").Order(StringComparer.Ordinal),
            graph.Variables.Select(variable => $"{variable.FullName} {variable.Shape} {variable.DType} {variable.IsStored}").Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<TabulatedVariable>> RunAsync(Project project)
    {
        using var image = new MemoryStream();
        var emitted = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var entry = Assembly.Load(image.ToArray()).EntryPoint!;
        Graph.ResetDefault();
        (entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]) as Task)?.GetAwaiter().GetResult();
        return TabulatedVariable.Of(Graph.Default);
    }
}
