using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs bodies where they are called, with the values of their arguments.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Calls(Interpreter engine)
{
    /// <summary>Whether code that runs without being named may reach the library, where a body says that it may. A model says so for any project;
    /// other bodies are lowered with their own.</summary>
    public bool ImplicitCallsReach => engine.Path.Body?.IsModel != true || engine.Context.ImplicitCallsReach;

    public ImmutableArray<Outcome> Call(CallEffect call, AnalysisState state)
    {
        var receiver = call.Receiver is null ? null : state.Evaluate(call.Receiver);
        if (call.IsVirtual && receiver is ConstantValue { Value: null } && call.Method.ContainingType is { IsValueType: false })
        {
            return Outcomes.Throwing(Exceptions.OfMissingObject, state);
        }

        var target = call.IsVirtual ? state.TargetOf(call, receiver) : call.Method;
        if (target is { IsOfRecord: true, Name: CompilerMembers.Equality } && receiver is not null && call.Arguments is [{ Value: var other }])
        {
            return engine.Keys.Equalities.AreEqual(null, state.AsCompared(receiver), state.AsCompared(state.Evaluate(other)), call.Location, state, (answer, way) => Outcomes.At(way.WithValue(call.Result, answer)));
        }

        var found = target is null ? null : engine.Bodies.Find(target);
        if (found is null && target is { IsOfRecord: true, Name: CompilerMembers.Hash })
        {
            return Outcomes.At(state.WithValue(call.Result, state.Hash(target, receiver, [], unstable: null)));
        }

        if (found is null && target is { IsOfRecord: true, Name: TextMembers.ToText or CompilerMembers.Equality })
        {
            return Outcomes.At(state.WithValue(call.Result, state.SaidOfItself(target, receiver, [.. call.Arguments.Select(argument => state.Evaluate(argument.Value))])));
        }

        if (found is null && target is { Accesses: { } property } && receiver is not null)
        {
            // It has no code of its own.
            return receiver is ConstantValue { Value: TypeLiteral }
                ? engine.Then(engine.StaticMembers.Initialize(new InitializeEffect(property), state), way => Outcomes.At(way.WithValue(call.Result, way.Field(TypeValue.Of(property), property))))
                : Outcomes.At(call.Arguments.IsEmpty
                ? state.WithValue(call.Result, state.Field(receiver, property))
                : state.WithStored(call.Receiver!, property, Written(target, state.Field(receiver, property), state.Evaluate(call.Arguments[0].Value))).AfterCallOnABox(call, receiver));
        }

        if (target is null || found is not { } body)
        {
            ImmutableArray<AbstractValue> arguments = [.. call.Arguments.Select(argument => state.Evaluate(argument.Value))];
            var left = engine.Escapes.CallUnknown([receiver, .. arguments], call.Location, call.Result, state);
            return Outcomes.At(target is null && receiver is Symbolic && SaysTheSame(call.Method) ? left?.WithValue(call.Result, state.SaidOfItself(call.Method, receiver, arguments)) : left);
        }

        var outer = target.Form == MemberForm.LocalFunction ? state.RunOf(target.Outer) : null;
        // What the type parameters around an override stand for, the object says.
        var typeArguments = call.IsVirtual ? [.. call.TypeArguments.Where(argument => argument.Parameter.Form != SlotForm.TypeParameter), .. Around(target, receiver)] : call.TypeArguments;
        if (!body.IsFollowed)
        {
            var (prepared, values) = Bound(call.Arguments, typeArguments, state);
            return Outcomes.At(prepared.WithValue(call.Result, new IteratorValue(target, values, outer, OwnerOf(target, outer, receiver ?? AbstractValue.Unknown, state))));
        }

        var outcomes = Enter(
            target, body, call.Arguments, typeArguments, outer, receiver ?? AbstractValue.Unknown, call.Result, call.Location, state, call.Task,
            place: receiver is StructValue || target.ContainingType is { IsValueType: true } ? call.Receiver : null);
        return receiver is StructValue ? [.. outcomes.Select(outcome => outcome with { State = outcome.State.AfterCallOnABox(call, receiver) })] : outcomes;
    }

    /// <summary>The object for which a function runs: a local function for that of the run around it.</summary>
    private static AbstractValue OwnerOf(MemberId function, int? outer, AbstractValue self, AnalysisState state) =>
        function.Form == MemberForm.LocalFunction && outer is { } around ? state.Activations[around].This : self;

    /// <summary>Whether a member says of its object what is in it, and so the same of one that nobody has changed, whatever type that is of.</summary>
    private static bool SaysTheSame(MemberId member) => member is { Name: TextMembers.ToText or CompilerMembers.Hash, ParameterCount: 0 } or { IsOfRecord: true, Name: CompilerMembers.Equality };

    /// <summary>What the type parameters of the class stand for that has a member, as far as an object of that class says so.</summary>
    public static IEnumerable<TypeArgument> Around(MemberId target, AbstractValue? receiver) =>
        receiver is ObjectValue { Type: { IsOpen: false, TypeArguments: { IsEmpty: false } arguments } type } && target.ContainingType?.Definition == type.Definition && TypeArgumentText.ParametersOf(type.Definition).Length == arguments.Length
            ? arguments.Select((argument, number) => new TypeArgument(new Slot(SlotForm.TypeParameter, number), new LiteralTerm(TypeTests.LiteralOf(argument)))) : [];

    /// <summary>What a property or an event holds after its accessor has run.</summary>
    private static AbstractValue Written(MemberId accessor, AbstractValue held, AbstractValue given) =>
        CompilerMembers.ChangesEvent(accessor.Name) is { } removes ? DelegateTerms.Combined(held, given, removes) : given;

    /// <summary>Runs what this project has for a member of another assembly; other code where the object is not known to have it.</summary>
    public ImmutableArray<Outcome> Dispatch(DispatchEffect dispatch, AnalysisState state) =>
        dispatch.Call is CallEffect { Receiver: { } receiver } call && state.Evaluate(receiver).TargetOf(call.Method) is not null ? Call(call, state) : engine.Run(dispatch.Otherwise, state);

    /// <summary>Ends a path in front of a call that goes deeper than the budget.</summary>
    public void EndAtDepth()
    {
        engine.Recording?.Spoil();
        engine.Exhausted.Add(Budget.CallDepth);
    }

    /// <summary>Runs a body with arguments and comes back with its result, or with the object that it has made.</summary>
    public ImmutableArray<Outcome> Enter(
        MemberId function, LoweredBody body, ImmutableArray<Argument> arguments, ImmutableArray<TypeArgument> typeArguments, int? outer,
        AbstractValue self, Slot? result, Site site, AnalysisState state, TaskUse task = TaskUse.Awaited, AbstractValue? made = null,
        Term? place = null, StructuralMap<Slot, AbstractValue>? types = null)
    {
        if (engine.Path.Depth >= engine.Context.Budgets.CallDepth || engine.Path.ModelDepth >= Budgets.ModelDepth)
        {
            EndAtDepth();
            return [];
        }

        var (named, values) = Bound(arguments, typeArguments, engine.BodyRuns.Before(body, state), types);
        var owner = OwnerOf(function, outer, self, state);
        var caller = state.Current;
        var outside = engine.Path;
        engine.Path = PathTo(body, site, arguments, engine.Suspensions.Resolved(task, function, state), function.IsAsync);
        var outcomes = engine.Suspensions.InTask(engine.BodyRuns.RunBody(body, Entered(named.Entered(function, values, outer, owner))), function, state);
        ImmutableArray<Outcome> returned = [.. outcomes.Select(outcome => Returned(outcome, body, result, made, place, self, caller, state.Frames.Items.Count))];
        engine.Path = outside;
        return engine.Merged(returned);

        // What a member of a scope library does is done by the member that calls it.
        AnalysisState Entered(AnalysisState inside) => engine.Path is { IsAsync: true, Task: TaskUse.Kept or TaskUse.Dropped } ? inside with { HasWaited = false }
            : engine.Path.Library is null || outer is not null ? inside
            : inside with { Activations = inside.Activations.With(inside.Current, inside.Locals with { Member = state.Locals.Member }) };
    }

    /// <summary>How a body comes to run: code of which no place is in sight counts as the call that it runs for.</summary>
    public CallPath PathTo(LoweredBody body, Site site, ImmutableArray<Argument> arguments, TaskUse task = TaskUse.Awaited, bool isAsync = false) =>
        new(engine.Path is { Body.IsModel: true, Caller: { } caller } ? caller : engine.Path, InSight(site))
        {
            Body = body,
            Arguments = arguments,
            Task = task,
            IsAsync = isAsync,
            ModelDepth = body.IsModel ? engine.Path.ModelDepth + 1 : 0,
            Library = body.IsModel ? engine.Path.Library ?? body.Library : null,
            IsInline = engine.Path is { Library: not null, Caller: { } around } && !body.IsModel && HoldsInside(around, body),
        };

    /// <summary>Whether a body is one inside the member that runs.</summary>
    private bool HoldsInside(CallPath path, LoweredBody body)
    {
        while (path is { IsInline: true, Caller: { } around })
        {
            path = around;
        }

        return (path.Body ?? engine.Bodies.Root)?.Nested.Values.Contains(body) == true;
    }

    /// <summary>A place that somebody can be shown: the call for which a model runs.</summary>
    public Trace Here(Site site) => engine.Path is { Body.IsModel: true, Site: { } call, Caller: { } caller } ? new Trace(call, caller) { Library = engine.Path.Library } : new Trace(site, engine.Path);

    /// <summary>A place in the source: the call for which code runs of which no place is in sight.</summary>
    public Site InSight(Site site) => engine.Path is { Body.IsModel: true, Site: { } call } ? call : site;

    /// <summary>What the parameters of a run hold.</summary>
    public static (AnalysisState State, StructuralMap<Slot, AbstractValue> Values) Bound(
        ImmutableArray<Argument> arguments, ImmutableArray<TypeArgument> typeArguments, AnalysisState state, StructuralMap<Slot, AbstractValue>? types = null)
    {
        var values = types ?? StructuralMap<Slot, AbstractValue>.Empty;
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
        Outcome outcome, LoweredBody body, Slot? result, AbstractValue? made, Term? place, AbstractValue given, int caller, int depth)
    {
        var (run, self) = (outcome.State.Current, outcome.State.Locals.This);
        var isCaptured = body.MakesFunctions && Captures.IsCaptured(run, [outcome.Exit?.Value, self as StructValue], outcome.State);
        if (!body.IsModel)
        {
            engine.ScopeClosing.NoticeOpen(outcome, depth, []); // What a model leaves open is open for its caller.
        }

        var left = (isCaptured ? engine.BlockLocals.Captured(outcome.State, body) : outcome.State).Left(caller, isCaptured);
        left = place is null || self.Equals(given) ? left : left.WithPlace(place, self);
        if (outcome.Exit is { Kind: JumpKind.Throw })
        {
            return outcome with { State = left };
        }

        if (outcome.Exit?.Value is ReferenceValue reference)
        {
            return new Outcome(left.WithValue(result, left.Returned(outcome.State, reference, place)));
        }

        return new Outcome(left.WithValue(result, made is StructValue ? self : made ?? outcome.Exit?.Value ?? AbstractValue.Unknown));
    }
}
