using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>Compiles programs as a project of a console application with implicit usings does.</summary>
internal static class ProgramCompiler
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Preview);

    // All programs start from these two, so that the symbols of the references are made once.
    private static readonly CSharpCompilation s_application = Empty(OutputKind.ConsoleApplication);
    private static readonly CSharpCompilation s_library = Empty(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>A program; a library where it has neither top-level statements nor a Main method.</summary>
    public static CSharpCompilation Compile(SourceProgram program)
    {
        var trees = program.Files.Select(file => Parse(file.Text, file.Path)).ToImmutableArray();
        var hasEntry = trees.Any(tree => tree.GetRoot().DescendantNodes().Any(node =>
            node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.Text: "Main" }));
        return (hasEntry ? s_application : s_library).AddSyntaxTrees(trees);
    }

    private static CSharpCompilation Empty(OutputKind kind) => CSharpCompilation.Create(
        "Program",
        [Parse(ImplicitUsings, "ImplicitUsings.cs")],
        References(),
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static ImmutableArray<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(file => Path.GetDirectoryName(file) == framework)
                .Append(typeof(VariableScope).Assembly.Location)
                .Append(typeof(Tensor<>).Assembly.Location)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
    }

    // With an encoding, without which no symbols can be written for it.
    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parsing, path, Encoding.UTF8);
}
