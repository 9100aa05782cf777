namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Containers of names, flags and objects: filled, changed, shared, and gone through. How many elements they hold is known all along,
/// so that each can be read by its index.</content>
internal sealed partial class BodyWriter
{
    private void Container() => _dice.Weigh<Action>(
        (6, List),
        (3, Array),
        (2, Grid),
        (4, Map),
        (3, Set),
        (2, () => Line("Queue", "Enqueue", "Dequeue")),
        (2, () => Line("Stack", "Push", "Pop")),
        (2, ListOfBoxes),
        (2, Hooked),
        (1, ByKey),
        (2, Matched),
        (1, Bounded),
        (1, GoesOn))();

    private void List()
    {
        var (list, count) = (outline.NewName("l"), 2);
        writer.Add($"var {list} = new List<string> {{ {VariableName()}, {VariableName()} }};");
        var alias = Alias(list);
        for (var changes = _dice.Between(1, 4); changes > 0; changes--)
        {
            count = Change(_dice.OneIn(2) ? list : alias, count);
        }

        Elements(list, count, canAssign: false);
        values.Add(new Value(ValueKind.Flag, $"{alias}.Contains({Pick("\"v\"", "\"w\"")})"));
        values.Add(new Value(ValueKind.Flag, $"({list}.IndexOf(\"v\") {Pick("== 0", "> 0", ">= 0")})"));
        GoThrough(_dice.OneIn(2) ? list : alias, count);
    }

    /// <summary>Changes a list.</summary>
    /// <returns>How many elements it has then.</returns>
    private int Change(string list, int count)
    {
        var (index, closure) = (_dice.Between(0, count - 1), outline.NewName("f"));
        var (lines, more) = _dice.Weigh<Func<(string[] Lines, int More)>>(
            (5, () => ([$"{list}.Add({VariableName()});"], 1)),
            (2, () => ([$"{list}.AddRange(new[] {{ {VariableName()}, {VariableName()} }});"], 2)),
            (3, () => ([$"{list}.Insert({index}, {VariableName()});"], 1)),
            (count > 1 ? 3 : 0, () => ([$"{list}.RemoveAt({index});"], -1)),
            (4, () => ([$"{list}[{index}] = {VariableName()};"], 0)),
            (2, () => ([$"{list}.Reverse();"], 0)),
            (2, () => ([$"if ({list}.Remove({VariableName()}))", $"    {list}.Add({VariableName()});"], 0)),
            (1, () => ([$"{list}.Clear();", $"{list}.Add({VariableName()});"], 1 - count)),
            (1, () => ([$"{list}.{Pick("Sort()", "Sort(string.CompareOrdinal)")};", $"if ({list}.Count > 1)", $"    {Get()};", $"{list}.Clear();", $"{list}.Add({VariableName()});"], 1 - count)),
            (2, () => ([$"Action {closure} = () => {list}.Add({Captured(ValueKind.Name, "\"v\"")});", $"{closure}();", $"{closure}();"], 2)))();
        foreach (var line in lines)
        {
            writer.Add(line);
        }

        return count + more;
    }

    private void Array()
    {
        var (array, count) = (outline.NewName("y"), _dice.Between(1, 3));
        writer.Add(Pick(
            $"var {array} = new[] {{ {string.Join(", ", Enumerable.Range(0, count).Select(_ => VariableName()))} }};",
            $"string[] {array} = [{string.Join(", ", Enumerable.Range(0, count).Select(_ => VariableName()))}];"));
        var alias = Alias(array);
        writer.Add($"{alias}[{_dice.Between(0, count - 1)}] = {VariableName()};");
        if (_dice.OneIn(2))
        {
            ThroughViews(alias, count);
        }

        Elements(array, count, canAssign: true);
        GoThrough(alias, count);
    }

    /// <summary>Changes an array by views and references.</summary>
    private void ThroughViews(string array, int count)
    {
        var (start, element) = (_dice.Between(0, count - 1), outline.NewName("e"));
        writer.Add(_dice.Weigh<Func<string>>(
            (2, () => $"{array}.AsSpan({start})[0] = {VariableName()};"),
            (1, () => $"{array}.AsSpan({start}).Fill({VariableName()});"),
            (1, () => $"{array}.AsSpan({start}..).Reverse();"),
            (1, () => $"{array}.AsSpan({start}).CopyTo({array});"),
            (1, () => $"Array.Fill({array}, {VariableName()}, {start}, 1);"),
            (1, () => $"foreach (ref var {element} in {array}.AsSpan({start})) {{ {element} += \"1\"; }}"),
            (1, () => $"ref var {element} = ref {array}[{start}]; {element} = {VariableName()};"),
            (1, () => $"if ({array} is [var {element}, ..]) {{ {array}[{start}] = {element} + \"1\"; }}"))());
    }

    private void Grid()
    {
        var (grid, row, column) = (outline.NewName("y"), outline.NewName("i"), outline.NewName("i"));
        string Index() => $"{_dice.Between(0, 1)}, {_dice.Between(0, 1)}";
        if (_dice.OneIn(2))
        {
            writer.Add($"var {grid} = new string[2, 2];");
            writer.Add($"for (var {row} = 0; {row} < {grid}.GetLength(0); {row}++)");
            writer.Add($"for (var {column} = 0; {column} <= {grid}.GetUpperBound(1); {column}++)");
            writer.Block(() => writer.Add($"{grid}[{row}, {column}] = \"g\" + {Pick($"{row} + {column}", $"({row} + {column})", column)};"));
        }
        else
        {
            writer.Add($"string[,] {grid} = {{ {{ {VariableName()}, {VariableName()} }}, {{ {VariableName()}, {VariableName()} }} }};");
        }

        var alias = Alias(grid);
        writer.Add($"{alias}[{Index()}] = {VariableName()};");
        values.Add(new Value(ValueKind.Name, $"{grid}[{Index()}]"));
        GoThrough(alias, 4);
    }

    // What is added after something was removed takes some place in the order: it is gone through without a look at the elements.
    private void Map()
    {
        var (map, isFlag) = (outline.NewName("m"), _dice.OneIn(2));
        string Content() => isFlag ? Pick("true", "false", Condition()) : VariableName();
        writer.Add($"var {map} = new Dictionary<string, {(isFlag ? "bool" : "string")}> {{ [\"v\"] = {Content()}, [\"w\"] = {Content()} }};");
        var alias = Alias(map);
        var (added, hasGap) = (outline.NewName("k"), false);
        for (var changes = _dice.Between(1, 3); changes > 0; changes--)
        {
            writer.Add(_dice.Weigh<Func<string>>(
                (3, () => $"{alias}[{Pick("\"v\"", "\"w\"", "\"a\"")}] = {Content()};"),
                (2, () => $"{map}.TryAdd({Pick("\"v\"", "\"a\"")}, {Content()});"),
                (2, () =>
                {
                    hasGap = true;
                    return $"if ({alias}.Remove({Pick("\"w\"", "\"a\"")})) {{ {map}[\"w\"] = {Content()}; }}";
                }
            ),
                (1, () => $"{map}[\"b\"] = {Content()};"))());
        }

        values.Add(new Value(isFlag ? ValueKind.Flag : ValueKind.Name, $"{map}[\"v\"]"));
        values.Add(new Value(ValueKind.Flag, $"{alias}.ContainsKey(\"a\")"));
        writer.Add($"var {added} = {map}.TryGetValue({Pick("\"a\"", "\"w\"")}, out var {outline.NewName("k")}) && {map}.Count {Pick("== 2", "> 2")};");
        values.Add(new Value(ValueKind.Flag, added));
        if (CanAfford(4 * RoundsOfNumber))
        {
            var (key, content) = (outline.NewName("e"), outline.NewName("e"));
            var form = _dice.Between(0, 2);
            writer.Add(form switch
            {
                0 => $"foreach (var ({key}, {content}) in {map})",
                1 => $"foreach (var {key} in {alias}.Keys)",
                _ => $"foreach (var {content} in {map}.Values)",
            });
            var (name, value) = (new Value(ValueKind.Name, key), new Value(isFlag ? ValueKind.Flag : ValueKind.Name, content));
            Rounds(4, hasGap ? [] : form switch { 0 => [name, value], 1 => [name], _ => [value] });
        }
    }

    private void Set()
    {
        var set = outline.NewName("h");
        writer.Add($"var {set} = new HashSet<string> {{ {VariableName()}, \"w\" }};");
        var alias = Alias(set);
        var hasGap = _dice.OneIn(2);
        if (hasGap)
        {
            writer.Add($"{alias}.Remove({Pick("\"v\"", "\"w\"", "\"a\"")});");
        }

        writer.Add($"if ({(_dice.OneIn(3) ? "!" : "")}{set}.Add({VariableName()}))");
        Block(2);
        values.Add(new Value(ValueKind.Flag, $"{alias}.Contains({Pick("\"v\"", "\"w\"")})"));
        if (!hasGap)
        {
            GoThrough(set, 3);
        }
        else if (CanAfford(3 * RoundsOfNumber))
        {
            writer.Add($"foreach (var {outline.NewName("e")} in {set})");
            Rounds(3);
        }
    }

    /// <summary>A queue or a stack, taken apart until nothing is left of it.</summary>
    private void Line(string type, string put, string take)
    {
        var (line, first, next) = (outline.NewName("q"), outline.NewName("k"), outline.NewName("e"));
        writer.Add($"var {line} = new {type}<string>();");
        for (var count = _dice.Between(2, 3); count > 0; count--)
        {
            writer.Add($"{line}.{put}({VariableName()});");
        }

        writer.Add($"var {first} = {line}.{Pick("Peek", take)}();");
        values.Add(new Value(ValueKind.Name, first));
        if (CanAfford(4 * RoundsOfNumber))
        {
            writer.Add($"while ({line}.Try{take}(out var {next}))");
            Rounds(3, new Value(ValueKind.Name, next));
        }
    }

    private void ListOfBoxes()
    {
        var (list, item, one) = (outline.NewName("l"), outline.NewName("e"), outline.NewName("o"));
        writer.Add($"var {one} = {NewBox()};");
        writer.Add($"var {list} = new List<Box> {{ {one}, {NewBox()}{(_dice.OneIn(2) ? $", {one}" : "")} }};");
        Fields(one);
        Fields($"{list}[1]");
        if (CanAfford(4 * RoundsOfNumber))
        {
            var known = values.Count;
            writer.Add($"foreach (var {item} in {list})");
            Fields(item);
            Rounds(3);
            values.ForgetFrom(known);
        }
    }

    /// <summary>Another name of the same object, once in a while.</summary>
    private string Alias(string local)
    {
        if (!_dice.OneIn(3))
        {
            return local;
        }

        var alias = outline.NewName("l");
        writer.Add($"var {alias} = {local};");
        return alias;
    }

    private void Elements(string list, int count, bool canAssign)
    {
        for (var index = 0; index < Math.Min(count, 3); index++)
        {
            values.Add(new Value(ValueKind.Name, $"{list}[{index}]", canAssign));
        }
    }

    private void GoThrough(string names, int count)
    {
        if (_dice.OneIn(3) || !CanAfford(count * RoundsOfNumber))
        {
            return;
        }

        var item = outline.NewName("e");
        writer.Add($"foreach (var {item} in {names})");
        Rounds(count, new Value(ValueKind.Name, item));
    }
}
