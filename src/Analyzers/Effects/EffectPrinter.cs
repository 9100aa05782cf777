namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes effects as a person would: <c>Open("a", reuse: True) { Get("v") }</c>.</summary>
internal static class EffectPrinter
{
    /// <summary>The text of an effect, on one line.</summary>
    public static string Print(Effect effect) => effect switch
    {
        SequenceEffect sequence => string.Join("; ", sequence.Steps),
        OpenEffect open => PrintOpen(open),
        CloseEffect close => $"Close{(close.MayBeOther ? "?" : "")}({close.Scope})",
        NameScopeEffect name => $"NameScope({Arguments((null, name.Name), ("defaultName", name.DefaultName))}) {Block(name.Body)}",
        GetEffect get => $"{Target(get.Result)}Get({Arguments(
            (null, get.Name), ("shape", get.Shape), ("dtype", get.DType), ("initializer", get.Initializer), ("partitioner", get.Partitioner),
            ("customGetter", get.CustomGetter))})",
        CreateEffect create => $"Create({Arguments((null, create.Name))})",
        ReuseVariablesEffect reuse => $"ReuseVariables({reuse.Scope})",
        NewGraphEffect graph => $"{graph.Result} = NewGraph()",
        EnterGraphEffect enter => $"EnterGraph({enter.Graph}) {Block(enter.Body)}",
        ResetEffect => "Reset()",
        AssignEffect assign => $"{assign.Target} = {assign.Value}",
        StoreEffect store => $"{new FieldTerm(store.Receiver, store.Field)} = {store.Value}",
        TouchEffect touch => $"Touch({touch.Value})",
        YieldEffect yield => $"yield {yield.Value}",
        AllocateEffect made => $"{made.Result} = new {made.Kind}({made.Source})",
        ContainerEffect change => $"{Target(change.Result)}{change.Container}.{change.Operation}({string.Join(", ", new[] { change.Key, change.Value }.OfType<Term>())})",
        InitializeEffect initialize => $"Initialize({initialize.Field.ContainingType}.{initialize.Field.Name})",
        BranchEffect branch => $"if ({branch.Condition}) {Block(branch.WhenTrue)}{Optional(" else", branch.WhenFalse)}",
        LabelledEffect labelled => $"label {labelled.Label} {Block(labelled.Body)}",
        LoopEffect loop => $"loop {loop.Label} {Block(loop.Body)}{Optional(" step", loop.Step)}",
        ForEachEffect each => $"foreach {each.Label} ({each.Element} in {each.Collection}) {Block(each.Body)}",
        TryEffect @try => $"try {Block(@try.Body)}{string.Concat(@try.Handlers.Select(PrintHandler))}{Optional(" finally", @try.Last)}",
        JumpEffect jump => PrintJump(jump),
        StartEffect start => $"{Target(start.Result)}start {start.Function}({string.Join(", ", start.Arguments)})",
        JoinEffect join => $"{Target(join.Result)}join {join.Task}",
        RunStaticsEffect statics => $"Statics({statics.Constructor.ContainingType?.Name})",
        FailEffect failure => $"throw {failure.Thrown.Name} if {failure.Condition}",
        CallEffect call => $"{Target(call.Result)}{(call.IsVirtual ? "virtual " : "")}{(call.Receiver is null ? "" : $"{call.Receiver}.")}"
            + $"{call.Method.Name}{PrintTypes(call.TypeArguments)}({string.Join(", ", call.Arguments)})",
        ConstructEffect made => $"{made.Result} = new {made.Layout}{PrintTypes(made.TypeArguments)}({string.Join(", ", made.Arguments)})",
        InvokeEffect invoke => $"{Target(invoke.Result)}invoke {invoke.Function}({string.Join(", ", invoke.Arguments)})",
        ForeignCallEffect foreign => $"{(foreign.ReachesLibrary ? "library " : "")}foreign({string.Join(", ", foreign.Handed)})",
        OpaqueEffect opaque => $"Opaque({opaque.Reason})",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType(), "An effect without a text."),
    };

    private static string PrintOpen(OpenEffect open)
    {
        var options = open.Options;
        var arguments = Arguments(
            (null, open.Name ?? open.Scope),
            ("defaultName", open.DefaultName),
            ("reuse", options.Reuse is LiteralTerm { Value: ReuseLiteral.None } ? null : options.Reuse),
            ("dtype", options.DType),
            ("initializer", options.Initializer),
            ("partitioner", options.Partitioner),
            ("customGetter", options.CustomGetter),
            ("auxiliaryNameScope", options.AuxiliaryNameScope is LiteralTerm { Value: true } ? null : options.AuxiliaryNameScope));
        return open.Body is null ? $"{Target(open.Result)}Open({arguments})" : $"{Target(open.Result)}Open({arguments}) {Block(open.Body)}";
    }

    private static string PrintHandler(Handler handler) =>
        $" catch{(handler.Caught is null ? "" : $" {handler.Caught.Type}")}{Optional(" asking", handler.Asking)}"
            + $"{(handler.Filter is null ? "" : $" when ({handler.Filter})")} {Block(handler.Body)}";

    private static string PrintJump(JumpEffect jump) => jump.Kind switch
    {
        JumpKind.Break => $"break {jump.Label}",
        JumpKind.Continue => $"continue {jump.Label}",
        JumpKind.Return => jump.Value is null ? "return" : $"return {jump.Value}",
        JumpKind.Throw => jump.Thrown is null ? "throw" : $"throw {jump.Thrown}",
        _ => "rethrow",
    };

    private static string PrintTypes(IReadOnlyCollection<TypeArgument> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument.DType))}>";

    private static string Target(Slot? result) => result is null ? "" : $"{result} = ";

    private static string Optional(string word, Effect body) => body.IsNothing ? "" : $"{word} {Block(body)}";

    private static string Block(Effect body) => body.IsNothing ? "{ }" : $"{{ {body} }}";

    private static string Arguments((string? Label, Term? Value) first, params (string? Label, Term? Value)[] rest) =>
        string.Join(", ", rest.Where(argument => argument.Value is not null && argument.Value != Term.Null).Prepend(first)
            .Select(argument => argument.Label is null ? $"{argument.Value}" : $"{argument.Label}: {argument.Value}"));
}
