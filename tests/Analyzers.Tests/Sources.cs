using System.Numerics.Tensors;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests;

/// <summary>What test sources have in common.</summary>
internal static class Sources
{
    /// <summary>The directives that every test source may rely on.</summary>
    public const string GlobalUsings = "global using System; global using System.Linq; global using ScopeLint;";

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

    /// <summary>Adds the library to what a test compiles against.</summary>
    public static void AddLibrary(SolutionState state)
    {
        state.AdditionalReferences.Add(typeof(VariableScope).Assembly);
        state.AdditionalReferences.Add(typeof(Tensor<>).Assembly);
    }

    /// <summary>A source, with the directives, compiled against the running framework and library. Its tree is the first one.</summary>
    public static CSharpCompilation Compile(string source)
    {
        var state = new SolutionState();
        AddLibrary(state);
        return CSharpCompilation.Create(
            "Compiled",
            [Parse(source, "Source.cs"), Parse(GlobalUsings, "Usings.cs")],
            ReferenceAssemblies.Running.References.AddRange(state.AdditionalReferences),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    // With an encoding, without which no symbols can be written for it.
    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), path);
}
