using System.Collections.Immutable;
using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Mapping;

/// <summary>Draws up the maps of projects.</summary>
internal static class Mapper
{
    /// <summary>The maps of all projects that use a supported library.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="entry">What the name of the member has in it; empty for all members.</param>
    /// <param name="showProgress">Is told what is worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">No project uses one, or no member makes a variable.</exception>
    public static async Task<(ImmutableArray<ProgramMap> Maps, ImmutableArray<string> Complaints)> MapAsync(
        LoadedCode code, string entry, Action<string> showProgress, CancellationToken cancellation)
    {
        var maps = new List<ProgramMap>();
        var complaints = code.Complaints.ToBuilder();
        await foreach (var (project, compilation) in UsingProjects.Of(code, showProgress, cancellation))
        {
            showProgress($"Analysing {project.Name}");
            complaints.AddRange(CompilerErrors.Complaint(project, compilation, cancellation));
            maps.AddRange(MapBuilder.Of(project, compilation, cancellation));
        }

        // A project for several frameworks is loaded once for each.
        var all = maps.DistinctBy(map => (map.Name, map.Place)).ToList();
        var wanted = all.Where(map => map.Name.Contains(entry, StringComparison.OrdinalIgnoreCase))
            .OrderBy(map => map.Form).ThenBy(map => map.Place?.File, StringComparer.Ordinal).ThenBy(map => map.Place?.Line).ToImmutableArray();
        return wanted.IsEmpty
            ? throw new ToolException(all.Count == 0
                ? "No member that is entered from outside uses variable scopes, so that there is nothing to draw."
                : $"No member has '{entry}' in its name. There are: {string.Join("; ", all.Select(map => map.Name))}.")
            : (wanted, complaints.ToImmutable());
    }
}
