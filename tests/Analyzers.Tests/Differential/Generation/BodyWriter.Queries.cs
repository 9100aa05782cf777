namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Queries over names: as calls and in query syntax, enumerated at once, later, or never.</content>
internal sealed partial class BodyWriter
{
    private void Query()
    {
        if (!CanAfford(4 * RoundsOfNumber))
        {
            GetStatement();
            return;
        }

        var (query, item) = (outline.NewName("q"), outline.NewName("e"));
        writer.Add($"var {query} = {Queried()};");
        var before = Cost;
        switch (_dice.Between(0, 7))
        {
            case 0:
                Local(ValueKind.Flag, $"{query}.{Pick("Count() > 1", "Count() == 2", "Any(x => x == \"v\")", "Any()", "All(x => x != \"w\")", "Contains(\"v\")")}");
                break;
            case 1:
                Local(ValueKind.Name, $"{query}.{Pick("FirstOrDefault() ?? \"v\"", "LastOrDefault() ?? \"w\"", "Aggregate(\"t\", (sum, x) => sum + x)")}");
                break;
            case 2:
                Local(ValueKind.Name, $"{Pick("string.Join(\"_\", {0})", "{0}.MaxBy(x => x.Length) ?? \"v\"", "{0}.ToLookup(x => x.Length)[1].FirstOrDefault() ?? \"w\"").Replace("{0}", query, StringComparison.Ordinal)}");
                break;
            case 3:
                var made = outline.NewName("v");
                writer.Add($"var {made} = {query}.Select(x => Variable.Get<{ElementType}>(x, [2, 3])){Pick(".ToList()", ".ToArray()", "", ".Count()")};");
                break;
            case 4:
                writer.Add($"{query}.ToList().ForEach(x => Variable.Get<{ElementType}>(x, [2, 3]));");
                break;
            case 5:
                var list = outline.NewName("l");
                var isList = _dice.OneIn(2);
                writer.Add($"var {list} = {query}.{(isList ? "ToList" : Pick("ToArray", "ToHashSet"))}();");
                if (isList && _dice.OneIn(2))
                {
                    writer.Add($"{list}.{Pick("Sort(StringComparer.Ordinal)", "Sort(string.CompareOrdinal)", "RemoveAll(x => x == \"w\")", "Sort((x, y) => y.Length.CompareTo(x.Length))")};");
                }

                writer.Add($"foreach (var {item} in {list})");
                Rounds(RoundsOfNumber, new Value(ValueKind.Name, item));
                break;
            case 6:
                var (name, index) = (outline.NewName("e"), outline.NewName("i"));
                writer.Add($"foreach (var ({index}, {name}) in {query}.Index())");
                Rounds(RoundsOfNumber, new Value(ValueKind.Counter, index), new Value(ValueKind.Name, name));
                break;
            default:
                writer.Add($"foreach (var {item} in {query})");
                Rounds(RoundsOfNumber, new Value(ValueKind.Name, item));
                break;
        }

        // What enumerates it may call the library once for each element.
        Spend(Cost == before ? 2 * RoundsOfNumber : 0);

        void Local(ValueKind kind, string value)
        {
            var local = outline.NewName("k");
            writer.Add($"var {local} = {value};");
            values.Add(new Value(kind, local, CanAssign: kind == ValueKind.Flag));
        }
    }

    private string Queried()
    {
        var source = _dice.OneIn(3) && Called(HelperResult.Names) is { } names ? names : $"new[] {{ {VariableName()}, {VariableName()}{(_dice.OneIn(2) ? $", {VariableName()}" : "")} }}";
        if (_dice.OneIn(4))
        {
            return $"from x in {source} {Pick("where x != \"w\" ", "let y = x + \"k\" where y != \"vk\" ", $"where {Captured(ValueKind.Flag, "true")} ", "from z in Enumerable.Range(0, 2) ")}select {Pick("x", "x + \"q\"")}";
        }

        var captured = Captured(ValueKind.Flag, "true");
        var text = source + ".AsEnumerable()";
        for (var steps = _dice.Between(1, 2); steps > 0; steps--)
        {
            text += _dice.Weigh<Func<string>>(
                (4, () => $".Where(x => x != {Pick("\"v\"", "\"w\"", "K")})"),
                (2, () => $".Where(x => {captured} || x == \"v\")"),
                (4, () => $".Select(x => {Pick("x + \"q\"", "$\"{x}1\"", "x")})"),
                (1, () => $".Select((x, at) => x + at)"),
                (2, () => $".SelectMany(x => Enumerable.Range(0, 2), (x, at) => x + at)"),
                (2, () => $".Concat(new[] {{ {VariableName()} }})"),
                (2, () => $".{Pick("Append", "Prepend")}({VariableName()})"),
                (4, () => $".{Pick("Skip(1)", "Take(1)", "Take(2)", "TakeWhile(x => x != \"w\")")}"),
                (1, () => $".Zip(new[] {{ \"1\", \"2\" }}, (x, z) => x + z)"),
                (2, () => ".Distinct()"),
                (6, () => $".{Pick("OrderBy", "OrderByDescending")}(x => x{Pick(".Length", ", StringComparer.Ordinal")}){Pick("", ".ThenBy(x => x, StringComparer.Ordinal)", ".ThenByDescending(x => x.Length)")}"),
                (2, () => $".GroupBy(x => x{Pick("", ".Length", "[0]")}).Select(g => {Pick("g.First()", "g.Last() + g.Count()", "\"g\" + g.Key")})"),
                (2, () => $".{Pick("Union", "Except")}(new[] {{ {VariableName()}, \"v\" }})"),
                (1, () => $".Intersect(new[] {{ {VariableName()}, \"v\" }})"),
                (2, () => ".Join(new[] { \"v\", \"w\" }, x => x, y => y, (x, y) => x + y)"),
                (2, () => ".GroupJoin(new[] { \"v\", \"w\" }, x => x, y => y, (x, all) => x + all.Count())"),
                (1, () => ".DistinctBy(x => x.Length)"),
                (1, () => ".SkipWhile(x => x == \"v\")"),
                (2, () => $".{Pick("SkipLast(1)", "TakeLast(1)", "SkipLast(1)", "TakeLast(2)")}"),
                (3, () => ".DefaultIfEmpty(\"w\")"),
                (1, () => ".Where(new HashSet<string> { \"v\" }.Add)"),
                (1, () => ".Chunk(2).Select(x => x[0] + x.Length)"),
                (2, () => ".Reverse()"),
                (2, () => $".{Pick("Cast", "OfType")}<string>()"))();
        }

        return text;
    }
}
