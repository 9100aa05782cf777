namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Names, conditions, flags, numbers.</content>
internal sealed partial class BodyWriter
{
    private string Read(ValueKind kind, string otherwise) => values.Find(kind)?.Text ?? otherwise;

    private int If(ValueKind kind, int weight) => values.Has(kind) ? weight : 0;

    public string VariableName() => _dice.Weigh<Func<string>>(
        (24, () => "\"v\""),
        (14, () => "\"w\""),
        (3, () => "\"b/v\""),
        (outline.FreshNames, () => $"\"{outline.NewName("x")}\""),
        (10, () => Read(ValueKind.Name, "\"v\"")),
        (If(ValueKind.Counter, 12), () => $"$\"w{{{Read(ValueKind.Counter, "0")}}}\""),
        (If(ValueKind.Counter, 1), () => $"\"w\" + {Read(ValueKind.Counter, "0")}"),
        (If(ValueKind.Round, 16), () => $"$\"p{{{Read(ValueKind.Round, "0")}}}\""),
        (If(Features.Branches, 4), () => $"{Condition()} ? \"v\" : \"w\""),
        (2, () => Pick("\"w0\"", "\"w1\"")),
        (3, () => Called(HelperResult.Name) ?? "\"w\""),
        (4, UnusualName))();

    private string UnusualName() => Pick(
        "K", "nameof(Variable)", "\"v\" + K", $"$\"{{K}}_{{{Read(ValueKind.Name, "K")}}}\"", "$\"w{1}\"", "VariableScope.Current.Name + \"x\"",
        "\"y\"", "\"z\"", "Parts.NameOf<Kernel>()", "Parts.KindOf<Bias>()", "Parts.NameOf<Bias>()", "new StringBuilder(\"v\").Append(K).Append(1).ToString()", _dice.OneIn(3) ? Pick("\"bad name\"", "\"v/\"", "\"_u\"") : "\"V\"");

    private string ScopeName() => _dice.Weigh<Func<string>>(
        (30, () => Pick("\"a\"", "\"b\"", "\"a\"", "\"c\"")),
        (6, () => "\"a/b\""),
        (outline.FreshNames / 2, () => $"\"{outline.NewName("s")}\""),
        (7, () => Read(ValueKind.Name, "\"a\"")),
        (If(ValueKind.Counter, 6), () => $"$\"a{{{Read(ValueKind.Counter, "0")}}}\""),
        (If(ValueKind.Round, 6), () => $"$\"q{{{Read(ValueKind.Round, "0")}}}\""),
        (If(Features.Branches, 3), () => $"{Condition()} ? \"a\" : \"b\""),
        (2, () => Called(HelperResult.Name) ?? "\"b\""),
        (3, () => Pick("\"\"", "$\"a{K}\"", "\"d_1\"", "\"A\"", _dice.OneIn(3) ? Pick("\"bad name\"", "\"_x\"") : "\"a1\"")))();

    /// <summary>A condition. Those on numbers from outside are decided by whether it is 0, 1, 2 or more, so that a few runs show all
    /// there is.</summary>
    public string Condition(int depth = 0) => _dice.Weigh<Func<string>>(
        (30, Flag),
        (10, () => $"!{Flag()}"),
        (If(ValueKind.Number, 14), NumberCondition),
        (If(ValueKind.Counter, 12) + If(ValueKind.Round, 12), RoundCondition),
        (If(ValueKind.Mode, 10), ModeCondition),
        (If(ValueKind.Reuse, 5), () => $"{Read(ValueKind.Reuse, "")} {Pick("==", "!=", "is", "is not")} {Pick("Reuse.True", "Reuse.None", "Reuse.Auto")}"),
        (2, () => $"{Read(ValueKind.Scope, "VariableScope.Current")}.Reuse {Pick("==", "!=")} {Pick("Reuse.True", "Reuse.None")}"),
        (If(ValueKind.OptionalScope, 8), () => $"{Read(ValueKind.OptionalScope, "")} is {Pick("null", "not null", "{ }")}"),
        (depth < 2 ? 12 : 0, () => $"({Condition(depth + 1)} {Pick("&&", "||")} {Condition(depth + 1)})"),
        (depth < 2 ? 2 : 0, () => $"(({Condition(depth + 1)}) {Pick("^", "==", "&", "|", "!=")} ({Condition(depth + 1)}))"),
        (depth < 2 ? 2 : 0, () => $"({Condition(depth + 1)} ? {Condition(depth + 1)} : {Condition(depth + 1)})"),
        (depth < 2 ? 2 : 0, () => $"({Condition(depth + 1)}, {Condition(depth + 1)}) is ({Pick("true", "false", "_")}, {Pick("true", "false")})"),
        (4, () => Called(HelperResult.Flag) ?? Flag()),
        (1, () => Pick("true", "false")),
        (1, () => $"{Read(ValueKind.Name, "K")} == {Pick("\"v\"", "\"w\"", "\"a\"")}"))();

    /// <summary>Something that stands on its own: a flag or, where there is none, a condition on a number, or none at all.</summary>
    private string Flag() => values.Find(ValueKind.Flag)?.Text
        ?? (values.Has(ValueKind.Number) ? $"({NumberCondition()})" : values.Has(ValueKind.Counter) ? $"({RoundCondition()})" : "true");

    private string NumberCondition()
    {
        var number = Read(ValueKind.Number, "");
        return _dice.OneIn(5)
            ? $"{number} {Pick("is 0 or 2", "is > 0 and < 3", "is not 1", "is >= 1", "switch { 0 => true, 1 => false, _ => true }")}"
            : $"{number} {Pick("> 0", "> 1", "== 0", "== 1", "!= 0", "<= 1", ">= 2", "< 3", "!= 2", "== 3")}";
    }

    private string RoundCondition() =>
        $"{Read(_dice.OneIn(2) ? ValueKind.Round : ValueKind.Counter, Read(ValueKind.Counter, Read(ValueKind.Round, "0")))} {Pick("> 0", "> 0", "== 0", "!= 0", ">= 1", "== 1")}";

    private string ModeCondition() =>
        $"{Read(ValueKind.Mode, "")} {Pick("== Mode.Train", "!= Mode.Test", "is Mode.Train or Mode.Test", "is not Mode.Serve", "== Mode.Serve")}";

    /// <summary>A number, or the number of times a recursion goes on.</summary>
    private string Number(bool isSmall) => isSmall ? Pick("1", "2", "2", "3") : Read(ValueKind.Number, Pick("0", "1", "2", "3"));

    private string ReuseFlag() => _dice.Weigh<Func<string>>(
        (outline.IsMild ? 24 : 8, () => "Reuse.Auto"),
        (outline.IsMild ? 1 : 4, () => "Reuse.True"),
        (3, () => "Reuse.None"),
        (If(ValueKind.Reuse, 12), () => Read(ValueKind.Reuse, "")),
        (If(Features.Branches, 6), () => $"{Condition()} ? Reuse.{Pick("True", "True", "Auto")} : Reuse.{Pick("None", "None", "Auto")}"),
        (If(ValueKind.Round, 6) + If(ValueKind.Counter, 6), () => $"{RoundCondition()} ? Reuse.True : Reuse.None"),
        (If(ValueKind.Mode, 4), () => $"{Read(ValueKind.Mode, "")} switch {{ Mode.Train => Reuse.{Pick("None", "Auto")}, Mode.Test => Reuse.True, _ => Reuse.Auto }}"))();

    /// <summary>A reuse argument, more often than not left out.</summary>
    private string ReuseArgument() => _dice.OneIn(2) ? "" : $", reuse: {ReuseFlag()}";

    /// <summary>A scope object that is not null.</summary>
    private string ScopeObject() => _dice.Weigh<Func<string>>(
        (12, () => Read(ValueKind.Scope, "VariableScope.Current")),
        (4, () => "VariableScope.Current"),
        (If(ValueKind.OptionalScope, 4), () => $"{Read(ValueKind.OptionalScope, "")} ?? {Read(ValueKind.Scope, "VariableScope.Current")}"),
        (If(Features.Branches, 1), () => $"{Condition()} ? {Read(ValueKind.Scope, "VariableScope.Current")} : VariableScope.Current"),
        (2, () => Called(HelperResult.CapturedScope) ?? "VariableScope.Current"))();

    private string ShapeArgument() => _dice.Weigh(
        (50, ", [2, 3]"),
        (If(ValueKind.Shape, 8), $", {Read(ValueKind.Shape, "")}"),
        (4, Pick(", shape: [2, 3]", ", new Shape(2, 3)", ", [2]", ", shape: [3, 2]", ", []", ", Shape.Scalar")),
        (1, _dice.OneIn(4) ? Pick("", ", [2, -1]") : ", [2, 3]"),
        (If(Features.Branches, 1), $", {Condition()} ? new Shape(2, 3) : new Shape(3, 2)"));
}
