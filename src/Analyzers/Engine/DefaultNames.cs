using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A default name that is taken becomes another one with a number, and what is created there other variables than those that exist
/// under the default name itself.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class DefaultNames(Interpreter engine)
{
    /// <summary>Looks at a variable that is about to be created: whether it is in a scope whose default name has got a number, beside one that
    /// has the same name there without it.</summary>
    public void NoticeNumbered(GetEffect get, string fullName, VariableFacts created, AnalysisState state)
    {
        var frames = state.Frames.Items;
        NoticeNameScopes(frames, state);
        var index = frames.FindLastIndex(frame => frame.Form != ScopeForm.Variable || frame.Unnumbered is not null);
        if (index < 0 || frames[index] is not { Form: ScopeForm.Variable, Scope: var number, Unnumbered: { } unnumbered })
        {
            return;
        }

        var scope = state.Scopes[number].Name.Text;
        if (!fullName.StartsWith(scope + "/", StringComparison.Ordinal))
        {
            return; // It is asked for in a scope that was opened by object inside.
        }

        var twin = unnumbered + fullName.Substring(scope.Length);
        if (!state.Graph.Store.Variables.TryGet(twin, out var known) || !created.IsLike(known))
        {
            return;
        }

        if (state.Scope is { Reuse: ReuseLiteral.Auto, Cause.Location: { } sharing })
        {
            // A scope that a helper opens may share when it is called again. One that is opened by whoever made the graph is there for what
            // it holds at once. The same goes for whoever asks for the two layers: a helper makes one network of them.
            var opening = frames.FindLast(frame => frame.Form == ScopeForm.Variable && frame.Opening.Location.Equals(sharing));
            if (opening is { Opening.Path.Caller: null } && CallPath.Common(engine.Path, known.FirstSeen.Path).Caller is null)
            {
                var numbered = new NumberedInSharingScope(fullName, twin, scope, unnumbered, state.Scopes[opening.Scope].Name.Text);
                engine.EventLog.Emit(engine.EventLog.At(numbered, get.Location, known.FirstSeen, state), state);
            }
        }
        else if (index > 0 && frames[index - 1] is { PrefixOfNames: { } prefix, Opening: var around })
        {
            var numbered = new NumberedInNameScope(fullName, twin, scope, unnumbered, prefix);
            engine.EventLog.Emit(engine.EventLog.At(numbered, get.Location, known.FirstSeen, state) with { Around = around }, state);
        }
    }

    private void NoticeNameScopes(ImmutableList<OpenFrame> frames, AnalysisState state)
    {
        for (var index = 1; index < frames.Count; index++)
        {
            if (frames[index].Scope is { } scope && frames[index - 1].PrefixOfNames is { } prefix)
            {
                engine.EventLog.Notes.NameScopes.Add((state.Scopes[scope].Name.Text, prefix));
            }
        }
    }
}
