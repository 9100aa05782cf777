using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace ScopeLint.Tool.Loading;

/// <summary>Loads solutions and projects as MSBuild sees them.</summary>
internal static class CodeLoader
{
    // The rules that come with this tool are the ones that run, whichever version a project references.
    private static readonly string[] OwnAnalyzers = ["ScopeLint.Analyzers", "ScopeLint.CodeFixes"];

    /// <summary>Loads what the user means.</summary>
    /// <exception cref="ToolException">It cannot be loaded.</exception>
    public static async Task<LoadedCode> LoadAsync(Target target, Action<string> showProgress, CancellationToken cancellation)
    {
        // The workspace lives as long as the process: the projects that come from it read their documents from it.
        var workspace = MSBuildWorkspace.Create();
        var complaints = new List<string>();
        using var watch = workspace.RegisterWorkspaceFailedHandler(failed =>
        {
            lock (complaints)
            {
                if (failed.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
                {
                    complaints.Add(failed.Diagnostic.Message);
                }
            }
        });
        var progress = new Progress(showProgress);
        try
        {
            if (target.Solution is { } solution)
            {
                await workspace.OpenSolutionAsync(solution, progress, cancellation);
            }

            // A project that another one references is loaded with that one.
            foreach (var project in target.Projects.Where(project => !IsLoaded(workspace.CurrentSolution, project)))
            {
                await workspace.OpenProjectAsync(project, progress, cancellation);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var shown = target.Solution ?? target.Projects[0];
            throw new ToolException($"'{shown}' cannot be loaded: {failure.Message} Check that 'dotnet build' accepts it, with a .NET SDK of this machine.");
        }

        lock (complaints)
        {
            var solution = WithoutOwnAnalyzers(workspace.CurrentSolution);
            return Restoring.Complaints(solution).ToList() is { Count: > 0 } unrestored
                ? throw new ToolException(string.Join('\n', complaints.Distinct().Select(complaint => complaint.TrimEnd()).Concat(unrestored)))
                : LoadedCode.Of(solution, target.Folder, [.. complaints.Distinct()]);
        }
    }

    private static bool IsLoaded(Solution solution, string file) =>
        solution.Projects.Any(project => string.Equals(project.FilePath, file, StringComparison.OrdinalIgnoreCase));

    private static Solution WithoutOwnAnalyzers(Solution solution) => solution.ProjectIds.Aggregate(solution, (changed, id) =>
        changed.WithProjectAnalyzerReferences(id, changed.GetProject(id)!.AnalyzerReferences.Where(reference => !OwnAnalyzers.Contains(reference.Display))));

    private sealed class Progress(Action<string> show) : IProgress<ProjectLoadProgress>
    {
        public void Report(ProjectLoadProgress value) => show($"Loading {Path.GetFileName(value.FilePath)}");
    }
}
