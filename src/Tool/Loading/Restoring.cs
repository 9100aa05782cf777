using Microsoft.CodeAnalysis;

namespace ScopeLint.Tool.Loading;

/// <summary>Tells of projects whose packages are not restored. MSBuild itself says nothing of it here: it leaves the packages out, and the code that uses
/// them is not understood.</summary>
internal static class Restoring
{
    // What a restore writes, in the folder for intermediate files.
    private const string AssetsFile = "project.assets.json";

    /// <summary>What is said of the projects of a solution.</summary>
    public static IEnumerable<string> Complaints(Solution solution) => solution.Projects
        .Where(project => project.FilePath is not null && project.CompilationOutputInfo.AssemblyPath is { } assembly && !IsRestored(assembly))
        .Select(project => project.FilePath!).Distinct()
        .Select(file => $"The packages of '{file}' are not restored. Run 'dotnet restore {file}' first.");

    private static bool IsRestored(string intermediateAssembly)
    {
        for (var folder = Path.GetDirectoryName(intermediateAssembly); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, AssetsFile)))
            {
                return true;
            }
        }

        return false;
    }
}
