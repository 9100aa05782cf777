using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What is noticed of a request, whether or not it is granted.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class RequestNotices(Interpreter engine)
{
    /// <summary>A name that comes out otherwise each time.</summary>
    public void NoticeUnstable(KnownName fullName, string? source, Site call, IEnumerable<Term?> told, AnalysisState state)
    {
        if (source is not null)
        {
            engine.EventLog.Keep(engine.EventLog.FindingAt(FindingKind.UnstableName, $"{fullName}", call, engine.Deciders.DecidedBy(call, told), state) with { Present = source }, state);
        }
    }

    /// <summary>A variable that is asked for right inside a name scope, whose prefix it does not get. One that is shared has got its name
    /// elsewhere, and one whose name says the same has what the name scope seems to give.</summary>
    public void NoticeNameScope(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (!state.Frames.IsEmpty && state.Frames.Top is { PrefixOfNames: { } prefix, Opening: var opening }
            && !IsFetched(fullName, request, state) && !$"/{fullName}".Contains($"/{prefix}/"))
        {
            engine.EventLog.Keep(engine.EventLog.FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, opening, state) with { Present = prefix }, state);
        }
    }

    private static bool IsFetched(string fullName, Request request, AnalysisState state) =>
        request.Mode == ReuseLiteral.True
        || (request.Mode != ReuseLiteral.None && state.Graph.Store.Find(fullName) == Presence.Exists);

    /// <summary>Keeps in mind that a variable is asked for that must exist already, and that nothing here has created.</summary>
    public void Suspect(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (request.Mode == ReuseLiteral.True && !state.IsDoubtful && !engine.IsTrial)
        {
            engine.EventLog.Notes.Candidates.Add(engine.EventLog.FindingAt(FindingKind.NeverCreated, fullName, get.Location, request.Cause?.Trace ?? engine.VariableRequests.Here(get), state));
        }
    }
}
