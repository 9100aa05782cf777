namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Collections that hand their changes to members of a class, matches of regular expressions, bounded channels, and tasks that go on.</content>
internal sealed partial class BodyWriter
{
    private void Hooked()
    {
        var list = outline.NewName("l");
        writer.Add($"var {list} = new Marked {{ {VariableName()}, {VariableName()} }};");
        writer.Add(Pick($"{list}.Insert(0, {VariableName()});", $"{list}[1] = {VariableName()};", $"{list}.RemoveAt(0);", $"{list}.Remove({VariableName()});", $"{list}.Clear();"));
        writer.Add($"{list}.Add({VariableName()});");
        values.Add(new Value(ValueKind.Name, $"{list}[0]"));
        values.Add(new Value(ValueKind.Name, $"{list}.Log"));
        values.Add(new Value(ValueKind.Flag, $"({list}.Count > 2)"));
        GoThrough(list, 3);
    }

    private void ByKey()
    {
        var (list, found) = (outline.NewName("l"), outline.NewName("n"));
        writer.Add($"var {list} = new ByMark {{ \"v\", \"w\", \"x\" + {Pick("\"y\"", "\"z\"")} }};");
        writer.Add($"{list}.TryGetValue(\"m\" + ({VariableName()}), out var {found});");
        values.Add(new Value(ValueKind.Name, $"{list}[\"m{Pick("v", "w")}\"]"));
        values.Add(new Value(ValueKind.Flag, $"{list}.Contains(\"m\" + ({VariableName()}))"));
        values.Add(new Value(ValueKind.Flag, $"({found} == null)"));
    }

    private void Matched()
    {
        var match = outline.NewName("m");
        writer.Add($"var {match} = Regex.Match({VariableName()}, \"{Pick("(v)|(w)", "(?<n>[a-z])([0-9])?", "^w([0-9]+)$")}\");");
        values.Add(new Value(ValueKind.Flag, $"{match}.Success"));
        values.Add(new Value(ValueKind.Flag, $"{match}.Groups[{Pick("1", "2")}].Success"));
        values.Add(new Value(ValueKind.Name, $"(\"r\" + {match}.{Pick("Value", "Groups[1].Value", "Index", "Length", "Groups[\"n\"].Value")})"));
    }

    private void Bounded()
    {
        var (channel, item) = (outline.NewName("c"), outline.NewName("n"));
        var mode = Pick("Wait", "DropWrite", "DropOldest", "DropNewest");
        writer.Add($"var {channel} = Channel.CreateBounded<string>({Pick("2", $"new BoundedChannelOptions(1) {{ FullMode = BoundedChannelFullMode.{mode} }}")});");
        writer.Add($"{channel}.Writer.TryWrite({VariableName()});");
        values.Add(new Value(ValueKind.Flag, $"{channel}.Writer.TryWrite({VariableName()})"));
        writer.Add($"{channel}.Writer.TryWrite({VariableName()});");
        writer.Add($"{channel}.Reader.TryRead(out var {item});");
        values.Add(new Value(ValueKind.Name, item));
    }

    private void GoesOn()
    {
        var name = outline.NewName("n");
        writer.Add($"var {name} = Task.Run(() => {Captured(ValueKind.Name, "\"v\"")}).ContinueWith(t => {Pick("t.Result + \"1\"", "t.Result", "\"w\" + t.Result.Length")}).Result;");
        values.Add(new Value(ValueKind.Name, name));
    }
}
