using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>What a rule says about a line of a program, its first line being 1.</summary>
internal sealed record ProgramFinding(string RuleId, int Line);

/// <summary>Programs in one compilation.</summary>
internal sealed class ProgramBatch
{
    private readonly CSharpCompilation _compilation;
    private readonly int[] _firstLines;

    public ProgramBatch(ImmutableArray<GeneratedProgram> programs)
    {
        Programs = programs;
        _firstLines = new int[programs.Length];
        var line = GeneratedProgram.Prelude.Count(character => character == '\n') + 1;
        for (var index = 0; index < programs.Length; index++)
        {
            _firstLines[index] = line;
            line += programs[index].Lines;
        }

        _compilation = Sources.Compile(GeneratedProgram.Prelude + string.Concat(programs.Select(program => program.Text)));
    }

    public ImmutableArray<GeneratedProgram> Programs { get; }

    /// <summary>How the entries of the programs end, as the analysis sees it.</summary>
    public ILookup<string, ProgramEnd> Ends(CancellationToken cancellation) =>
        ProgramEnds.Of(_compilation, ScopeApi.TryCreate(_compilation)!, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider, cancellation)
            .Where(end => end.Member.Name == GeneratedProgram.Entry).ToLookup(end => end.Member.ContainingType.Name);

    /// <summary>Whether the compiler accepts the programs.</summary>
    public bool Compiles => !Errors(_compilation.GetDiagnostics()).Any();

    /// <summary>What the analyzers report, and how often one of them failed itself.</summary>
    public async Task<(ILookup<GeneratedProgram, ProgramFinding> Findings, ImmutableArray<string> Crashes)> FindAsync()
    {
        var diagnostics = await _compilation.WithAnalyzers(EveryRule.Create()).GetAnalyzerDiagnosticsAsync();
        var findings = diagnostics.Where(diagnostic => diagnostic.Location.IsInSource)
            .Select(diagnostic => (Place: PlaceOf(diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1), diagnostic.Id))
            .ToLookup(finding => finding.Place.Program, finding => new ProgramFinding(finding.Id, finding.Place.Line));
        return (findings, [.. diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource).Select(diagnostic => diagnostic.ToString())]);
    }

    /// <summary>Loads the programs, ready to run.</summary>
    public LoadedPrograms Load()
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = _compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', Errors(emitted.Diagnostics).Take(5)));
        image.Position = symbols.Position = 0;
        return new LoadedPrograms(this, new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(image, symbols));
    }

    /// <summary>The program and its own line that a line of the source belongs to.</summary>
    public (GeneratedProgram Program, int Line) PlaceOf(int line)
    {
        var found = Array.BinarySearch(_firstLines, line);
        var index = found < 0 ? ~found - 1 : found;
        return (Programs[index], line - _firstLines[index] + 1);
    }

    private IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic =>
        {
            var (program, line) = PlaceOf(diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
            return $"{program.Name}({line}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n{program.Numbered()}";
        });
}

/// <summary>Programs that can be called.</summary>
internal sealed class LoadedPrograms(ProgramBatch batch, Assembly assembly)
{
    /// <summary>The method that a program starts with.</summary>
    public MethodInfo EntryOf(GeneratedProgram program) => assembly.GetType(program.Name)!.GetMethod(GeneratedProgram.Entry)!;

    /// <summary>The lines of the program on the stack of an exception that is just on its way.</summary>
    public ImmutableHashSet<int> LinesOf(Exception exception) =>
    [
        .. new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetMethod()?.Module.Assembly == assembly && frame.GetFileLineNumber() > 0)
            .Select(frame => batch.PlaceOf(frame.GetFileLineNumber()).Line),
    ];
}
