namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Collections that say themselves how they are enumerated, and enumerators that are moved by hand.</content>
internal sealed partial class BodyWriter
{
    private void ForEachOwn()
    {
        var item = outline.NewName("e");
        if (_dice.OneIn(4))
        {
            writer.Add($"foreach (var {item} in new Steps({Pick("1", "2", "3")}))");
            Rounds(3, new Value(ValueKind.Counter, item));
            return;
        }

        var listed = $"new Names {{ {VariableName()}, {VariableName()} }}";
        var names = Pick(listed, $"new Twice(new[] {{ {VariableName()} }})", $"new Twice({listed})");
        if (_dice.OneIn(2))
        {
            var collection = outline.NewName("c");
            writer.Add($"{Pick("var", "IEnumerable<string>")} {collection} = {names};");
            names = Pick(collection, $"{collection}.Select(name => name + \"1\")");
        }

        writer.Add($"foreach (var {item} in {names})");
        Rounds(4, new Value(ValueKind.Name, item));
    }

    private void WhileItMoves()
    {
        var enumerator = outline.NewName("c");
        var names = $"{VariableName()}, {VariableName()}";
        writer.Block(() => // The compiler lets no goto before the declaration jump behind the block that it is in.
        {
            writer.Add($"using var {enumerator} = {Pick($"((IEnumerable<string>)new[] {{ {names} }})", $"new List<string> {{ {names} }}", $"new Names {{ {names} }}", $"new Twice(new[] {{ {names} }})")}.GetEnumerator();");
            writer.Add($"while ({enumerator}.MoveNext())");
            Rounds(4, new Value(ValueKind.Name, $"{enumerator}.Current"));
        });
    }
}
