using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Opens variable scopes and name scopes.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class ScopeOpening(Interpreter engine)
{
    /// <summary>Where an object that is not known keeps the scope that it turned out to be.</summary>
    private static readonly MemberId HeldScope = new("(scope)", "scope", MemberForm.Field) { IsReadOnly = true };

    /// <summary>Opens a variable scope, once for each reuse mode that it can have, and runs what is inside.</summary>
    public ImmutableArray<Outcome> OpenScope(OpenEffect open, AnalysisState state)
    {
        if (Graphs.IsOfOtherGraph(open.Options.Values, state, out var graph))
        {
            return engine.Graphs.InGraphOf(graph, "VariableScope.Open", open with { Options = open.Options with { Values = Term.Null } }, isByHand: open.Body is null, open.Location, state);
        }

        var outcomes = new List<Outcome>();
        foreach (var (reuse, way) in ReuseModes(state, open.Options.Reuse))
        {
            outcomes.AddRange(engine.Then(OpenScope(open, reuse, way), opened => open.Body is null ? [new Outcome(opened)] : engine.ScopeClosing.Inside(open.Body, opened)));
        }

        return engine.Merged(outcomes);
    }

    private static IEnumerable<(ReuseLiteral Mode, AnalysisState State)> ReuseModes(AnalysisState state, Term term) => state.Evaluate(term) switch
    {
        ConstantValue { Value: ReuseLiteral reuse } => [(reuse, state)],
        ConstantValue { Value: null } => [(ReuseLiteral.None, state)],
        Symbolic symbol when state.Path.Of(symbol).Choices is { } choices && symbol.Domain == ValueDomain.Reuse =>
            choices.Select(choice => ((ReuseLiteral)((ConstantValue)choice).Value!, Assumed(state, symbol, choice))),
        _ => [(ReuseLiteral.Unknown, state)],
    };

    private static AnalysisState Assumed(AnalysisState state, Symbolic mode, AbstractValue choice)
    {
        var assumed = state.Assume(mode, ChoiceSet.Of([choice]))!;
        return state.IsDetermined(mode) ? assumed with { IsDoubtful = true } : assumed;
    }

    private ImmutableArray<Outcome> OpenScope(OpenEffect open, ReuseLiteral reuse, AnalysisState state)
    {
        if (open.Scope is not null)
        {
            if (state.IsNull(open.Scope))
            {
                return Outcomes.Throwing(Exceptions.OfMissingArgument, state);
            }

            var (known, captured) = ScopeObject(open.Scope, state);
            var source = known.Scopes[captured];
            engine.FlagSwitches.NoticeSwitched(source, known);
            return Enter(open, known, source.Name, LastSegment(source.Name), source, reuse);
        }

        var current = state.Scope;
        if (!state.IsNull(open.Name!))
        {
            var name = state.EvaluateText(open.Name!);
            return Enter(open, state, current.Name.Slash(name), name, current, reuse);
        }

        if (state.IsNull(open.DefaultName))
        {
            var refused = engine.Names.Miss("VariableScope.Open", open.Location, [open.Name, open.DefaultName], state);

            // What is looked past is that there is no name: the scope is closed later, and so must be open.
            return engine.AfterFailure == AfterFailure.End ? refused : Enter(open, state, current.Name.Slash(KnownName.Anything), KnownName.Anything, current, reuse);
        }

        if (reuse == ReuseLiteral.Unknown)
        {
            return Outcomes.At(engine.GiveUp(OpaqueReason.UnknownObject, open.Location, state));
        }

        var defaultName = state.EvaluateText(open.DefaultName);
        if (reuse is ReuseLiteral.True or ReuseLiteral.Auto)
        {
            var decider = engine.Deciders.DecidedBy(open.Location, [open.Options.Reuse]);
            var refused = engine.EventLog.Fail(
                engine.EventLog.At(new DefaultNameReused(defaultName.ToString(), reuse), open.Location, decider, state), state, state);
            if (engine.AfterFailure == AfterFailure.End)
            {
                return refused;
            }

            // What is looked past is the reuse argument: the scope is closed later, and so must be open.
        }

        var made = engine.Names.MayBeOthers ? defaultName with { IsExact = false } : state.Graph.UniqueDefaultName(current.Name, defaultName);
        var (first, unique) = (current.Name.Slash(defaultName), current.Name.Slash(made));
        return Enter(open, state, unique, defaultName, current, ReuseLiteral.None, unique.IsExact && unique != first ? first.Text : null);
    }

    /// <summary>The scope object that a term stands for. One that comes from elsewhere is a scope of which nothing is known.</summary>
    private static (AnalysisState State, int Scope) ScopeObject(Term term, AnalysisState state)
    {
        var value = state.Evaluate(term);
        if (value is ScopeValue known)
        {
            return (state, known.Id);
        }

        if (value is Symbolic && state.ObjectOf(value).Fields.TryGet(HeldScope, out var kept) && kept is ScopeValue scope)
        {
            return (state, scope.Id);
        }

        var added = state.AddScope(ScopeFacts.Unknown);
        var owner = added.ObjectOf(value);
        return (value is Symbolic ? added.WithObject(value, owner with { Fields = owner.Fields.With(HeldScope, new ScopeValue(state.NextId)) }) : added, state.NextId);
    }

    private ImmutableArray<Outcome> Enter(
        OpenEffect open, AnalysisState state, KnownName fullName, KnownName nameScope, ScopeFacts source, ReuseLiteral reuse,
        string? unnumbered = null)
    {
        var graph = state.Graph;
        if (engine.Names.AreChecked && IsRefused(nameScope, open.Options.AuxiliaryNameScope, state))
        {
            var refused = engine.Names.Refuse(nameScope, open.Location, [open.Name, open.DefaultName, open.Scope], state);
            if (engine.AfterFailure == AfterFailure.End)
            {
                return refused;
            }

            // What is looked past is the name: the scope is closed later, and so must be open.
        }

        (state, var prefix, var original) = NameScopeInside(state, open.Options.AuxiliaryNameScope, nameScope);

        var frame = new OpenFrame(state.CurrentGraph, state.NextId, Outside.Of(graph, withOpenedNames: open.Scope is not null), open.Scope is not null,
            engine.Calls.Here(open.Location), IsByHand: open.Body is null)
        {
            Unnumbered = unnumbered,
        };
        var facts = Inherit(open, state, source, reuse) with { Name = fullName };
        facts = open.Scope is null ? facts with { NameScope = original } : facts;
        if (open.Options.WrittenReuse is { } argument && reuse == ReuseLiteral.None && facts.Reuse is ReuseLiteral.True or ReuseLiteral.Auto)
        {
            var cause = facts.Cause?.Trace ?? engine.Deciders.DecidedBy(open.Location, [open.Options.Reuse]);
            var inherited = new ReuseInherited(fullName.ToString(), fullName.RelativeTo(state.Scope.Name), IsCaptured: open.Scope is not null);
            engine.EventLog.Emit(engine.EventLog.At(inherited, argument, cause, state), state);
        }

        if (open.Scope is null)
        {
            engine.Names.NoticeUnstable(fullName, nameScope.Unstable, open.Location, [open.Name, open.DefaultName], state);
        }

        return Outcomes.At(state.AddScope(facts)
            .WithGraph(state.Graph.WithOpened(fullName) with { CurrentScope = state.NextId, Prefix = prefix })
            .Opened(frame)
            .WithValue(open.Result, new ScopeValue(state.NextId)));
    }

    /// <summary>What a new scope takes from its parent, or from the object it is opened by, and from its arguments.</summary>
    private ScopeFacts Inherit(OpenEffect open, AnalysisState state, ScopeFacts source, ReuseLiteral reuse)
    {
        var options = open.Options;
        return source with
        {
            Reuse = reuse == ReuseLiteral.None ? source.Reuse : reuse,
            Cause = reuse switch
            {
                ReuseLiteral.None => source.Cause,
                ReuseLiteral.True or ReuseLiteral.Auto => new ReuseCause(engine.Calls.InSight(open.Location), IsCall: false, engine.Deciders.DecidedBy(open.Location, [open.Options.Reuse])),
                _ => null,
            },
            DType = state.IsNull(options.DType) ? source.DType : (state.Evaluate(options.DType) as ConstantValue)?.Value as DTypeLiteral,
            Initializer = Own(options.Initializer) ?? source.Initializer,
            Partitioner = Own(options.Partitioner) ?? source.Partitioner,
            Getters = state.IsNull(options.CustomGetter) ? source.Getters : source.Getters.Push(state.Evaluate(options.CustomGetter)),
            Defaults = source.Defaults is { } defaults
                ? new ScopeDefaults(Own(options.Regularizer) ?? defaults.Regularizer, Own(options.CachingDevice) ?? defaults.CachingDevice, Own(options.UseResource) ?? defaults.UseResource, state.Evaluate(options.Constraint))
                : null,
            Opening = engine.Calls.Here(open.Location),
            OpenedIn = state.Locals.Member,
        };

        AbstractValue? Own(Term given) => state.IsNull(given) ? null : state.Evaluate(given);
    }

    /// <summary>Whether the name scope of a variable scope certainly is refused.</summary>
    private static bool IsRefused(KnownName name, Term auxiliary, AnalysisState state) =>
        state.Evaluate(auxiliary) is ConstantValue { Value: true } && NameGrammar.Refuses(name, state.Graph.NameStack);

    /// <summary>The prefix of names inside a variable scope, and that of the name scope that it brings.</summary>
    private static (AnalysisState State, KnownName Prefix, KnownName Original) NameScopeInside(AnalysisState state, Term auxiliary, KnownName name)
    {
        switch (state.Evaluate(auxiliary))
        {
            case ConstantValue { Value: false }:
                return (state, state.Graph.Prefix, state.Graph.Prefix);
            case ConstantValue { Value: true } when name == KnownName.Exactly(""):
                return (state, state.Graph.Prefix, name);
            case ConstantValue { Value: true }:
                var (after, prefix) = state.TakingNameScope(name);
                return (after, prefix, prefix);
            default:
                return (state.WithOpenNames(""), KnownName.Anything, KnownName.Anything);
        }
    }

    public ImmutableArray<Outcome> NameScope(NameScopeEffect effect, AnalysisState state)
    {
        if (state.IsNull(effect.Name) && state.IsNull(effect.DefaultName) && !state.IsNull(effect.Values))
        {
            if (state.Evaluate(effect.Values) is not (ListValue or ObjectValue or PresentValue))
            {
                return Outcomes.At(engine.GiveUp(OpaqueReason.UnknownObject, effect.Location, state)); // Without values it opens the root.
            }

            var refused = engine.Names.Miss("NameScope.Open", effect.Location, [effect.Name, effect.DefaultName], state);
            if (engine.AfterFailure == AfterFailure.End)
            {
                return refused;
            }
        }

        if (Graphs.IsOfOtherGraph(effect.Values, state, out var graph))
        {
            return engine.Graphs.InGraphOf(graph, "NameScope.Open", effect with { Values = Term.Null }, isByHand: effect.Body is null, effect.Location, state);
        }

        var name = state.EvaluateText(state.IsNull(effect.Name) ? effect.DefaultName : effect.Name);
        if (engine.Names.AreChecked && NameGrammar.Refuses(name, state.Graph.NameStack))
        {
            return engine.Names.Refuse(name, effect.Location, [effect.Name, effect.DefaultName], state);
        }

        var outside = Outside.Of(state.Graph, withOpenedNames: true);
        var (named, prefix) = state.TakingNameScope(name);
        var opening = engine.Calls.Here(effect.Location);
        var frame = new OpenFrame(state.CurrentGraph, state.NextId, outside, IsByObject: false, opening, IsByHand: effect.Body is null)
        {
            Form = ScopeForm.Name,
            NameScope = name,
        };
        var opened = Opened(frame, name, effect.Result, named.WithGraph(named.Graph with { Prefix = prefix }));
        return effect.Body is null ? Outcomes.At(opened) : engine.ScopeClosing.Inside(effect.Body, opened);
    }

    /// <summary>The state in which a name scope was opened, or a graph made the default one.</summary>
    public static AnalysisState Opened(OpenFrame frame, KnownName name, Slot? result, AnalysisState state) => state
        .AddScope(ScopeFacts.Unknown with { Name = name, NameScope = state.Graph.Prefix, Form = frame.Form, Opening = frame.Opening, OpenedIn = state.Locals.Member })
        .Opened(frame).WithValue(result, new ScopeValue(frame.Scope));

    private static KnownName LastSegment(KnownName name)
    {
        var slash = name.Text.LastIndexOf('/');
        return name.IsExact ? KnownName.Exactly(name.Text.Substring(slash + 1)) : KnownName.Anything;
    }
}
