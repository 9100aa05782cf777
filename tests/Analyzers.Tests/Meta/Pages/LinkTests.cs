using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>No link within the repository leads nowhere, and every page is reached from the index.</summary>
public partial class LinkTests
{
    private static readonly string[] s_pages =
    [
        "README.md", "benchmarks/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')),
    ];

    public static TheoryData<string> Pages => new(s_pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public void LinksLeadSomewhere(string page) => Assert.All(LinksOf(page), link =>
    {
        Assert.True(Path.Exists(Path.Combine(Repository.Root, link.Path)), $"{link.Path} does not exist.");
        if (link.Section is not null)
        {
            Assert.Contains(link.Section, SectionsOf(link.Path));
        }
    });

    [Fact]
    public void IndexLeadsToEveryPage() => Assert.Empty(
        s_pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && !page.StartsWith("docs/rules/SCL", StringComparison.Ordinal))
            .Except(LinksOf("docs/README.md").Select(link => link.Path).Append("docs/README.md")));

    private static IEnumerable<(string Path, string? Section)> LinksOf(string page) => Link().Matches(Fence().Replace(Repository.Read(page), ""))
        .Select(match => match.Groups["target"].Value.Split('#'))
        .Where(target => !target[0].Contains("://", StringComparison.Ordinal))
        .Select(target => (target[0].Length == 0 ? page : Resolve(page, target[0]), target.Length > 1 ? target[1] : null));

    private static string Resolve(string page, string target) => Path.GetRelativePath(
        Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))).Replace('\\', '/');

    // As GitHub names them: in lower case, without punctuation, a hyphen for each space.
    private static IEnumerable<string> SectionsOf(string page) => Heading().Matches(Fence().Replace(Repository.Read(page), ""))
        .Select(match => Punctuation().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
