using System.Collections.Immutable;
using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Mapping;

/// <summary>Draws up the maps of projects.</summary>
internal static class Mapper
{
    /// <summary>The maps of all projects that use a supported library.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="showProgress">Is told what is worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">No project uses one.</exception>
    public static async Task<(ImmutableArray<ProgramMap> Maps, ImmutableArray<string> Complaints)> MapAsync(
        LoadedCode code, Action<string> showProgress, CancellationToken cancellation)
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
        return (
            [
                .. maps.DistinctBy(map => (map.Name, map.Place))
                    .OrderBy(map => map.Form).ThenBy(map => map.Place?.File, StringComparer.Ordinal).ThenBy(map => map.Place?.Line),
            ],
            complaints.ToImmutable());
    }

    /// <summary>The maps of members with a text in their names.</summary>
    /// <param name="maps">All maps.</param>
    /// <param name="entry">The text; empty for all members.</param>
    /// <exception cref="ToolException">There is none.</exception>
    public static ImmutableArray<ProgramMap> Choose(ImmutableArray<ProgramMap> maps, string entry)
    {
        var chosen = maps.RemoveAll(map => !map.Name.Contains(entry, StringComparison.OrdinalIgnoreCase));
        return !chosen.IsEmpty ? chosen : throw new ToolException(maps.IsEmpty
            ? "No member that is entered from outside uses variable scopes, so that there is nothing to draw."
            : $"No member has '{entry}' in its name. There are: {string.Join("; ", maps.Select(map => map.Name))}.");
    }
}
