using System.Globalization;
using System.Text;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>The page of all messages shows what the analyzers say of the example of each rule's page.</summary>
public class MessagesPageTests
{
    [Fact]
    public async Task MessagesAreThoseOfTheAnalyzers()
    {
        var page = new StringBuilder();
        foreach (var rule in Descriptors.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var (source, diagnostics) = await RulePageExampleTests.AnalyzeExampleAsync(rule.Id);
            page.Append(CultureInfo.InvariantCulture, $"\n### [{rule.Id}](rules/{rule.Id}.md): {rule.Title}\n");
            foreach (var diagnostic in diagnostics)
            {
                var line = source.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
                page.Append(CultureInfo.InvariantCulture, $"\n```csharp\n{Code(line)}\n```\n\n> {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
            }
        }

        Repository.AssertGenerated("docs/messages.md", "messages", page.ToString());
    }

    private static string Code(string line) => line.Split("//")[0].Trim();
}
