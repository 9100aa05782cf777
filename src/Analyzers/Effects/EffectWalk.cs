using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Goes through the parts of effects and terms.</summary>
internal static class EffectWalk
{
    /// <summary>Whether a condition holds for a step that stands for itself, however deep. Of jumps only those count that leave the effect.</summary>
    public static bool Any(Effect effect, Func<Effect, bool> holds) => Any(effect, holds, []);

    private static bool Any(Effect effect, Func<Effect, bool> holds, HashSet<int> inside)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (effect)
        {
            case SequenceEffect sequence:
                return sequence.Steps.Any(step => Any(step, holds, inside));
            case BranchEffect branch:
                return Any(branch.WhenTrue, holds, inside) || Any(branch.WhenFalse, holds, inside);
            case LabelledEffect labelled:
                inside.Add(labelled.Label);
                return Any(labelled.Body, holds, inside);
            case LoopEffect loop:
                inside.Add(loop.Label);
                return Any(loop.Body, holds, inside) || Any(loop.Step, holds, inside);
            case ForEachEffect each:
                inside.Add(each.Label);
                return (each.MayRunCode && holds(each)) || Any(each.Body, holds, inside);
            case TryEffect @try:
                return Any(@try.Body, holds, inside) || Any(@try.Last, holds, inside)
                    || @try.Handlers.Any(handler => Any(handler.Asking, holds, inside) || Any(handler.Body, holds, inside));
            case JumpEffect { Kind: JumpKind.Break or JumpKind.Continue } jump when inside.Contains(jump.Label):
                return false;
            default:
                return holds(effect);
        }
    }

    /// <summary>What an effect reads itself, apart from the effects inside it and the condition of a branch.</summary>
    public static IEnumerable<Term> TermsOf(Effect effect) => effect switch
    {
        OpenEffect open => Given(open.Name, open.DefaultName, open.Scope, open.Options.Reuse, open.Options.DType, open.Options.Initializer,
            open.Options.Partitioner, open.Options.CustomGetter, open.Options.AuxiliaryNameScope),
        CloseEffect close => [close.Scope],
        NameScopeEffect name => [name.Name, name.DefaultName],
        GetEffect get => [get.Name, get.Shape, get.DType, get.Initializer, get.Partitioner, get.CustomGetter, get.Listing],
        CreateEffect create => [create.Name],
        ReuseVariablesEffect reuse => [reuse.Scope],
        EnterGraphEffect enter => [enter.Graph],
        AssignEffect assign => [assign.Value],
        StoreEffect store => Given(store.Receiver, store.Value),
        TouchEffect touch => [touch.Value],
        AllocateEffect made => [made.Source],
        YieldEffect yield => [yield.Value],
        ContainerEffect change => Given(change.Container, change.Key, change.Value),
        ForEachEffect each => [each.Collection],
        JumpEffect jump => Given(jump.Value),
        FailEffect failure => [failure.Condition],
        StartEffect start => [start.Function, .. start.Arguments],
        WaitEffect join => [join.Task],
        CallEffect call => Given([call.Receiver, .. Values(call.Arguments), .. DTypes(call.TypeArguments)]),
        ConstructEffect made => [.. Values(made.Arguments), .. DTypes(made.TypeArguments)],
        InvokeEffect invoke => [invoke.Function, .. invoke.Arguments],
        ForeignCallEffect foreign => foreign.Handed,
        _ => [],
    };

    /// <summary>The slots into which an effect itself puts something, or lets others do so.</summary>
    public static IEnumerable<Slot> TargetsOf(Effect effect) => (effect switch
    {
        AssignEffect assign => assign.Target,
        AllocateEffect made => made.Result,
        BranchEffect branch => branch.Result,
        CallEffect call => call.Result,
        ConstructEffect made => made.Result,
        ContainerEffect change => change.Result,
        ForEachEffect each => each.Element,
        GetEffect get => get.Result,
        InvokeEffect invoke => invoke.Result,
        EnterGraphEffect enter => enter.Result,
        NameScopeEffect name => name.Result,
        NewGraphEffect graph => graph.Result,
        OpenEffect open => open.Result,
        StartEffect start => start.Result,
        WaitEffect join => join.Result,
        _ => null,
    } is { } target ? [target] : Array.Empty<Slot>()).Concat(TermsOf(effect).OfType<ReferenceTerm>().SelectMany(reference => SlotsIn(reference.Place)));

    /// <summary>The slots that a term reads.</summary>
    public static IEnumerable<Slot> SlotsIn(Term term) => AllIn(term).OfType<ReadTerm>().Select(read => read.Slot);

    /// <summary>Whether running an effect makes a delegate that it puts somewhere. One that is only tested in a condition does not count.</summary>
    public static bool MakesFunctions(Effect effect) => All(effect).Any(step => FunctionsIn(step).Any());

    /// <summary>The functions of which an effect itself makes delegates.</summary>
    public static IEnumerable<MemberId> FunctionsIn(Effect effect) =>
        TermsOf(effect).SelectMany(AllIn).OfType<FunctionTerm>().Select(made => made.Function);

    /// <summary>A term and all inside it.</summary>
    public static IEnumerable<Term> AllIn(Term term)
    {
        var open = new Stack<Term>([term]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            foreach (var part in PartsOf(next))
            {
                open.Push(part);
            }
        }
    }

    private static IEnumerable<Term> PartsOf(Term term) => term switch
    {
        ConcatTerm concat => [concat.Left, concat.Right],
        ScopeNameTerm name => [name.Scope],
        ScopeReuseTerm reuse => [reuse.Scope],
        UnknownTerm unknown => unknown.DeterminedBy ?? unknown.About,
        VariableNameTerm name => [name.Variable],
        BinaryTerm binary => [binary.Left, binary.Right],
        NotTerm not => [not.Operand],
        WrittenTerm written => [written.Value],
        ComputedTerm computed => Given(computed.Left, computed.Right),
        TypeTestTerm test => [test.Value],
        KnownCallTerm call => [.. call.Operands, call.Otherwise],
        AllTasksTerm all => [all.Tasks],
        TensorTerm tensor => tensor.Operands,
        TensorShapeTerm shape => [shape.Tensor, shape.Otherwise],
        StoredVariablesTerm stored => Given(stored.Prefix, stored.Otherwise),
        StaticTypeTerm type => type.Arguments,
        RepeatTerm repeat => [repeat.Value, repeat.Count],
        RuntimeTypeTerm type => [type.Value, type.Otherwise],
        FieldTerm field => Given(field.Receiver, field.Initial),
        MemberTerm member => Given([member.Receiver, .. member.Arguments]),
        ShapeTerm shape => shape.Lengths,
        ListTerm list => list.Elements,
        RangeTerm range => [range.Start, range.Count],
        ElementTerm element => [element.List, element.Index],
        LengthTerm length => [length.List],
        QueryTerm query => query.Operands,
        ContainsTerm contains => [contains.Container, contains.Value],
        IndexOfTerm index => [index.Container, index.Value],
        MapPartTerm part => [part.Map],
        SliceTerm slice => [slice.List, slice.Start, slice.End],
        JoinTerm join => [join.Separator, join.List],
        SequenceShapeTerm shape => [shape.List],
        CombineTerm combine => [combine.Left, combine.Right],
        RecordEqualityTerm equality => [equality.Left, equality.Right],
        FunctionTerm function => Given(function.Receiver),
        ReferenceTerm reference => [reference.Place],
        RequestPartTerm part => [part.Request],
        ChangedRequestTerm changed => [changed.Request, changed.Value],
        _ => [],
    };

    private static IEnumerable<Term> Values(IEnumerable<Argument> arguments) => arguments.Select(argument => argument.Value);

    private static IEnumerable<Term> DTypes(IEnumerable<TypeArgument> arguments) => arguments.Select(argument => argument.DType);

    private static IEnumerable<Term> Given(params Term?[] terms) => terms.OfType<Term>();

    /// <summary>An effect and all inside it, in the order of the source.</summary>
    public static IEnumerable<Effect> All(Effect root)
    {
        var open = new Stack<Effect>();
        open.Push(root);
        while (open.Count > 0)
        {
            var effect = open.Pop();
            yield return effect;
            foreach (var child in Children(effect).Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The effects right inside an effect, in the order of the source.</summary>
    public static IEnumerable<Effect> Children(Effect effect) => effect switch
    {
        SequenceEffect sequence => sequence.Steps,
        OpenEffect { Body: { } body } => [body],
        NameScopeEffect { Body: { } body } => [body],
        EnterGraphEffect { Body: { } body } => [body],
        BranchEffect branch => [branch.WhenTrue, branch.WhenFalse],
        LabelledEffect labelled => [labelled.Body],
        LoopEffect loop => [loop.Body, loop.Step],
        ForEachEffect each => [each.Body],
        TryEffect attempt => [attempt.Body, .. attempt.Handlers.SelectMany(handler => new[] { handler.Asking, handler.Body }), attempt.Last],
        _ => [],
    };
}
