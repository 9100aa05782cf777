using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing;

namespace ScopeLint.Torch.Tests.Analysis;

/// <summary>A program that uses the package: analysed by all rules, and run.</summary>
internal sealed class AnalyzedProgram
{
    private static readonly MetadataReference[] s_references =
    [
        .. References.All, MetadataReference.CreateFromFile(typeof(Layers).Assembly.Location), MetadataReference.CreateFromFile(typeof(torch).Assembly.Location),
    ];

    private readonly CSharpCompilation _compilation;

    internal AnalyzedProgram(string statements, string members) => _compilation = CSharpCompilation.Create(
        "Analyzed",
        [
            CSharpSyntaxTree.ParseText(
                $$"""
                using System;
                using System.Collections.Generic;
                using System.Linq;
                using ScopeLint;
                using ScopeLint.Torch;
                using TorchSharp;
                using Tensor = TorchSharp.torch.Tensor;

                public static class Program
                {
                    public static void Main()
                    {
                        {{statements}}
                    }

                    {{members}}
                }
                """,
                References.Parsing),
        ],
        s_references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    /// <summary>The rules that warn of an exception, each once.</summary>
    internal async Task<IReadOnlyList<string>> FindAsync()
    {
        var diagnostics = await _compilation.WithAnalyzers(EveryRule.Create()).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("SCL", StringComparison.Ordinal) && diagnostic.Severity == DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs the program in a graph of its own, and says which rule its exception names.</summary>
    internal string? Run()
    {
        using var image = new MemoryStream();
        Assert.True(_compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var main = context.LoadFromStream(image).EntryPoint!;
        string? rule = null;
        // On a thread of its own: a program that is left by an exception may leave scopes open.
        var thread = new Thread(() =>
        {
            using var graph = new Graph().AsDefault();
            try
            {
                main.Invoke(null, null);
            }
            catch (TargetInvocationException error) when (error.InnerException is ScopeException failure)
            {
                rule = failure.RuleId;
            }
        });
        thread.Start();
        thread.Join();
        context.Unload();
        return rule;
    }
}
