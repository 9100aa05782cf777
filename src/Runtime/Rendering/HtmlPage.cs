using System.Text;
using System.Text.Json;

namespace ScopeLint;

/// <summary>A line of source.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record DrawnPlace(string File, int Line)
{
    // The folder is the same for a whole project. A build elsewhere may have used backslashes.
    internal string Text => $"{File[(File.LastIndexOfAny(['/', '\\']) + 1)..]}:{Line}";
}

/// <summary>A graph on a page.</summary>
/// <param name="Title">What stands above it; empty for nothing.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record DrawnGraph(string Title, IReadOnlyList<DrawnVariable> Variables);

/// <summary>What makes the same variables, on a page.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="About">What it is.</param>
/// <param name="Place">Where it is; null where that is not known.</param>
/// <param name="Graphs">Its graphs.</param>
/// <param name="Notes">What else is to be said.</param>
internal sealed record DrawnMap(string Name, string About, DrawnPlace? Place, IReadOnlyList<DrawnGraph> Graphs, IReadOnlyList<string> Notes);

/// <summary>A finding on a page.</summary>
/// <param name="Id">The id of its rule.</param>
/// <param name="Severity">How severe it is.</param>
/// <param name="Message">What is wrong. It names the variables that it concerns in quotation marks.</param>
/// <param name="HelpLink">The page of its rule.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Code">The line there.</param>
/// <param name="Related">The other places that it is about, with what happens there and the line.</param>
internal sealed record DrawnFinding(
    string Id, string Severity, string Message, string HelpLink, DrawnPlace Place, string Code, IReadOnlyList<(string Message, DrawnPlace Place, string Code)> Related)
{
    /// <summary>Whether it concerns a variable.</summary>
    internal bool Concerns(DrawnVariable variable) => Message.Contains($"'{variable.FullName}'", StringComparison.Ordinal);
}

/// <summary>Variables and findings as one page that needs nothing else.</summary>
internal static class HtmlPage
{
    private const string Template = "ScopeLint.Rendering.page.html";
    private const string DataElement = "<script type=\"application/json\" id=\"data\">";

    internal static string Of(string title, IReadOnlyList<DrawnMap> maps, IReadOnlyList<DrawnFinding> findings)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(Template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace(DataElement + "{}", DataElement + Data(title, maps, findings), StringComparison.Ordinal);
    }

    // The writer escapes what could end the element.
    private static string Data(string title, IReadOnlyList<DrawnMap> maps, IReadOnlyList<DrawnFinding> findings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            WriteArray(json, "findings", findings, finding => Write(json, finding));
            WriteArray(json, "maps", maps, map => Write(json, map, findings));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, DrawnMap map, IReadOnlyList<DrawnFinding> findings)
    {
        json.WriteString("name", map.Name);
        json.WriteString("about", map.About);
        Write(json, "place", map.Place);
        WriteArray(json, "graphs", map.Graphs, graph =>
        {
            json.WriteString("title", graph.Title);
            json.WriteString("total", $"total: {Outline.Total(graph.Variables)}; trainable: {Outline.Trainable(graph.Variables)}");
            WriteArray(json, "variables", Outline.Of(graph.Variables).Select(entry => entry.Variable).OfType<DrawnVariable>(), variable => Write(json, variable, findings));
        });
        json.WriteStartArray("notes");
        foreach (var note in map.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DrawnVariable variable, IReadOnlyList<DrawnFinding> findings)
    {
        json.WriteString("name", variable.FullName);
        json.WriteString("shape", variable.Shape);
        json.WriteString("dtype", variable.DType);
        WriteNumber(json, "elements", variable.Elements);
        json.WriteBoolean("counts", variable.Counts);
        json.WriteBoolean("unknown", variable.IsUnknown);
        json.WriteBoolean("trainable", variable.IsTrainable != false);
        json.WriteString("initializer", variable.Initializer);
        json.WriteString("createdAt", variable.CreatedAt);
        Write(json, "created", variable.Created);
        json.WriteString("sharing", variable.Sharing);
        json.WriteString("when", variable.When);
        WriteArray(json, "shared", variable.Shared, place => WriteParts(json, place));
        json.WriteStartArray("findings");
        for (var at = 0; at < findings.Count; at++)
        {
            if (findings[at].Concerns(variable))
            {
                json.WriteNumberValue(at);
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DrawnFinding finding)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity);
        json.WriteString("message", finding.Message);
        json.WriteString("helpLink", finding.HelpLink);
        Write(json, "place", finding.Place);
        json.WriteString("code", finding.Code);
        WriteArray(json, "related", finding.Related, related =>
        {
            json.WriteString("message", related.Message);
            Write(json, "place", related.Place);
            json.WriteString("code", related.Code);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, DrawnPlace? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteParts(json, place);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, DrawnPlace place)
    {
        json.WriteString("text", place.Text);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
