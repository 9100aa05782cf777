using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Names that are asked for, of variables, scopes and operations alike.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Names(Interpreter engine)
{
    /// <summary>Whether the library whose call runs looks at names.</summary>
    public bool AreChecked => ScopeLibraries.Named(engine.Path.Library).ChecksNames;

    /// <summary>Whether the library whose call runs has members that are not known and create variables and scopes too.</summary>
    public bool MayBeOthers => ScopeLibraries.Named(engine.Path.Library).HasOtherCreators;

    /// <summary>Takes a name for an operation.</summary>
    public ImmutableArray<Outcome> Take(UniqueNameEffect unique, AnalysisState state)
    {
        var (graph, name) = (state.EvaluateGraph(unique.Graph), state.EvaluateText(unique.Name));
        if (state.IsNull(unique.Name))
        {
            return Outcomes.Throwing(Exceptions.OfMissingArgument, state);
        }

        if (graph is { } number && NameGrammar.RefusesOperation(name, state.Graphs[number].NameStack))
        {
            return Refuse(name, unique.Location, [unique.Name], state);
        }

        var (after, taken) = state.Taking(graph, name, UsedNames.MostAskedNumbers);
        return Outcomes.At(after.WithValue(unique.Result, new TextValue(taken)));
    }

    /// <summary>A call that throws, as no scope, variable or operation can have the name.</summary>
    public ImmutableArray<Outcome> Refuse(KnownName name, Site call, IEnumerable<Term?> told, AnalysisState state) =>
        engine.EventLog.Fail(engine.EventLog.At(new NameRefused(name.Text), call, engine.Deciders.DecidedBy(call, told), state), state, state);

    /// <summary>A call that throws, as it is given no name.</summary>
    public ImmutableArray<Outcome> Miss(string opening, Site call, IEnumerable<Term?> told, AnalysisState state) =>
        engine.EventLog.Fail(engine.EventLog.At(new NameMissing(opening), call, engine.Deciders.DecidedBy(call, told), state), state, state);

    /// <summary>Tells of a name that comes out otherwise each time.</summary>
    public void NoticeUnstable(KnownName fullName, string? source, Site call, IEnumerable<Term?> told, AnalysisState state)
    {
        if (source is not null)
        {
            engine.EventLog.Emit(engine.EventLog.At(new NameUnstable($"{fullName}", source), call, engine.Deciders.DecidedBy(call, told), state), state);
        }
    }
}
