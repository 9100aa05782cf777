using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests;

/// <summary>What test sources have in common.</summary>
internal static class Sources
{
    /// <summary>Without sources: compilations that are made from it share the symbols of what they reference.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Compiled",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The directives that every test source may rely on.</summary>
    public const string GlobalUsings = "global using System; global using System.Linq; global using ScopeLint;";

    /// <summary>What makes a program of sources that have no beginning.</summary>
    public const string EntryPoint = "internal static class EntryPoint { private static void Main() { } }";

    /// <summary>Statements as the body of a public method that starts with an empty graph.</summary>
    public static string InClosedMethod(string statements) => $$"""
        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                {{statements}}
            }
        }
        """;

    /// <summary>A source, with the directives, compiled against the framework and the library. Its tree is the first one.</summary>
    public static CSharpCompilation Compile(string source) =>
        Empty.AddSyntaxTrees(Parse(source, "Source.cs"), Parse(GlobalUsings, "Usings.cs"));

    // With an encoding, without which no symbols can be written for it.
    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), References.Parsing, path);
}
