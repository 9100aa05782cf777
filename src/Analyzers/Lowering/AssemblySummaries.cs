using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the summaries that assemblies carry, as attributes. Each is kept as long as the metadata of its assembly.</summary>
internal static class AssemblySummaries
{
    /// <summary>The key of the attributes.</summary>
    public const string Key = "ScopeLint.Summary";

    private static readonly ConditionalWeakTable<object, StrongBox<AssemblySummary?>> Known = new();

    /// <summary>The summary of an assembly; null where it carries none.</summary>
    public static AssemblySummary? Find(IAssemblySymbol assembly) =>
        Known.GetValue((object?)assembly.GetMetadata() ?? assembly, _ => new(Read(assembly))).Value;

    private static AssemblySummary? Read(IAssemblySymbol assembly) => AssemblySummary.Of(
    [
        .. assembly.GetAttributes().Where(AssemblyAttributes.IsMetadata)
            .Select(attribute => attribute.ConstructorArguments).Where(arguments => arguments is [{ Value: Key }, { Value: string }])
            .Select(arguments => (string)arguments[1].Value!),
    ]);
}
