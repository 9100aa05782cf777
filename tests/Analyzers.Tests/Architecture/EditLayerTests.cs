using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Structure = ArchUnitNET.Domain.Architecture;

namespace ScopeLint.Analyzers.Tests.Architecture;

/// <summary>References between the folders of the edits run one way: the layout of a file is at the bottom, what its code means is above, then
/// changes to statements and calls, then whole mends.</summary>
public class EditLayerTests
{
    private const string Root = "ScopeLint.CodeFixes.Edits.";

    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Layout"] = [],
        ["Meaning"] = ["Layout"],
        ["Statements"] = ["Layout", "Meaning"],
        ["Calls"] = ["Layout", "Meaning"],
        ["Sharing"] = ["Layout", "Meaning", "Statements", "Calls"],
        ["Threads"] = ["Layout", "Meaning"],
        ["Closing"] = ["Layout", "Meaning", "Statements"],
        ["Splitting"] = ["Layout", "Meaning", "Statements", "Calls"],
    };

    private static readonly Structure CodeFixes = new ArchLoader().LoadAssemblies(typeof(ScopeCodeFixProvider).Assembly).Build();

    private static IEnumerable<IType> Edits => CodeFixes.Types.Where(type => type.Namespace.FullName.StartsWith("ScopeLint.CodeFixes.Edits", StringComparison.Ordinal));

    [Fact]
    public void EachFolderHasItsPlace() =>
        Assert.Equal(Uses.Keys.Select(folder => Root + folder).Order(), Edits.Select(type => type.Namespace.FullName).Distinct().Order());

    [Fact]
    public void FoldersUseThoseBelowThem() => Assert.Empty(Edits
        .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target.Namespace?.FullName ?? "")
            .Where(target => target.StartsWith("ScopeLint.CodeFixes", StringComparison.Ordinal) && target != type.Namespace.FullName)
            .Where(target => !Uses[type.Namespace.FullName[Root.Length..]].Select(folder => Root + folder).Contains(target))
            .Select(target => $"{type.Name} uses {target}")).Distinct());
}
