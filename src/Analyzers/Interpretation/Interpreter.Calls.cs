using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The bodies of the lambdas and local functions of the members that were entered.</summary>
    private readonly Dictionary<MemberId, LoweredBody> _nested = [];

    private void Register(LoweredBody body)
    {
        _recording?.Bodies.Add(body);
        foreach (var nested in body.Nested)
        {
            _nested[nested.Key] = nested.Value;
        }
    }

    private LoweredBody? Find(MemberId function)
    {
        if (_nested.TryGetValue(function, out var nested))
        {
            return nested;
        }

        var body = function.Form == MemberForm.Lambda ? null : _context.Find(function);
        if (body is not null)
        {
            Register(body);
        }

        return body;
    }

    private ImmutableArray<Outcome> Call(CallEffect call, AnalysisState state)
    {
        var receiver = call.Receiver is null ? null : state.Evaluate(call.Receiver);
        var target = call.IsVirtual ? receiver.TargetOf(call.Method) : call.Method;
        if (target is { IsOfRecord: true, Name: TextMembers.ToText or CompilerMembers.Hash or CompilerMembers.Equality })
        {
            return Paths(state.WithValue(call.Result, Determined.By([receiver, .. call.Arguments.Select(argument => state.Evaluate(argument.Value))])));
        }

        var found = target is null ? null : Find(target);
        if (found is null && target is { Accesses: { } property } && receiver is not null)
        {
            // It has no code of its own.
            return receiver is ConstantValue { Value: TypeLiteral }
                ? Then(Initialize(new InitializeEffect(property), state), way => Paths(way.WithValue(call.Result, way.Field(TypeValue.Of(property), property))))
                : Paths(call.Arguments.IsEmpty
                ? state.WithValue(call.Result, state.Field(receiver, property))
                : state.WithField(receiver, property, state.Evaluate(call.Arguments[0].Value)));
        }

        if (target is null || found is not { } body)
        {
            return Paths(CallUnknown([receiver, .. call.Arguments.Select(argument => state.Evaluate(argument.Value))], call.Location, call.Result, state));
        }

        var outer = target.Form == MemberForm.LocalFunction ? state.RunOf(target.Outer) : null;
        // Of the type parameters around an override nothing is known.
        var typeArguments = call.IsVirtual ? [.. call.TypeArguments.Where(argument => argument.Parameter.Form != SlotForm.TypeParameter)] : call.TypeArguments;
        if (!body.IsFollowed)
        {
            var (prepared, values) = Bound(call.Arguments, typeArguments, state);
            return Paths(prepared.WithValue(call.Result, new IteratorValue(target, values, outer, receiver ?? AbstractValue.Unknown)));
        }

        return Enter(
            target, body, call.Arguments, typeArguments, outer, receiver ?? AbstractValue.Unknown, call.Result, call.Location, state, call.Task,
            place: receiver is StructValue ? call.Receiver : null);
    }

    /// <summary>Runs what this project has for a member of another assembly; other code where the object is not known to have it.</summary>
    private ImmutableArray<Outcome> Dispatch(DispatchEffect dispatch, AnalysisState state) =>
        dispatch.Call is CallEffect { Receiver: { } receiver } call && state.Evaluate(receiver).TargetOf(call.Method) is not null ? Call(call, state) : Run(dispatch.Otherwise, state);

    private ImmutableArray<Outcome> Construct(ConstructEffect construct, AnalysisState state)
    {
        var (added, made) = Made(construct.Layout, state);
        if (Find(construct.Constructor) is not { } body)
        {
            var handed = construct.Arguments.Select(argument => state.Evaluate(argument.Value));
            return Paths(CallUnknown([made, .. handed], construct.Location, result: null, added)?.WithValue(construct.Result, made));
        }

        return Enter(
            construct.Constructor, body, construct.Arguments, construct.TypeArguments, outer: null, made, construct.Result, construct.Location, added, made: made);
    }

    /// <summary>Makes an object of the type that a type parameter stands for in this run.</summary>
    private ImmutableArray<Outcome> ConstructParameter(ConstructParameterEffect construct, AnalysisState state) => state.Evaluate(construct.Type) switch
    {
        ConstantValue { Value: TypeLiteral { Instance: { } layout, Constructor: { } constructor } } =>
            Construct(new ConstructEffect(layout, constructor, [], [], construct.Result, construct.Location), state),
        _ when construct.MayRunCode => Paths(GiveUp(OpaqueReason.UnnamedCall, construct.Location, state)),
        _ => Paths(state.WithValue(construct.Result, AbstractValue.SomeObject)),
    };

    private static ImmutableArray<Outcome> Make(MakeEffect make, AnalysisState state)
    {
        var (added, made) = Made(ObjectLayout.Of(make.Type), state);
        return Paths(added.WithValue(make.Result, made));
    }

    /// <summary>A new object, or the value of a struct, in which nothing was set.</summary>
    private static (AnalysisState State, AbstractValue Value) Made(ObjectLayout layout, AnalysisState state)
    {
        if (layout.Type.IsValueType)
        {
            return state.Default(layout.Type);
        }

        var made = new ObjectValue(state.NextId, layout);
        return ((state with { NextId = state.NextId + 1 }).WithFresh(made), made);
    }

    private ImmutableArray<Outcome> Invoke(InvokeEffect invoke, AnalysisState state)
    {
        return Invoke(state.Evaluate(invoke.Function), invoke.Arguments, invoke.Result, invoke.Location, invoke.Task, state);
    }

    private ImmutableArray<Outcome> Invoke(
        AbstractValue invoked, ImmutableArray<Term> terms, Slot? result, Site location, TaskUse task, AnalysisState state)
    {
        if (invoked is ListValue { IsTuple: false } several && several.Elements.Items.All(item => item is FunctionValue))
        {
            return several.Elements.Items.Aggregate(Paths(state), (paths, item) => Then(paths, way => Invoke(item, terms, result, location, task, way)));
        }

        if (invoked is GetterValue getter && terms.Length == 1)
        {
            return Ask(getter, state.Evaluate(terms[0]), result, location, state);
        }

        if (invoked is not FunctionValue function || Find(function.Function) is not { } body || body.Parameters.Length != terms.Length)
        {
            return Paths(CallUnknown([invoked, .. terms.Select(state.Evaluate)], location, result, state));
        }

        var arguments = body.Parameters.Zip(terms, (parameter, value) => new Argument(parameter, value)).ToImmutableArray();
        var isNested = function.Function.IsNested;
        var self = isNested && state.Activations.TryGet(function.Activation, out var around) ? around.This : function.Receiver;
        if (!body.IsFollowed)
        {
            var (prepared, values) = Bound(arguments, [], state);
            return Paths(prepared.WithValue(result, new IteratorValue(function.Function, values, isNested ? function.Activation : null, self ?? AbstractValue.Unknown)));
        }

        return Enter(
            function.Function, body, arguments, [], isNested ? function.Activation : null, self ?? AbstractValue.Unknown, result, location, state, task);
    }

    /// <summary>Runs a body with arguments and comes back with its result, or with the object that it has made.</summary>
    private ImmutableArray<Outcome> Enter(
        MemberId function, LoweredBody body, ImmutableArray<Argument> arguments, ImmutableArray<TypeArgument> typeArguments, int? outer,
        AbstractValue self, Slot? result, Site site, AnalysisState state, TaskUse task = TaskUse.Awaited, AbstractValue? made = null,
        Term? place = null)
    {
        if (_path.Depth >= _context.Budgets.CallDepth)
        {
            EndAtCallDepth();
            return [];
        }

        var (named, values) = Bound(arguments, typeArguments, state);
        var owner = function.Form == MemberForm.LocalFunction && outer is { } around ? state.Activations[around].This : self;
        var caller = state.Current;
        var outside = _path;
        _path = PathTo(body, site, arguments, Resolved(task, function, state));
        var outcomes = InTask(RunBody(body, named.Entered(function, values, outer, owner)), function);
        ImmutableArray<Outcome> returned = [.. outcomes.Select(outcome => Returned(outcome, body, result, made, place, caller, state.Frames.Items.Count))];
        _path = outside;
        return Merged(returned);
    }

    /// <summary>How a body comes to run: code of which no place is in sight counts as the call that it runs for.</summary>
    private CallPath PathTo(LoweredBody body, Site site, ImmutableArray<Argument> arguments, TaskUse task = TaskUse.Awaited) =>
        new(_path is { Body.IsModel: true, Caller: { } caller } ? caller : _path, InSight(site)) { Body = body, Arguments = arguments, Task = task };

    /// <summary>A place in the source: the call for which code runs of which no place is in sight.</summary>
    private Site InSight(Site site) => _path is { Body.IsModel: true, Site: { } call } ? call : site;

    /// <summary>What the parameters of a run hold.</summary>
    private static (AnalysisState State, StructuralMap<Slot, AbstractValue> Values) Bound(
        ImmutableArray<Argument> arguments, ImmutableArray<TypeArgument> typeArguments, AnalysisState state)
    {
        var values = StructuralMap<Slot, AbstractValue>.Empty;
        var named = state;
        foreach (var argument in arguments)
        {
            (named, var value) = NamedValue(state.Evaluate(argument.Value), argument.Parameter, named);
            values = values.With(argument.Parameter, value);
        }

        foreach (var argument in typeArguments)
        {
            values = values.With(argument.Parameter, state.Evaluate(argument.DType));
        }

        return (named, values);
    }

    private static (AnalysisState State, AbstractValue Value) NamedValue(AbstractValue value, Slot parameter, AnalysisState state) =>
        value is UnknownValue unknown ? state.Named(parameter.Name, parameter.Type, unknown) : (state, value);

    /// <summary>The outcome of a call as its caller sees it.</summary>
    private Outcome Returned(
        Outcome outcome, LoweredBody body, Slot? result, AbstractValue? made, Term? place, int caller, int depth)
    {
        var (run, self) = (outcome.State.Current, outcome.State.Locals.This);
        var isCaptured = body.MakesFunctions && IsCaptured(run, [outcome.Exit?.Value], outcome.State);
        NoticeOpen(outcome, depth, []);
        var left = outcome.State.Left(caller, isCaptured);
        left = place is null ? left : left.WithPlace(place, self);
        if (outcome.Exit is { Kind: JumpKind.Throw })
        {
            return outcome with { State = left };
        }

        return new Outcome(left.WithValue(result, made is StructValue ? self : made ?? outcome.Exit?.Value ?? AbstractValue.Unknown));
    }

    /// <summary>Whether a delegate that lives on captures the locals of a run.</summary>
    private static bool IsCaptured(int run, IEnumerable<AbstractValue?> handedBack, AnalysisState state) =>
        handedBack.Any(value => Captures(value, run))
        || state.Heap.Entries.Any(known => known.Value.Values.Any(value => Captures(value, run)))
        || state.Scopes.Entries.Any(scope => scope.Value.Getters.Items.Any(getter => Captures(getter, run)))
        || state.Activations.Entries.Any(other =>
            other.Key != run && (other.Value.Outer == run || other.Value.Values.Entries.Any(value => Captures(value.Value, run))));

    private static bool Captures(AbstractValue? value, int run) => value switch
    {
        FunctionValue function => function.Activation == run,
        GetterValue getter => getter.Getters.Items.Any(function => Captures(function, run)),
        ListValue list => list.Elements.Items.Any(element => Captures(element, run)),
        TaskValue task => Captures(task.Result, run),
        GroupValue group => group.Elements.Items.Any(element => Captures(element, run)),
        QueryValue query => query.Operands.Items.Any(operand => Captures(operand, run)),
        IteratorValue iterator => iterator.Outer == run || iterator.Arguments.Entries.Any(argument => Captures(argument.Value, run)),
        StructValue structure => structure.Fields.Entries.Any(field => Captures(field.Value, run)),
        _ => false,
    };

    /// <summary>Gives a static field its first value.</summary>
    private ImmutableArray<Outcome> Initialize(InitializeEffect effect, AnalysisState state)
    {
        var type = TypeValue.Of(effect.Field);
        if (state.ObjectOf(type).Fields.Has(effect.Field) || _context.FindInitializer?.Invoke(effect.Field, state.StartsProgram) is not { } body)
        {
            return Paths(state);
        }

        Register(body);
        var caller = state.Current;
        var entered = state.WithField(type, effect.Field, AbstractValue.Lost).Entered(function: null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown);
        return
        [
            .. Run(body.Effect, entered).Select(outcome => outcome.Exit is { Kind: JumpKind.Return, Value: { } value }
                ? new Outcome(outcome.State.Left(caller, body.MakesFunctions).WithField(type, effect.Field, value))
                : outcome with { State = outcome.State.Left(caller, isCaptured: false) }),
        ];
    }
}
