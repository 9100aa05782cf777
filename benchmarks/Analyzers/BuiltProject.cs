using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>How the compiler is run.</summary>
internal enum Compiler
{
    /// <summary>In its server, as builds run it: one process for all.</summary>
    Server,

    /// <summary>In a new process each time, in which all code runs for the first time.</summary>
    Process,
}

/// <summary>A generated project on disk. The SDK says once how it would be compiled; then the compiler is run as the build runs it.</summary>
internal sealed class BuiltProject
{
    private const int SecondsOfServer = 60;

    private static readonly string Server = $"scopelint-benchmarks-{Environment.ProcessId}";

    private readonly string _folder;
    private readonly string _compiler;
    private readonly ImmutableArray<string> _arguments;

    private BuiltProject(string folder, string compiler, ImmutableArray<string> arguments)
    {
        _folder = folder;
        _compiler = compiler;
        _arguments = arguments;
    }

    /// <summary>The files that the project is compiled against.</summary>
    internal IEnumerable<string> References => Paths("/reference:");

    /// <summary>The assemblies of the analyzers that the SDK switches on by default.</summary>
    internal IEnumerable<string> Analyzers => Paths("/analyzer:");

    /// <summary>The files that say which of their rules are on.</summary>
    internal IEnumerable<string> AnalyzerSettings => Paths("/analyzerconfig:");

    /// <summary>Writes a project.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="sources">Its files.</param>
    /// <param name="referencesLibrary">Whether it references ScopeLint.Runtime.</param>
    internal static BuiltProject Write(string folder, IReadOnlyList<string> sources, bool referencesLibrary)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < sources.Count; file++)
        {
            File.WriteAllText(Path.Combine(folder, $"Part{file}.cs"), sources[file]);
        }

        File.WriteAllText(Path.Combine(folder, "Generated.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {(referencesLibrary ? Reference("ScopeLint.Runtime") + Reference("System.Numerics.Tensors") : "")}
              </ItemGroup>
            </Project>
            """);
        var answer = JsonNode.Parse(Run(folder, ["msbuild", "-restore", "-nologo", "-t:Compile", "-p:ProvideCommandLineArgs=true",
            "-p:SkipCompilerExecution=true", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"]))!;
        return new BuiltProject(
            folder,
            Path.Combine(answer["Properties"]!["RoslynTargetsPath"]!.GetValue<string>(), "bincore", "csc.dll"),
            [.. answer["Items"]!["CscCommandLineArgs"]!.AsArray().Select(item => item!["Identity"]!.GetValue<string>())]);
    }

    /// <summary>Compiles the project, with the analyzers that every build has.</summary>
    /// <param name="compiler">How the compiler is run.</param>
    /// <param name="moreAnalyzers">Assemblies of analyzers beside them.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="InvalidOperationException">It did not compile, or an analyzer threw or was not loaded.</exception>
    internal TimeSpan Compile(Compiler compiler, IEnumerable<string> moreAnalyzers)
    {
        var response = Path.Combine(_folder, "compile.rsp");
        File.WriteAllLines(
            response, _arguments.Where(argument => argument != "/noconfig").Concat(moreAnalyzers.Select(path => $"/analyzer:\"{path}\"")));
        var watch = Stopwatch.StartNew();
        IEnumerable<string> server = compiler == Compiler.Server ? [$"/shared:{Server}", $"/keepalive:{SecondsOfServer}"] : [];
        var output = Run(_folder, ["exec", _compiler, .. server, "/noconfig", "@" + response]);
        watch.Stop();
        return output.Contains("AD0001") || output.Contains("CS8032") || output.Contains("CS8034")
            ? throw new InvalidOperationException("An analyzer did not run:\n" + output)
            : watch.Elapsed;
    }

    private IEnumerable<string> Paths(string option) => _arguments
        .Where(argument => argument.StartsWith(option, StringComparison.Ordinal)).Select(argument => Path.Combine(_folder, argument[option.Length..].Trim('"')));

    private static string Reference(string name) =>
        $"""<Reference Include="{name}" HintPath="{Path.Combine(AppContext.BaseDirectory, name + ".dll")}" />""";

    private static string Run(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}{errors.Result}");
    }
}
