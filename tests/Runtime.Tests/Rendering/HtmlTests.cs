using System.Text.Json;
using ScopeLint.Runtime.Tests.Semantics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Rendering;

public sealed class HtmlTests
{
    private const string DataElement = "<script type=\"application/json\" id=\"data\">";

    [Fact]
    public void The_page_holds_the_variables_in_the_order_of_the_table()
    {
        using var graph = Testing.EmptyGraph();
        using (VariableScope.Open("d", reuse: Reuse.Auto))
        {
            Variable.Get<float>("w_10", [3, 2], callerFile: "/src/Model.cs", callerLine: 7);
            Variable.Get<float>("w_2", [2]);
            Variable.Get<float>("w_2", [2]);
        }

        Variable.Create(1, "alone", trainable: false);
        var variables = Data(Graph.Default.ToHtml()).GetProperty("maps")[0].GetProperty("graphs")[0].GetProperty("variables");
        Assert.Equal(["alone", "d/w_2", "d/w_10"], variables.EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!));
        Assert.False(variables[0].GetProperty("trainable").GetBoolean());
        Assert.Equal("shared: got 2 times", variables[1].GetProperty("sharing").GetString());
        Assert.Equal("", variables[2].GetProperty("sharing").GetString());
        Assert.Equal(6, variables[2].GetProperty("elements").GetInt32());
        Assert.Equal("/src/Model.cs", variables[2].GetProperty("created").GetProperty("file").GetString());
    }

    [Fact]
    public void An_empty_graph_is_a_page_without_variables() =>
        Assert.Equal(0, Data(new Graph().ToHtml()).GetProperty("maps")[0].GetProperty("graphs")[0].GetProperty("variables").GetArrayLength());

    private static JsonElement Data(string page)
    {
        var start = page.IndexOf(DataElement, StringComparison.Ordinal) + DataElement.Length;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }
}
