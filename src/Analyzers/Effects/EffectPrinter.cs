namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes effects as a person would: <c>Open("a", reuse: True) { Get("v") }</c>.</summary>
internal static class EffectPrinter
{
    /// <summary>The text of an effect, on one line.</summary>
    public static string Print(Effect effect) => effect switch
    {
        SequenceEffect sequence => string.Join("; ", sequence.Steps),
        OpenEffect open => PrintOpen(open),
        CloseEffect close => $"Close({close.Scope})",
        NameScopeEffect name => $"NameScope({Arguments((null, name.Name), ("defaultName", name.DefaultName))}) {Block(name.Body)}",
        GetEffect get => $"Get({Arguments((null, get.Name), ("shape", get.Shape), ("dtype", get.DType), ("initializer", get.Initializer), ("partitioner", get.Partitioner), ("customGetter", get.CustomGetter))})",
        CreateEffect create => $"Create({Arguments((null, create.Name))})",
        ReuseVariablesEffect reuse => $"ReuseVariables({reuse.Scope})",
        NewGraphEffect graph => $"{graph.Result} = NewGraph()",
        EnterGraphEffect enter => $"EnterGraph({enter.Graph}) {Block(enter.Body)}",
        ResetEffect => "Reset()",
        AssignEffect assign => $"{assign.Target} = {assign.Value}",
        JumpEffect => "Jump",
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
        var target = open.Result is null ? "" : $"{open.Result} = ";
        return open.Body is null ? $"{target}Open({arguments})" : $"{target}Open({arguments}) {Block(open.Body)}";
    }

    private static string Block(Effect body) => body.IsNothing ? "{ }" : $"{{ {body} }}";

    private static string Arguments((string? Label, Term? Value) first, params (string? Label, Term? Value)[] rest) =>
        string.Join(", ", rest.Where(argument => argument.Value is not null && argument.Value != Term.Null).Prepend(first)
            .Select(argument => argument.Label is null ? $"{argument.Value}" : $"{argument.Label}: {argument.Value}"));
}
