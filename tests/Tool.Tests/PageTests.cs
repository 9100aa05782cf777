using System.Text.Json.Nodes;
using ScopeLint.Tool.Checking;
using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Tests;

public class PageTests
{
    private const string DataElement = "<script type=\"application/json\" id=\"data\">";

    private static readonly LoadedCode Code = TestCode.Program(("Program.cs", """
        for (var step = 0; step < 2; step++)
        {
            using (VariableScope.Open("d", reuse: Reuse.Auto))
            {
                Variable.Get<float>("w", [2, 3]);
            }
        }

        Variable.Get<float>("b", [3]);
        Variable.Get<float>("b", [3]);
        """));

    [Fact]
    public async Task ThePage_HoldsVariablesAndFindingsAndAsksNobodyForAnything()
    {
        var page = await MakeAsync();
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        var data = DataOf(page);
        Assert.Equal("SCL0101", (string?)data["findings"]![0]!["id"]);
        var variables = data["maps"]![0]!["graphs"]![0]!["variables"]!.AsArray();
        Assert.Equal(["b", "d/w"], variables.Select(variable => (string)variable!["name"]!));
        Assert.Equal("[2, 3]", (string?)variables[1]!["shape"]);
        Assert.Equal(5, (int?)variables[1]!["shared"]![0]!["line"]);
    }

    [Fact]
    public async Task AFinding_IsOnTheVariableThatItConcernsAndOnNoOther()
    {
        var variables = DataOf(await MakeAsync())["maps"]![0]!["graphs"]![0]!["variables"]!.AsArray();
        Assert.Equal("[0]", variables[0]!["findings"]!.ToJsonString());
        Assert.Equal("[]", variables[1]!["findings"]!.ToJsonString());
    }

    [Fact]
    public void WhatTheCodeSays_CannotEndTheElementThatHoldsIt()
    {
        var page = HtmlPage.Of("</script><script>alert(1)</script>", [], []);
        Assert.DoesNotContain("</script><script>alert", page, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)</script>", (string?)DataOf(page)["title"]);
    }

    private static JsonNode DataOf(string page)
    {
        var start = page.IndexOf(DataElement, StringComparison.Ordinal) + DataElement.Length;
        return JsonNode.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)])!;
    }

    private static async Task<string> MakeAsync()
    {
        var checks = await Checker.CheckAsync(Code, Microsoft.CodeAnalysis.DiagnosticSeverity.Info, _ => { }, TestContext.Current.CancellationToken);
        return Page.Of("Variables", await MapTests.MapAsync(Code), checks.Findings);
    }
}
