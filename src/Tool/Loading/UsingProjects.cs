using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Tool.Loading;

/// <summary>The projects that use a supported library.</summary>
internal static class UsingProjects
{
    /// <summary>Compiles the projects, and gives those that use a supported library.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="showProgress">Is told what is worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">No project uses one.</exception>
    public static async IAsyncEnumerable<(Project Project, Compilation Compilation)> Of(
        LoadedCode code, Action<string> showProgress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isAnyUsing = false;
        foreach (var project in code.Projects)
        {
            showProgress($"Compiling {project.Name}");
            if (await project.GetCompilationAsync(cancellation) is { } compilation && Uses(compilation))
            {
                isAnyUsing = true;
                yield return (project, compilation);
            }
        }

        if (!isAnyUsing)
        {
            throw new ToolException(string.Concat(code.Complaints.Select(complaint => complaint.TrimEnd() + "\n"))
                + $"No C# project in '{code.Folder}' references a supported library, such as ScopeLint.Runtime, so that there is nothing to look at.");
        }
    }

    private static bool Uses(Compilation compilation) =>
        ScopeApi.TryCreate(compilation) is { } api && !SymbolEqualityComparer.Default.Equals(api.Assembly, compilation.Assembly);
}
