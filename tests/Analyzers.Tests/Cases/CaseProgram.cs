using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Cases;

/// <summary>A program of a case: analysed by all rules that are on by default, and run.</summary>
internal sealed class CaseProgram
{
    /// <summary>What programs print with, so that they need not share the console of the process.</summary>
    private const string Printing = """
        global using static Printing;

        internal static class Printing
        {
            public static System.Collections.Generic.List<string> Lines { get; } = [];

            public static void Print(object value) => Lines.Add(value.ToString()!);
        }
        """;

    private readonly CSharpCompilation _compilation;

    public CaseProgram(string source) => _compilation = EveryAnalyzer.Compile(EveryAnalyzer.Parse(source), EveryAnalyzer.Parse(Printing));

    /// <summary>What is reported, each as its line and rule, in order.</summary>
    public async Task<IEnumerable<string>> FindAsync() =>
        (await EveryAnalyzer.RunAsync(_compilation))
            .Select(diagnostic => (Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id))
            .Order()
            .Select(finding => $"{finding.Line}: {finding.Id}");

    /// <summary>Runs the program in an empty graph, a number of times.</summary>
    /// <returns>What was seen; see <see cref="Ending"/>.</returns>
    public string Run(int times)
    {
        var context = new AssemblyLoadContext("Case", isCollectible: true);
        try
        {
            var assembly = Load(context);
            var ending = "";

            // On a thread of its own: a program that is left by an exception may leave scopes open.
            var thread = new Thread(() => ending = EndingOf(assembly, times));
            lock (DefaultGraph.Use)
            {
                Graph.ResetDefault();
                thread.Start();
                thread.Join();
            }

            return ending;
        }
        finally
        {
            context.Unload();
        }
    }

    private static string EndingOf(Assembly assembly, int times)
    {
        try
        {
            for (var run = 0; run < times; run++)
            {
                assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
            }
        }
        catch (ScopeException exception)
        {
            return Ending.Throws(exception.RuleId, exception.VariableName);
        }
        catch (Exception exception)
        {
            // No case says so: the test fails, and shows what this was.
            return exception.ToString();
        }

        var lines = (List<string>)assembly.GetType("Printing")!.GetProperty("Lines")!.GetValue(null)!;
        return lines.Count > 0 ? Ending.Prints(lines) : Ending.Leaves(Graph.Default.GlobalVariables.Select(variable => variable.FullName));
    }

    private Assembly Load(AssemblyLoadContext context)
    {
        using var image = new MemoryStream();
        var emitted = _compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
