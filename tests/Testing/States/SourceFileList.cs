using System.Collections.ObjectModel;

namespace ScopeLint.Testing;

/// <summary>Named texts: sources with markup, or analyzer config files.</summary>
public class SourceFileCollection : Collection<(string FileName, string Content)>;

/// <summary>The sources of a project. A source without a name is called <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> and so on.</summary>
public sealed class SourceFileList : SourceFileCollection
{
    private const string Folder = "/0/";

    /// <summary>Adds a source under the next default name.</summary>
    /// <param name="content">The source, with markup.</param>
    public void Add(string content) => Add(($"{Folder}Test{Count}.cs", content));

    /// <inheritdoc/>
    protected override void InsertItem(int index, (string FileName, string Content) item) => base.InsertItem(index, Rooted(item));

    /// <inheritdoc/>
    protected override void SetItem(int index, (string FileName, string Content) item) => base.SetItem(index, Rooted(item));

    private static (string FileName, string Content) Rooted((string FileName, string Content) item) =>
        item.FileName.StartsWith('/') ? item : (Folder + item.FileName, item.Content);
}
