namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Objects, structs, records and tuples that hold names, flags and shapes.</content>
internal sealed partial class BodyWriter
{
    private void Data() => _dice.Weigh<Action>(
        (6, BoxLocal),
        (4, StructLocal),
        (4, RecordLocal),
        (3, TupleLocal),
        (4, Place),
        (12, Container),
        (9, Query))();

    private string NewBox() => _dice.Weigh<Func<string>>(
        (1, () => "new Box()"),
        (4, () => $"new Box {{ Name = {VariableName()}, On = {Truth()} }}"),
        (3, () => $"new Box {{ Name = {VariableName()}, Reuse = {ReuseFlag()}, Shape = {Pick("[2]", "[2, 3]", "[2, 3]")} }}"))();

    private string Truth() => _dice.OneIn(2) ? Pick("true", "false") : Condition();

    /// <summary>Reads and assigns what an object holds, from here on.</summary>
    private void Fields(string box)
    {
        values.Add(new Value(ValueKind.Box, box));
        foreach (var field in Value.FieldsOf(box))
        {
            values.Add(field);
        }
    }

    /// <summary>A value that a lambda can use.</summary>
    private string Captured(ValueKind kind, string otherwise) => values.Find(kind, value => value.CanCapture)?.Text ?? otherwise;

    private void BoxLocal()
    {
        var (box, other, setter) = (outline.NewName("o"), outline.NewName("o"), outline.NewName("f"));
        writer.Add($"var {box} = {NewBox()};");
        Fields(box);
        writer.Add(_dice.Weigh<Func<string>>(
            (3, () => $"var {other} = {box};"),
            (2, () => $"var {other} = {box}.Next = {NewBox()};"),
            (2, () => $"var {other} = {Condition()} ? {box} : {NewBox()};"))());
        Fields(other);
        if (_dice.OneIn(3))
        {
            // Not handed on: of what a delegate writes that is an argument nothing is known.
            writer.Add($"Action {setter} = () => {other}.{Pick("Name = \"w\"", "Name = \"v\"", "On = true", $"On = !{box}.On", "Reuse = Reuse.True")};");
            writer.Add($"{setter}();");
        }

        writer.Add($"{Pick(box, other)}.{Pick($"Name = {VariableName()}", $"On = {Truth()}", $"Reuse = {ReuseFlag()}")};");
    }

    private void StructLocal()
    {
        var (one, copy) = (outline.NewName("c"), outline.NewName("c"));
        writer.Add($"var {one} = new Cell {{ Name = {VariableName()}, On = {Truth()}, Reuse = {ReuseFlag()} }};");
        writer.Add($"var {copy} = {one};");
        writer.Add($"{copy}.{Pick($"Name = {VariableName()}", $"On = {Truth()}")};");
        foreach (var cell in new[] { one, copy })
        {
            values.Add(new Value(ValueKind.Name, $"{cell}.Name", CanAssign: true));
            values.Add(new Value(ValueKind.Flag, $"{cell}.On", CanAssign: true));
            values.Add(new Value(ValueKind.Reuse, $"{cell}.Reuse", CanAssign: true));
        }
    }

    private void RecordLocal()
    {
        var (one, changed) = (outline.NewName("r"), outline.NewName("r"));
        writer.Add($"var {one} = new Config({VariableName()}, {Truth()});");
        writer.Add($"var {changed} = {one} with {{ {Pick($"Name = {VariableName()}", $"On = {Truth()}", $"Reuse = {ReuseFlag()}")} }};");
        foreach (var config in new[] { one, changed })
        {
            values.Add(new Value(ValueKind.Name, $"{config}.Name"));
            values.Add(new Value(ValueKind.Flag, $"{config}.On"));
            values.Add(new Value(ValueKind.Reuse, $"{config}.Reuse"));
        }

        values.Add(new Value(ValueKind.Flag, $"({one} == {changed})"));
    }

    private void TupleLocal()
    {
        var (tuple, name, flag) = (outline.NewName("t"), outline.NewName("k"), outline.NewName("k"));
        writer.Add($"var {tuple} = (Name: {VariableName()}, On: {Truth()});");
        writer.Add($"var ({name}, {flag}) = {tuple};");
        writer.Add($"{tuple}.{Pick($"Name = {VariableName()}", $"On = {Truth()}", "Item2 = true")};");
        values.Add(new Value(ValueKind.Name, $"{tuple}.Name", CanAssign: true));
        values.Add(new Value(ValueKind.Flag, $"{tuple}.On", CanAssign: true));
        values.Add(new Value(ValueKind.Name, name));
        values.Add(new Value(ValueKind.Flag, flag));
    }
}
