namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Branches and jumps.</content>
internal sealed partial class BodyWriter
{
    /// <summary>The innermost label that may be jumped to.</summary>
    private string? _label;

    private void Branch() => _dice.Weigh<Action>(
        (10, IfStatement),
        (If(ValueKind.Mode, 4), SwitchOnMode),
        (If(ValueKind.Number, 3), SwitchOnNumber),
        (If(ValueKind.Reuse, 2), SwitchOnReuse),
        (2, SwitchOnTwo),
        (2, SwitchExpression),
        (2, TwiceTheSame),
        (2, Skipped))();

    private void IfStatement()
    {
        writer.Add($"if ({Condition()})");
        Block();
        if (_dice.OneIn(4))
        {
            writer.Add($"else if ({Condition()})");
            Block();
        }

        if (_dice.OneIn(2))
        {
            writer.Add("else");
            Block();
        }
    }

    /// <summary>The same condition before and after something else, so that half of the combined paths cannot be taken.</summary>
    private void TwiceTheSame()
    {
        var flag = outline.NewName("k");
        writer.Add($"var {flag} = {Condition()};");
        values.Add(new Value(ValueKind.Flag, flag));
        writer.Add($"if ({flag})");
        Block(2);
        Statements(1);
        writer.Add($"if ({Pick("!", "")}{flag})");
        Block(2);
    }

    /// <summary>A block with a label behind it.</summary>
    private void Skipped()
    {
        var outer = _label;
        _label = outline.NewName("l");
        Block(_jumps | Jumps.Label);
        writer.Add($"{_label}:;");
        _label = outer;
    }

    private void SwitchOnMode() => Switch(
        Read(ValueKind.Mode, ""), ["case Mode.Train:"], [Pick("case Mode.Test:", $"case Mode.Test when {Condition()}:")], [Pick("default:", "case Mode.Serve:")]);

    private void SwitchOnNumber() => Switch(
        Read(ValueKind.Number, ""), ["case 0:"], _dice.OneIn(3) ? ["case > 1:", "case < 0:"] : [Pick("case 1:", $"case 1 when {Condition()}:"), "case 2:"], ["default:"]);

    private void SwitchOnReuse() => Switch(
        Read(ValueKind.Reuse, ""), ["case Reuse.None:"], [Pick("case Reuse.True:", "case not Reuse.Auto:")], ["default:"]);

    private void SwitchOnTwo()
    {
        var (first, other) = (Condition(), Condition());
        Switch($"({first}, {other})", ["case (true, true):"], [Pick("case (true, _):", "case (_, true):", "case (false, false):")], ["default:"]);
    }

    private void Switch(string subject, params ReadOnlySpan<string[]> sections)
    {
        var parts = sections.ToArray();
        writer.Add($"switch ({subject})");
        writer.Block(() =>
        {
            for (var index = 0; index < parts.Length; index++)
            {
                var labels = parts[index];
                foreach (var label in labels.Distinct())
                {
                    writer.Add(label);
                }

                // A break inside would leave the switch statement, not the loop around it.
                Block(_jumps & ~Jumps.Break, 3);
                var later = parts.Skip(index + 1).SelectMany(others => others).Where(IsConstant).ToArray();
                writer.Add(later.Length > 0 && _dice.OneIn(4) ? $"goto {Pick(later)[..^1]};" : "break;");
            }
        });
    }

    private static bool IsConstant(string label) => label is "default:" || label.Split(' ') is ["case", var value] && char.IsLetterOrDigit(value[0]);

    private void SwitchExpression()
    {
        var subject = _dice.Weigh<Func<string>>(
            (If(ValueKind.Mode, 4), () => $"{Read(ValueKind.Mode, "")} switch {{ Mode.Train => {Get()}, Mode.Test => {Get()}, _ => {Get()} }}"),
            (If(ValueKind.Number, 4), () => $"{Read(ValueKind.Number, "")} switch {{ 0 => {Get()}, > 1 => {Get()}, _ => {Get()} }}"),
            (If(ValueKind.Flag, 1), () => $"({Condition()}) switch {{ true => {Get()}, false when {Read(ValueKind.Flag, "")} => {Get()}, _ => {Get()} }}"),
            (1, () => $"({Condition()}) switch {{ true => {Get()}, _ => {Get()} }}"))();
        writer.Add($"Variable {outline.NewName("v")} = {subject};");
    }

    private void Jump()
    {
        var jump = _dice.Weigh<Func<string>>(
            ((_jumps & Jumps.Return) != 0 ? 6 : 0, Return),
            ((_jumps & Jumps.Break) != 0 ? 6 : 0, () => "break;"),
            ((_jumps & Jumps.Continue) != 0 ? 6 : 0, () => "continue;"),
            ((_jumps & Jumps.Label) != 0 ? 6 : 0, () => $"goto {_label};"),
            (1, () => $"throw new {Pick("InvalidOperationException", "ArgumentException")}(\"stop\");"))();
        if (_dice.OneIn(12))
        {
            writer.Add(jump);
            return;
        }

        writer.Add($"if ({Condition()})");
        writer.Block(() => writer.Add(jump));
    }

    private string Return() => IsIterator ? "yield break;" : Result is null ? "return;" : $"return {Result(this)};";
}
