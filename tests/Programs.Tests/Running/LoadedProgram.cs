using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>A program in memory, with a library that no other program uses at the same time and so with a default graph of its own.</summary>
internal sealed class LoadedProgram : AssemblyLoadContext, IDisposable
{
    private readonly Assembly _assembly;
    private readonly ProgramLibrary _library = ProgramLibrary.Rent();
    private readonly bool _usesThreads;
    private readonly StatementLines _statements;

    /// <summary>Loads a program that compiles.</summary>
    public LoadedProgram(CSharpCompilation compilation)
        : base(isCollectible: true)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!emitted.Success)
        {
            throw new InvalidOperationException($"The program cannot be written: {emitted.Diagnostics.First(error => error.Severity == DiagnosticSeverity.Error)}");
        }

        (image.Position, symbols.Position) = (0, 0);
        _assembly = LoadFromStream(image, symbols);
        _usesThreads = Mentions(image, "System.Threading");
        _statements = StatementLines.Read(symbols);
    }

    /// <summary>The exception that ended a thread which the program has started.</summary>
    public Exception? ThreadFailure { get; set; }

    /// <summary>The program that an exception comes from; null if it is none of a program's.</summary>
    public static LoadedProgram? Of(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => frame.GetMethod()?.Module.Assembly is { } assembly ? GetLoadContext(assembly) as LoadedProgram : null)
        .FirstOrDefault(program => program is not null);

    /// <summary>Runs the entry point; in a library, every public method <c>Run</c> without parameters.</summary>
    public void Execute()
    {
        _library.Reset();
        var entries = _assembly.EntryPoint is { } main
            ? [main]
            : _assembly.GetTypes().Select(type => type.GetMethod("Run", [])).OfType<MethodInfo>().Where(run => run.IsStatic).ToList();
        if (entries.Count == 0)
        {
            throw new InvalidOperationException("The program has neither an entry point nor a public static method Run.");
        }

        foreach (var entry in entries)
        {
            var result = entry.Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
            (result as Task)?.GetAwaiter().GetResult();
        }
    }

    /// <summary>Describes an exception as one of this program.</summary>
    public Failure Describe(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetMethod()?.Module.Assembly == _assembly && frame.GetFileName() is not null).ToList();
        return new(
            exception.GetType().Name,
            exception.Message.Split('\n')[0].TrimEnd(),
            RuleOf(exception),
            [.. frames.Select(frame => new SourceLine(frame.GetFileName()!, frame.GetFileLineNumber()))])
        {
            Lines = [.. frames.SelectMany(frame => _statements.Of(frame.GetFileName()!, frame.GetFileLineNumber(), frame.GetFileColumnNumber()))],
        };
    }

    /// <summary>Frees what a program that has ended held. Threads that it may have left behind keep its library.</summary>
    public void Dispose()
    {
        if (!_usesThreads)
        {
            _library.Return();
        }

        Unload();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => _library.Find(assemblyName);

    private static bool Mentions(MemoryStream image, string @namespace)
    {
        image.Position = 0;
        using var reader = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = reader.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Any(type => metadata.GetString(type.Namespace).StartsWith(@namespace, StringComparison.Ordinal));
    }

    // By reflection: the library is the program's own, and so is the type of its exceptions.
    private static string? RuleOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause.GetType().FullName == typeof(ScopeException).FullName)
            {
                return (string?)cause.GetType().GetProperty(nameof(ScopeException.RuleId))!.GetValue(cause);
            }
        }

        return null;
    }
}
