using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>Compiles and runs test sources: the last word on whether a fix helps.</summary>
internal static class Program
{
    /// <summary>Without sources: compilations that are made from it share the symbols of what they reference.</summary>
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Program",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>
    /// The rule id of the exception that ends <c>Models.Build()</c>, or the top-level statements; null if it runs through.
    /// </summary>
    public static string? FirstMistake(string source, string usings, OutputKind kind)
    {
        var program = Compile(source, usings, kind);
        var method = program.EntryPoint
            ?? program.GetTypes().Single(type => type.Name == "Models").GetMethod("Build", BindingFlags.Public | BindingFlags.Static)!;
        object?[] arguments = method.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        ScopeException? mistake = null;
        var thread = new Thread(() =>
        {
            // Scopes that are closed on the way out may throw a second time and hide the first exception.
            var self = Environment.CurrentManagedThreadId;
            void Note(object? sender, FirstChanceExceptionEventArgs raised) =>
                mistake ??= Environment.CurrentManagedThreadId == self ? raised.Exception as ScopeException : null;
            AppDomain.CurrentDomain.FirstChanceException += Note;
            try
            {
                method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            }
            catch (ScopeException)
            {
                // Noted.
            }
            finally
            {
                AppDomain.CurrentDomain.FirstChanceException -= Note;
            }
        });

        // A method brings its own graph; top-level statements need the one of the process.
        lock (DefaultGraph.Use)
        {
            Graph.ResetDefault();
            thread.Start();
            thread.Join();
        }

        return mistake is null ? null : mistake.RuleId ?? mistake.Error.ToString();
    }

    private static Assembly Compile(string source, string usings, OutputKind kind)
    {
        var compilation = s_empty.WithOptions(s_empty.Options.WithOutputKind(kind)).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(source, References.Parsing), CSharpSyntaxTree.ParseText(usings, References.Parsing));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(emitted.Success, string.Join('\n', errors));
        image.Position = 0;
        return new AssemblyLoadContext("Program").LoadFromStream(image);
    }
}
