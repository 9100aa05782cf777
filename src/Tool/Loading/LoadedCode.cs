using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Tool.Loading;

/// <summary>The projects that were loaded.</summary>
/// <param name="Projects">The projects, each after those that it references.</param>
/// <param name="Folder">The folder that they are in.</param>
/// <param name="Complaints">What went wrong on the way, where the rest is still worth looking at.</param>
internal sealed record LoadedCode(ImmutableArray<Project> Projects, string Folder, ImmutableArray<string> Complaints)
{
    /// <summary>The C# projects of a solution.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="folder">The folder that they are in.</param>
    /// <param name="complaints">What went wrong on the way.</param>
    public static LoadedCode Of(Solution solution, string folder, ImmutableArray<string> complaints) => new(
        [.. solution.GetProjectDependencyGraph().GetTopologicallySortedProjects().Select(solution.GetProject)
            .OfType<Project>().Where(project => project.Language == LanguageNames.CSharp)],
        folder, complaints);
}
