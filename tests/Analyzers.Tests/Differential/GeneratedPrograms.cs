using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>What a rule and a line say about a program.</summary>
internal sealed record Mistake(string RuleId, int Line);

/// <summary>Many generated programs in one compilation: what the analyzers say about each, and what each does when it runs.</summary>
internal sealed class GeneratedPrograms
{
    private const string ClassName = "Programs";

    private readonly List<(string Name, int FirstLine, int LastLine)> _methods = [];
    private readonly CSharpCompilation _compilation;
    private readonly string _text;

    public GeneratedPrograms(int seed, int count, bool startsClosed)
    {
        _text = Generate(seed, count, startsClosed);
        _compilation = Sources.Compile(_text);
    }

    public IEnumerable<string> Names => _methods.Select(method => method.Name);

    /// <summary>The source of one program, with the line numbers that mistakes name.</summary>
    public string SourceOf(string name)
    {
        var (_, first, last) = _methods.Single(method => method.Name == name);
        var lines = _text.Split('\n');
        return string.Join('\n', Enumerable.Range(first, last - first + 1).Select(line => $"{line,6}  {lines[line - 1]}"));
    }

    /// <summary>What the analyzers report, program by program.</summary>
    public async Task<ILookup<string, Mistake>> FindAsync()
    {
        var analyzers = typeof(ScopeRuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScopeRuleAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var diagnostics = await _compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
        return diagnostics
            .Select(diagnostic => new Mistake(diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1))
            .ToLookup(mistake => _methods.Single(method => method.FirstLine <= mistake.Line && mistake.Line <= method.LastLine).Name);
    }

    /// <summary>The first exception of each program that throws, as the rule that should have found it.</summary>
    public IReadOnlyDictionary<string, Mistake> Run()
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = _compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = symbols.Position = 0;
        var programs = new AssemblyLoadContext("Generated").LoadFromStream(image, symbols).GetType(ClassName)!;
        var mistakes = new Dictionary<string, Mistake>();
        foreach (var (name, _, _) in _methods)
        {
            if (FirstException.Of(programs.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!) is { } thrown)
            {
                mistakes.Add(name, thrown);
            }
        }

        return mistakes;
    }

    private string Generate(int seed, int count, bool startsClosed)
    {
        var random = new Random(seed);
        var writer = new ProgramWriter();
        writer.Add($"public static class {ClassName}");
        writer.Block(() =>
        {
            writer.Add("private static void Get() { }");
            for (var index = 0; index < count; index++)
            {
                var (name, first) = ($"Run{index}", writer.Line);
                writer.Add($"public static void {name}()");
                writer.Block(() =>
                {
                    if (startsClosed && index % 2 == 0)
                    {
                        writer.Add("Graph.ResetDefault();");
                        new BodyGenerator(random, writer).Write();
                    }
                    else if (startsClosed)
                    {
                        writer.Add("using var graph = new Graph().AsDefault();");
                        new BodyGenerator(random, writer).Write();
                    }
                    else
                    {
                        new BodyGenerator(random, writer).Write();
                    }
                });
                _methods.Add((name, first, writer.Line - 1));
            }
        });
        return writer.ToString();
    }
}
