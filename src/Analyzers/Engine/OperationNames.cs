using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Names of operations, which name scopes give: those of variables that no store holds.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class OperationNames(Interpreter engine)
{
    /// <summary>What opened each name scope first. Another opening of the name gets a number.</summary>
    private readonly Dictionary<(int Graph, string Prefix), (Site Location, CallPath Path)> _nameScopes = [];

    /// <summary>Keeps in mind what opened a name scope, if that is what was just opened.</summary>
    public void NoticeFirstOpening(AnalysisState opened)
    {
        if (opened.Frames.Top is { PrefixOfNames: { } name, Opening: var opening } && PrefixOfOperations(opened.ClosedTop()) is { } outer)
        {
            engine.Recording?.Spoil();
            var key = (opened.CurrentGraph, $"{outer}{name}/");
            if (!_nameScopes.ContainsKey(key))
            {
                _nameScopes.Add(key, (opening.Location, opening.Path));
            }
        }
    }

    /// <summary>What the name scopes that are open put in front of names; null where it is not known.</summary>
    public string? PrefixOfOperations(AnalysisState state)
    {
        var (prefix, outer) = ((string?)"", KnownName.Exactly(""));
        foreach (var frame in state.Frames.Items)
        {
            if (frame.Form == ScopeForm.Graph)
            {
                (prefix, outer) = ("", KnownName.Exactly("")); // Names begin anew in another graph.
            }
            else if (frame.Form == ScopeForm.Variable)
            {
                var inner = state.Scopes[frame.Scope].Name;
                prefix = frame.IsByObject ? null : Numbered(prefix, inner, outer, frame, state);
                outer = inner;
            }
            else
            {
                prefix = prefix is not null && frame.PrefixOfNames is { } name
                    && _nameScopes.TryGetValue((frame.Graph, $"{prefix}{name}/"), out var first)
                    && first == (frame.Opening.Location, frame.Opening.Path) ? $"{prefix}{name}/" : null;
            }
        }

        return prefix;
    }

    /// <summary>The prefix inside a variable scope: its name scope is opened as often as itself, and counted with it.</summary>
    private string? Numbered(string? prefix, KnownName scope, KnownName outer, OpenFrame frame, AnalysisState state)
    {
        if (prefix is null || scope.RelativeTo(outer) is not { } segment || state.Graphs[frame.Graph].Counts is not { } counts
            || !counts.TryGet(scope.Text, out var openings) || openings == GraphState.MostCounted)
        {
            return null;
        }

        var inside = openings > 1 ? FormattableString.Invariant($"{prefix}{segment}_{openings - 1}/") : $"{prefix}{segment}/";
        return _nameScopes.ContainsKey((frame.Graph, inside)) ? null : inside;
    }
}
