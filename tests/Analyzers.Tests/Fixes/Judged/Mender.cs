using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>Fixes programs as someone does who takes what the light bulb shows.</summary>
/// <param name="takesLast">Whether the last action is taken, not the first one.</param>
internal sealed class Mender(bool takesLast) : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = EveryRule.Create();
    private static readonly ImmutableArray<CodeFixProvider> s_fixers = All<CodeFixProvider>(typeof(ScopeCodeFixProvider));

    private readonly Project _empty = EmptyProject();

    /// <summary>A program before any fix. That it compiles is asserted where it is loaded to be run.</summary>
    public async Task<MendedProgram> StartAsync(GeneratedProgram program)
    {
        // Compiled once: what is made from it shares the symbols of what it references.
        await _empty.GetCompilationAsync();
        var document = _empty.AddDocument("Source.cs", SourceText.From(GeneratedProgram.Prelude + program.Text, Encoding.UTF8));
        return await AnalyzeAsync(program, document, []);
    }

    /// <summary>Applies an action of the first finding that has one; null where nothing is offered.</summary>
    public async Task<AppliedFix?> MendAsync(MendedProgram program)
    {
        foreach (var finding in program.Findings)
        {
            if (await ActionAsync(program.Document, finding) is { } action)
            {
                var changed = await ChangedAsync(action, program.Document);
                var changes = await changed.GetTextChangesAsync(program.Document);
                var text = (await changed.GetTextAsync()).ToString()[GeneratedProgram.Prelude.Length..];
                var places = program.Places.Append(finding.Location.SourceSpan.Start)
                    .Select(place => MendedProgram.Moved(place, changes)).OfType<int>()
                    .Concat(MendedProgram.Touched(changes));
                var after = await AnalyzeAsync(program.Program with { Text = text }, changed, [.. places.Distinct()]);
                return new AppliedFix(program, after, finding, action.Title, MendedProgram.Moved(finding.Location.SourceSpan.Start, changes));
            }
        }

        return null;
    }

    public void Dispose() => _empty.Solution.Workspace.Dispose();

    private static Project EmptyProject()
    {
        // What generated programs are compiled with elsewhere too.
        var compilation = Sources.Compile("");
        return new AdhocWorkspace(MefHostServices.DefaultHost).AddProject("Mended", LanguageNames.CSharp)
            .WithMetadataReferences(References.All)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(References.Parsing)
            .AddDocument("Usings.cs", Sources.GlobalUsings).Project;
    }

    private static async Task<MendedProgram> AnalyzeAsync(GeneratedProgram program, Document document, ImmutableArray<int> places)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers(s_analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.All(findings, finding => Assert.True(finding.Location.IsInSource, finding.ToString()));
        return new MendedProgram(
            program, document,
            [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal)],
            places);
    }

    private async Task<CodeAction?> ActionAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        foreach (var fixer in s_fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return takesLast ? actions.LastOrDefault() : actions.FirstOrDefault();
    }

    private static async Task<Document> ChangedAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static ImmutableArray<T> All<T>(Type inAssemblyOf) =>
    [
        .. inAssemblyOf.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
