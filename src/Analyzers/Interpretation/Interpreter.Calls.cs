using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The bodies of the lambdas and local functions of the members that were entered.</summary>
    private readonly Dictionary<ISymbol, LoweredBody> _nested = new(SymbolEqualityComparer.Default);

    private void Register(LoweredBody body)
    {
        _recording?.Bodies.Add(body);
        foreach (var nested in body.Nested)
        {
            _nested[nested.Key] = nested.Value;
        }
    }

    private LoweredBody? Find(IMethodSymbol function)
    {
        if (_nested.TryGetValue(function, out var nested))
        {
            return nested;
        }

        var body = function.MethodKind == MethodKind.AnonymousFunction ? null : _context.Find(function);
        if (body is not null)
        {
            Register(body);
        }

        return body;
    }

    private ImmutableArray<Outcome> Call(CallEffect call, AnalysisState state)
    {
        var receiver = call.Receiver is null ? null : state.Evaluate(call.Receiver);
        var target = call.IsVirtual ? Overrides.Target(call.Method, receiver) : call.Method;
        if (target is null || Find(target) is not { } body)
        {
            return Paths(CallUnknown([receiver, .. call.Arguments.Select(argument => state.Evaluate(argument.Value))], call.Location, call.Result, state));
        }

        if (!body.IsFollowed)
        {
            JudgeIterator(target, body);
            return Paths(Escape(new FunctionValue(target, state.Current, receiver), call.Location, state)?.WithValue(call.Result, AbstractValue.Unknown));
        }

        var outer = target.MethodKind == MethodKind.LocalFunction ? state.RunOf(target.ContainingSymbol) : null;
        var (arguments, typeArguments) = call.IsVirtual
            ? (Overrides.Bound(call.Arguments, body), Overrides.Bound(call.TypeArguments, target))
            : (call.Arguments, call.TypeArguments);
        return Enter(target, body, arguments, typeArguments, outer, receiver ?? AbstractValue.Unknown, call.Result, call.Location, state, call.Task);
    }

    private ImmutableArray<Outcome> Construct(ConstructEffect construct, AnalysisState state)
    {
        var made = new ObjectValue(state.NextId, construct.Type);
        var added = Fresh(made, state with { NextId = state.NextId + 1 });
        if (Find(construct.Constructor) is not { } body)
        {
            var handed = construct.Arguments.Select(argument => state.Evaluate(argument.Value));
            return Paths(CallUnknown([made, .. handed], construct.Location, result: null, added)?.WithValue(construct.Result, made));
        }

        return Enter(
            construct.Constructor, body, construct.Arguments, construct.TypeArguments, outer: null, made, construct.Result, construct.Location, added, made: made);
    }

    private ImmutableArray<Outcome> Invoke(InvokeEffect invoke, AnalysisState state)
    {
        if (state.Evaluate(invoke.Function) is not FunctionValue function || Find(function.Function) is not { IsFollowed: true } body
            || body.Parameters.Length != invoke.Arguments.Length)
        {
            return Paths(CallUnknown([state.Evaluate(invoke.Function), .. invoke.Arguments.Select(state.Evaluate)], invoke.Location, invoke.Result, state));
        }

        var arguments = body.Parameters.Zip(invoke.Arguments, (parameter, value) => new Argument(parameter, value)).ToImmutableArray();
        var isNested = function.Function.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;
        var self = isNested && state.Activations.TryGet(function.Activation, out var around) ? around.This : function.Receiver;
        return Enter(
            function.Function, body, arguments, [], isNested ? function.Activation : null, self ?? AbstractValue.Unknown, invoke.Result,
            invoke.Location, state, invoke.Task);
    }

    /// <summary>Runs a body with arguments and comes back with its result, or with the object that it has made.</summary>
    private ImmutableArray<Outcome> Enter(
        IMethodSymbol function, LoweredBody body, ImmutableArray<Argument> arguments, ImmutableArray<TypeArgument> typeArguments, int? outer,
        AbstractValue self, Slot? result, Location site, AnalysisState state, TaskUse task = TaskUse.Awaited, ObjectValue? made = null)
    {
        if (_path.Depth >= _context.Budgets.CallDepth)
        {
            EndAtCallDepth();
            return [];
        }

        var values = StructuralMap<Slot, AbstractValue>.Empty;
        var named = state;
        foreach (var argument in arguments)
        {
            (named, var value) = NamedValue(state.Evaluate(argument.Value), argument.Parameter, named);
            values = values.With(Slot.Of(argument.Parameter), value);
        }

        foreach (var argument in typeArguments)
        {
            values = values.With(Slot.Of(argument.Parameter), state.Evaluate(argument.DType));
        }

        var owner = function.MethodKind == MethodKind.LocalFunction && outer is { } around ? state.Activations[around].This : self;
        var caller = state.Current;
        var outside = _path;
        _path = new CallPath(outside, site) { Body = body, Arguments = arguments, Task = Resolved(task, function, state) };
        var outcomes = InTask(RunBody(body, named.Entered(function, values, outer, owner)), function);
        ImmutableArray<Outcome> returned = [.. outcomes.Select(outcome => Returned(outcome, body, arguments, result, made, caller, state.Frames.Items.Count))];
        _path = outside;
        return Merged(returned);
    }

    private static (AnalysisState State, AbstractValue Value) NamedValue(AbstractValue value, IParameterSymbol parameter, AnalysisState state) =>
        value is UnknownValue unknown ? state.Named(parameter.Name, parameter.Type, unknown) : (state, value);

    /// <summary>The outcome of a call as its caller sees it.</summary>
    private Outcome Returned(
        Outcome outcome, LoweredBody body, ImmutableArray<Argument> arguments, Slot? result, ObjectValue? made, int caller, int depth)
    {
        var back = arguments.Where(argument => argument.Back is not null)
            .Select(argument => (argument.Back, Value: outcome.State.Read(Slot.Of(argument.Parameter)))).ToList();
        var isCaptured = body.MakesFunctions && IsCaptured(outcome, back.Select(value => value.Value));
        NoticeOpen(outcome, depth, back.Select(value => value.Value));
        var left = outcome.State.Left(caller, isCaptured);
        if (outcome.Exit is { Kind: JumpKind.Throw })
        {
            return outcome with { State = left };
        }

        foreach (var (slot, value) in back)
        {
            left = left.WithValue(slot, value);
        }

        return new Outcome(left.WithValue(result, made ?? outcome.Exit?.Value ?? AbstractValue.Unknown));
    }

    /// <summary>Whether a delegate that lives on has the locals of the run that ends.</summary>
    private static bool IsCaptured(Outcome outcome, IEnumerable<AbstractValue> back)
    {
        var (state, run) = (outcome.State, outcome.State.Current);
        return Captures(outcome.Exit?.Value, run) || back.Any(value => Captures(value, run))
            || state.Fields.Entries.Any(field => Captures(field.Value, run))
            || state.Activations.Entries.Any(other => other.Key != run && other.Value.Values.Entries.Any(value => Captures(value.Value, run)));
    }

    private static bool Captures(AbstractValue? value, int run) => value switch
    {
        FunctionValue function => function.Activation == run,
        ListValue list => list.Elements.Items.Any(element => Captures(element, run)),
        _ => false,
    };
}
