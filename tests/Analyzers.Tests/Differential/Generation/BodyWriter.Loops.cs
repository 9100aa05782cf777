namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Loops. All of them end, and so does what is left of them if statements are taken out.</content>
internal sealed partial class BodyWriter
{
    private const Jumps InLoop = Jumps.Break | Jumps.Continue;

    /// <summary>How often a loop up to a number from outside goes round in the runs that count.</summary>
    private const int RoundsOfNumber = 3;

    /// <summary>A loop over an array of names that was handed in.</summary>
    public void ForEachName(string names)
    {
        var item = outline.NewName("e");
        writer.Add($"foreach (var {item} in {names})");
        Rounds(3, new Value(ValueKind.Name, item));
    }

    private void Loop()
    {
        if (!CanAfford(4 * RoundsOfNumber))
        {
            GetStatement();
            return;
        }

        _dice.Weigh<Action>(
            (8, ForToConstant),
            (If(ValueKind.Number, 8), ForToNumber),
            (If(ValueKind.Number, 2), WithoutIndex),
            (1, TwoIndices),
            (8, ForEach),
            (3, ForEachOwn),
            (IsIterator ? 0 : 2, WhileItMoves),
            (3, While),
            (2, DoWhile),
            (2, WhileTrue),
            (2, GotoLoop),
            (2, FirstRound))();
    }

    private void ForToConstant()
    {
        var (index, rounds) = (outline.NewName("i"), _dice.Between(0, 8) == 0 ? 0 : _dice.Between(1, 3));
        writer.Add(Pick(
            $"for (var {index} = 0; {index} < {rounds}; {index}++)",
            $"for (int {index} = 0; {index} <= {rounds - 1}; ++{index})",
            $"for (var {index} = {rounds - 1}; {index} >= 0; {index}--)"));
        Rounds(rounds, new Value(ValueKind.Counter, index));
    }

    private void ForToNumber()
    {
        var (index, bound) = (outline.NewName("i"), Read(ValueKind.Number, "2"));
        writer.Add($"for (var {index} = 0; {index} < {bound}; {index}++)");
        Rounds(RoundsOfNumber, new Value(ValueKind.Round, index));
    }

    private void WithoutIndex()
    {
        var (index, bound) = (outline.NewName("i"), Read(ValueKind.Number, "2"));
        writer.Add(Pick(
            $"for (var {index} = {bound}; {index} > 0; {index}--)",
            $"foreach (var {index} in Enumerable.Range(0, Math.Max(0, {bound})))"));
        Rounds(RoundsOfNumber);
    }

    private void TwoIndices()
    {
        var (low, high) = (outline.NewName("i"), outline.NewName("i"));
        writer.Add($"for (int {low} = 0, {high} = 3; {low} < {high}; {low}++, {high}--)");
        Rounds(2, new Value(ValueKind.Counter, low), new Value(ValueKind.Counter, high));
    }

    private void ForEach()
    {
        var item = outline.NewName("e");
        var (kind, list, rounds) = _dice.Weigh<(ValueKind, string, int)>(
            (6, (ValueKind.Name, Pick("new[] { \"v\", \"w\" }", "new[] { \"a\", \"b\", \"a\" }", "new string[] { \"v\" }", "(string[])[\"a\", \"v\"]"), 3)),
            (3, (ValueKind.Counter, "Enumerable.Range(0, 3)", 3)),
            (2, (ValueKind.Counter, Pick("new[] { 0, 1 }", "new[] { 2, 0, 1, 2 }", "Array.Empty<int>()"), 3)),
            (2, (ValueKind.Reuse, "new[] { Reuse.None, Reuse.True }", 2)),
            (2, (ValueKind.Flag, Pick("new[] { false, true }", "new[] { true, false }"), 2)),
            (If(ValueKind.Number, 2), (ValueKind.Round, $"Enumerable.Range(0, {Pick("2 + 1", "3")})", 3)),
            (1, (ValueKind.Scope, $"new[] {{ {ScopeObject()}, {ScopeObject()} }}", 2)),
            (1, (ValueKind.Shape, "new Shape[] { [2, 3], [2, 3] }", 2)),
            (1, (ValueKind.Mode, "new[] { Mode.Train, Mode.Serve }", 2)));
        if (_dice.OneIn(6))
        {
            var (name, flag) = (outline.NewName("e"), outline.NewName("e"));
            writer.Add($"foreach (var ({name}, {flag}) in new[] {{ (\"a\", Reuse.None), (\"b\", Reuse.None), (\"a\", {Pick("Reuse.True", "Reuse.Auto", "Reuse.None")}) }})");
            Rounds(3, new Value(ValueKind.Name, name), new Value(ValueKind.Reuse, flag));
            return;
        }

        writer.Add($"foreach (var {item} in {list})");
        Rounds(rounds, new Value(kind, item));
    }

    private void While()
    {
        var (index, rounds) = (outline.NewName("i"), _dice.Between(1, 3));
        writer.Add($"var {index} = 0;");
        if (_dice.OneIn(3))
        {
            writer.Add($"while ({index}++ < {rounds})");
            Rounds(rounds, new Value(ValueKind.Counter, index));
            return;
        }

        writer.Add($"while ({index} < {rounds}{(_dice.OneIn(3) ? $" && {Condition()}" : "")})");
        Rounds(rounds, () => writer.Add($"{index}++;"), new Value(ValueKind.Counter, index));
    }

    private void DoWhile()
    {
        var (index, rounds) = (outline.NewName("i"), _dice.Between(1, 3));
        writer.Add($"var {index} = 0;");
        writer.Add("do");
        Rounds(rounds, () => writer.Add($"{index}++;"), new Value(ValueKind.Counter, index));
        writer.Add($"while ({index} < {rounds}{(_dice.OneIn(3) ? $" && {Condition()}" : "")});");
    }

    private void WhileTrue()
    {
        var index = outline.NewName("i");
        var rounds = _dice.Between(1, 3);
        writer.Add($"var {index} = 0;");
        writer.Add(Pick("while (true)", "for (;;)"));
        Rounds(
            rounds,
            () =>
            {
                writer.Add($"if ({index}++ >= {rounds})");
                writer.Block(() => writer.Add("break;"));
            },
            new Value(ValueKind.Counter, index));
    }

    private void GotoLoop()
    {
        var (label, index, rounds) = (outline.NewName("l"), outline.NewName("i"), _dice.Between(1, 3));
        writer.Add($"var {index} = 0;");
        writer.Add($"{label}:;");
        writer.Add($"if ({index}++ < {rounds})");
        var before = (values.Count, _rounds);
        values.Add(new Value(ValueKind.Counter, index));
        _rounds *= rounds;
        writer.Block(() =>
        {
            Block();
            writer.Add($"goto {label};");
        });
        _rounds = before._rounds;
        values.ForgetFrom(before.Count);
    }

    /// <summary>A loop that remembers in a flag whether it has gone round before.</summary>
    private void FirstRound()
    {
        var first = outline.NewName("k");
        writer.Add($"var {first} = true;");
        writer.Add($"foreach (var {outline.NewName("e")} in new[] {{ 1, 2, 3 }})");
        Rounds(3, () =>
        {
            writer.Add($"using var {outline.NewName("u")} = VariableScope.Open({ScopeName()}, reuse: {first} ? Reuse.None : Reuse.{Pick("True", "Auto")});");
            writer.Add($"{first} = false;");
        });
        Spend(1);
    }

    private void Rounds(int rounds, params Value[] items) => Rounds(rounds, null, items);

    private void Rounds(int rounds, Action? first, params Value[] items)
    {
        var (known, before) = (values.Count, _rounds);
        foreach (var item in items)
        {
            values.Add(item);
        }

        _rounds *= Math.Max(1, rounds);
        Block(_jumps | InLoop, 4, first: first);
        _rounds = before;
        values.ForgetFrom(known);
    }
}
