using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>Checks all rules together on code that uses TensorFlow.NET and not the library.</summary>
internal static class TensorFlowNet
{
    /// <summary>The directives that such code has.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Tensorflow;
        global using static Tensorflow.Binding;
        """;

    /// <summary>Expects what the markup says, with rule ids, and nothing else.</summary>
    public static Task Async(params string[] sources) => Test(DeclaredLibraries.TensorFlowNet, GlobalUsings, sources).RunAsync();

    /// <summary>Expects what the markup says inside a method, and nothing else.</summary>
    public static Task BodyAsync(string statements, string members = "") => Async(InMethod(statements, members));

    /// <summary>Expects what one rule says inside a method, and nothing else.</summary>
    public static Task RuleAsync<TAnalyzer>(string statements, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new ScopeAnalyzerTest(new TAnalyzer()) { Libraries = DeclaredLibraries.TensorFlowNet, TestState = { Sources = { InMethod(statements), GlobalUsings } } };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Statements as the body of a public method, with other members beside it.</summary>
    public static string InMethod(string statements, string members = "") => $$"""
        public class Model
        {
            public void Build()
            {
        {{Indented(statements)}}
            }

            {{members}}
        }
        """;

    private static string Indented(string statements) =>
        string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));

    /// <summary>A source compiled against the framework and a library.</summary>
    public static CSharpCompilation Compile(string source, ImmutableArray<MetadataReference> libraries) => CSharpCompilation.Create(
        "Compiled", [CSharpSyntaxTree.ParseText(source, References.Parsing, "Source.cs")], libraries, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A test of all rules on sources.</summary>
    public static ScopeAnalyzerTest Test(ImmutableArray<MetadataReference> libraries, string usings, params string[] sources)
    {
        var test = new ScopeAnalyzerTest([.. EveryRule.Create().Where(rule => rule is not NotAnalyzedAnalyzer)]) { Libraries = libraries };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        test.TestState.Sources.Add(usings);
        return test;
    }
}
