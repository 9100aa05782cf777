using System.Collections.Immutable;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>A program of the test data: one file, or a folder with an empty file <c>.one</c> in it.</summary>
/// <param name="Name">Its path below the folder that was read, with slashes.</param>
/// <param name="Files">Its sources.</param>
internal sealed record SourceProgram(string Name, ImmutableArray<SourceFile> Files)
{
    private const string OneProgram = ".one";

    /// <summary>The folder that it is in; a dot for the folder that was read.</summary>
    public string Folder => Name.LastIndexOf('/') is > 0 and var end ? Name[..end] : ".";

    /// <summary>All programs below a folder, ordered by name, or the one that a path leads to.</summary>
    public static ImmutableArray<SourceProgram> Read(string place)
    {
        var root = File.Exists(place) || IsOneProgram(place) ? Path.GetDirectoryName(Path.GetFullPath(place))! : place;
        return [.. PathsBelow(place).Select(path => Load(root, path)).OrderBy(program => program.Name, StringComparer.Ordinal)];
    }

    private static SourceProgram Load(string root, string path)
    {
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.cs").Order(StringComparer.Ordinal).ToArray();
        return new(NameOf(root, path), [.. files.Select(file => new SourceFile(NameOf(root, file), File.ReadAllText(file)))]);
    }

    private static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool IsOneProgram(string path) => File.Exists(Path.Combine(path, OneProgram));

    private static IEnumerable<string> PathsBelow(string place) => File.Exists(place) || IsOneProgram(place)
        ? [place]
        : Directory.GetFiles(place, "*.cs").Concat(Directory.GetDirectories(place).SelectMany(PathsBelow));
}

/// <summary>A file of a program.</summary>
/// <param name="Path">Its path below the folder that was read, with slashes.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Path, string Text);
