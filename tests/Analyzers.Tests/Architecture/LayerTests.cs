using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using ScopeLint.Analyzers.Rules;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Structure = ArchUnitNET.Domain.Architecture;

namespace ScopeLint.Analyzers.Tests.Architecture;

/// <summary>References between the folders of the analyzers run one way, as docs/architecture.md tells.</summary>
public class LayerTests
{
    /// <summary>What each folder may use of the others. What the analyzers compile of the runtime may be used by all.</summary>
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Bindings"] = [],
        ["Effects"] = [],
        ["Framework"] = ["Effects"],
        ["Summaries"] = ["Effects"],
        ["Lowering"] = ["Bindings", "Effects", "Framework", "Summaries"],
        ["Generation"] = ["Bindings", "Effects", "Framework", "Summaries", "Lowering"],
        ["Values"] = ["Effects"],
        ["Heap"] = ["Effects", "Values"],
        ["Scopes"] = ["Effects", "Values"],
        ["Engine"] = ["Bindings", "Effects", "Framework", "Values", "Heap", "Scopes"],
        ["Rules"] = ["Bindings", "Effects", "Framework", "Lowering", "Values", "Scopes", "Engine"],
    };

    /// <summary>The only folder that reads source: the others know it by its effects.</summary>
    private const string Reader = "Lowering";

    /// <summary>What says how source is written.</summary>
    private static readonly string[] Source =
        ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Syntax", "Microsoft.CodeAnalysis.Operations"];

    private const string Root = "ScopeLint.Analyzers.";

    private static readonly Structure Analyzers = new ArchLoader().LoadAssemblies(typeof(Descriptors).Assembly).Build();

    [Fact]
    public void EachFolderHasItsPlace() => Assert.Equal(
        Uses.Keys.Order(), Analyzers.Types.Select(type => type.Namespace.FullName).Where(IsFolder).Select(FolderOf).Distinct().Order());

    [Fact]
    public void FoldersUseThoseBelowThem() => Assert.Empty(Analyzers.Types
        .Where(type => IsFolder(type.Namespace.FullName))
        .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target.Namespace?.FullName ?? "")
            .Where(target => !IsAllowed(FolderOf(type.Namespace.FullName), target))
            .Select(target => $"{NameOf(type)} uses {FolderOf(target)}")).Distinct());

    /// <summary>What effects say and states know means the same in every compilation: of the compiler they know the kinds of basic types alone.</summary>
    [Fact]
    public void EffectsAndStatesHoldNothingOfACompilation() => Assert.Equal(
        ["SpecialType"],
        Analyzers.Types.Where(type => type.Namespace.FullName is Root + "Effects" or Root + "Values" or Root + "Heap" or Root + "Scopes" or Root + "Engine")
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target))
            .Where(target => target.Namespace?.FullName.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
            .Select(target => target.Name).Distinct().Where(name => !name.EndsWith("Attribute", StringComparison.Ordinal)));

    [Fact]
    public void WhatIsSharedWithTheRuntimeUsesNothingOfTheAnalyzers() =>
        Types().That().ResideInNamespace("ScopeLint")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^ScopeLint\.Analyzers\."))
            .Check(Analyzers);

    [Fact]
    public void AnalyzersDoNotReferenceWorkspaces() => Assert.DoesNotContain(
        typeof(Descriptors).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void CodeFixesReferenceTheAnalyzersOnly() => Assert.Equal(
        ["ScopeLint.Analyzers"],
        typeof(ScopeCodeFixProvider).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!).Where(name => name.StartsWith("ScopeLint", StringComparison.Ordinal)));

    private static bool IsFolder(string @namespace) => @namespace.StartsWith(Root, StringComparison.Ordinal);

    private static string FolderOf(string @namespace) => IsFolder(@namespace) ? @namespace[Root.Length..] : @namespace;

    private static bool IsAllowed(string folder, string target) =>
        IsFolder(target) ? FolderOf(target) == folder || Uses[folder].Contains(FolderOf(target))
        : folder == Reader || !Source.Contains(target);

    /// <summary>The name of the outermost type around a type.</summary>
    private static string NameOf(IType type) => type.FullName[Root.Length..].Split('+')[0];
}
