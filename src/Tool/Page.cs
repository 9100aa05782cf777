using ScopeLint.Tool.Checking;
using ScopeLint.Tool.Mapping;
using ScopeLint.Tool.Mapping.Formats;

namespace ScopeLint.Tool;

/// <summary>What both commands know, as one page for a browser.</summary>
internal static class Page
{
    /// <summary>The text of the file.</summary>
    /// <param name="title">What stands on top.</param>
    /// <param name="maps">The maps.</param>
    /// <param name="findings">The findings.</param>
    public static string Of(string title, IEnumerable<ProgramMap> maps, IEnumerable<Finding> findings) =>
        HtmlPage.Of(title, [.. maps.Select(Drawing.Of)], [.. findings.Select(Drawing.Of)]);
}
