namespace ScopeLint.Tool.Loading;

/// <summary>What the user wants to be looked at: one solution, or projects.</summary>
/// <param name="Solution">The file of the solution; null where there is none.</param>
/// <param name="Projects">The files of the projects; none where there is a solution.</param>
/// <param name="Folder">The folder that it is in.</param>
internal sealed record Target(string? Solution, IReadOnlyList<string> Projects, string Folder)
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];

    // Search stops there: what lies in these folders was built or downloaded.
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules"];

    private static readonly EnumerationOptions Accessible = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>Finds out what a path means.</summary>
    /// <param name="path">A solution, a project or a folder; null for the current folder.</param>
    /// <exception cref="ToolException">It means nothing, or several things.</exception>
    public static Target Find(string? path)
    {
        var full = Path.GetFullPath(path ?? ".");
        if (Directory.Exists(full))
        {
            return InFolder(full);
        }

        if (!File.Exists(full))
        {
            throw new ToolException($"There is no '{full}'. Name a solution, a project or a folder that holds one.");
        }

        var folder = Path.GetDirectoryName(full)!;
        return IsSolution(full) ? new Target(full, [], folder)
            : IsProject(full) ? new Target(null, [full], folder)
            : throw new ToolException($"'{full}' is neither a solution nor a C# project. Name a .sln, .slnx, .slnf or .csproj file, or a folder.");
    }

    private static Target InFolder(string folder)
    {
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        var solutions = files.Where(IsSolution).ToList();
        if (solutions.Count > 1)
        {
            throw new ToolException(
                $"There are several solutions in '{folder}': {string.Join(", ", solutions.Select(Path.GetFileName))}. Name the one that you mean.");
        }

        if (solutions.Count == 1)
        {
            return new Target(solutions[0], [], folder);
        }

        List<string> projects = [.. files.Where(IsProject)];
        if (projects.Count == 0)
        {
            projects = [.. ProjectsBelow(folder).Order(StringComparer.Ordinal)];
        }

        return projects.Count > 0
            ? new Target(null, projects, folder)
            : throw new ToolException($"There is no solution and no C# project in '{folder}' or below. Name one, or change to its folder.");
    }

    private static IEnumerable<string> ProjectsBelow(string folder) => Directory.EnumerateDirectories(folder, "*", Accessible)
        .Where(inner => Path.GetFileName(inner) is var name && !name.StartsWith('.') && !LeftOut.Contains(name, StringComparer.OrdinalIgnoreCase))
        .SelectMany(inner => Directory.EnumerateFiles(inner, "*", Accessible).Where(IsProject).Concat(ProjectsBelow(inner)));

    private static bool IsSolution(string file) => SolutionExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsProject(string file) => Path.GetExtension(file).Equals(".csproj", StringComparison.OrdinalIgnoreCase);
}
