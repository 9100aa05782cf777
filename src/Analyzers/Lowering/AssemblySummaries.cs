using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the summaries that assemblies carry, as attributes. Each is kept as long as the metadata of its assembly.</summary>
internal static class AssemblySummaries
{
    /// <summary>The key of the attributes.</summary>
    public const string Key = "ScopeLint.Summary";

    /// <summary>The name of the file that holds them where an assembly is made.</summary>
    public const string FileName = "ScopeLint.Summary.g.cs";

    private static readonly ConditionalWeakTable<object, StrongBox<AssemblySummary?>> Known = new();

    /// <summary>The summary of an assembly; null where it carries none.</summary>
    public static AssemblySummary? Find(IAssemblySymbol assembly) =>
        Known.GetValue((object?)assembly.GetMetadata() ?? assembly, _ => new(Read(assembly))).Value;

    /// <summary>The trees of a project that hold code of it. One that the generator has added holds attributes alone: with it and without it, the project
    /// means the same.</summary>
    public static ImmutableArray<SyntaxTree> CodeOf(Compilation compilation) => [.. compilation.SyntaxTrees.Where(tree => !IsSummary(tree))];

    private static bool IsSummary(SyntaxTree tree) => tree.FilePath.EndsWith(FileName, StringComparison.Ordinal)
        && tree.GetRoot() is CompilationUnitSyntax { Members.Count: 0, Usings.Count: 0, Externs.Count: 0 };

    private static AssemblySummary? Read(IAssemblySymbol assembly) => AssemblySummary.Of(
    [
        .. assembly.GetAttributes().Where(AssemblyAttributes.IsMetadata)
            .Select(attribute => attribute.ConstructorArguments).Where(arguments => arguments is [{ Value: Key }, { Value: string }])
            .Select(arguments => (string)arguments[1].Value!),
    ]);
}
