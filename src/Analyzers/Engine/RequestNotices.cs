using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells of requests that nothing refuses.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class RequestNotices(Interpreter engine)
{
    /// <summary>Tells of a variable that is asked for right inside a name scope.</summary>
    public void NoticeNameScope(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (!state.Frames.IsEmpty && state.Frames.Top is { PrefixOfNames: { } prefix, Opening: var opening })
        {
            engine.EventLog.Emit(
                engine.EventLog.At(new VariableInNameScope(fullName, prefix, IsShared(fullName, request, state)), get.Location, opening, state), state);
        }
    }

    private static bool IsShared(string fullName, Request request, AnalysisState state) =>
        request.Mode == ReuseLiteral.True
        || (request.Mode != ReuseLiteral.None && state.Graph.Store.Find(fullName) == Presence.Exists);

    /// <summary>Tells of a variable that must exist already, and that nothing here has created.</summary>
    public void Expect(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (request.Mode == ReuseLiteral.True && !engine.Names.MayBeOthers)
        {
            engine.EventLog.Emit(
                engine.EventLog.At(new VariableExpected(fullName), get.Location, request.Cause?.Trace ?? engine.VariableRequests.Here(get), state), state);
        }
    }
}
