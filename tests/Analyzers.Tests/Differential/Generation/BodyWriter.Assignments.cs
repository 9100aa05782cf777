namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Assignments and declarations.</content>
internal sealed partial class BodyWriter
{
    private void Assignment() => _dice.Weigh<Action>(
        (4, () => Assign(ValueKind.Scope, ScopeObject)),
        (3, () => Assign(ValueKind.Name, () => Pick("\"w\"", "\"v\"", "$\"{K}w\"", "\"a\""))),
        (If(Features.Branches, 3), () => Assign(ValueKind.Flag, () => _dice.OneIn(3) ? Pick("true", "false") : Condition())),
        (If(Features.Branches, 2), () => Assign(ValueKind.Reuse, ReuseFlag)),
        (If(Features.Branches, 2), CompoundAssignment),
        (If(Features.Branches, 2), Swap),
        (If(Features.Loops, 1), CountedName),
        (1, () => Assign(ValueKind.Shape, () => Pick("[2]", "[2, 3]", "[2, 3]"))),
        (1, () => Assign(ValueKind.Graph, () => "new Graph()")),
        (2, () => Declare(ValueKind.Scope, ScopeObject())),
        (If(Features.Branches, 1), () => Declare(ValueKind.OptionalScope, $"{Condition()} ? {Read(ValueKind.Scope, "VariableScope.Current")} : null")),
        (2, () => Declare(ValueKind.Name, VariableName())),
        (If(Features.Branches, 3), () => Declare(ValueKind.Flag, Condition())),
        (If(Features.Branches, 2), () => Declare(ValueKind.Reuse, ReuseFlag())))();

    private void Assign(ValueKind kind, Func<string> value)
    {
        if (values.FindAssignable(kind) is { } target)
        {
            writer.Add($"{target.Text} = {value()};");
        }
        else
        {
            GetStatement();
        }
    }

    private void Declare(ValueKind kind, string value)
    {
        var local = outline.NewName("k");
        writer.Add($"{Value.TypeOf(kind)} {local} = {value};");

        // A name that is made over again in each round could grow without end: it stays as it is.
        values.Add(new Value(kind, local, CanAssign: kind != ValueKind.Name));
    }

    private void CompoundAssignment()
    {
        var (flag, scope) = (values.FindAssignable(ValueKind.Flag)?.Text, values.FindAssignable(ValueKind.OptionalScope)?.Text);
        if (scope is not null)
        {
            writer.Add($"{scope} ??= {Read(ValueKind.Scope, "VariableScope.Current")};");
        }
        else if (flag is not null)
        {
            writer.Add(_dice.OneIn(2) ? $"{flag} = !{flag};" : $"{flag} {Pick("&=", "|=", "^=")} {Condition()};");
        }
    }

    private void Swap()
    {
        var (one, other) = (values.FindAssignable(ValueKind.Scope)?.Text, values.FindAssignable(ValueKind.Scope)?.Text);
        if (one is not null && one != other)
        {
            writer.Add($"({one}, {other}) = ({other}, {one});");
        }
    }

    /// <summary>Names made of a count that goes up, not of a loop's own variable.</summary>
    private void CountedName()
    {
        var count = outline.NewName("n");
        writer.Add($"var {count} = 0;");
        writer.Add($"Variable.Get<{ElementType}>($\"w{{{count}++}}\", [2, 3]);");
        writer.Add($"foreach (var {outline.NewName("e")} in new[] {{ 1, 2 }})");
        Rounds(2, () => writer.Add($"Variable.Get<{ElementType}>($\"w{{{Pick($"{count}++", $"{count}++", $"++{count}", count)}}}\", [2, 3]);"));
        Spend(3);
    }
}
