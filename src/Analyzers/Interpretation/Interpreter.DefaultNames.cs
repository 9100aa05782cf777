using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>A default name that is taken becomes another one with a number, and what is created there other variables than those that exist
/// under the default name itself.</summary>
internal sealed partial class Interpreter
{
    private readonly List<(Finding Finding, PathConditions Path)> _numbered = [];

    /// <summary>The variable that speaks for all others of its scope, and of a place that makes several such scopes.</summary>
    private readonly Dictionary<object, string> _spokenFor = [];

    /// <summary>Full names of what was there, or may have been, when it was asked for; of what is not known wholly the beginnings.</summary>
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <summary>What was created beside its twin in a scope that shares nothing in the whole run.</summary>
    private IEnumerable<(Finding Finding, PathConditions Path)> NeverSharedByDefaultName =>
        _isComplete && !_foreignCode ? _numbered.Where(candidate => !IsShared(candidate.Finding.Asked)) : [];

    /// <summary>Looks at a variable that is about to be created in a scope whose default name has got a number, beside one that has the same
    /// name there without it.</summary>
    private void NoticeNumbered(GetEffect get, string fullName, VariableFacts created, AnalysisState state)
    {
        var frames = state.Frames.Items;
        var index = frames.FindLastIndex(frame => frame.Scope is null || frame.Unnumbered is not null);
        if (index < 0 || frames[index] is not { Scope: { } number, Unnumbered: { } unnumbered } || state.IsDoubtful || _isTrial)
        {
            return;
        }

        var scope = state.Scopes[number].Name.Text;
        var twin = unnumbered + fullName.Substring(scope.Length);
        if (!state.Graph.Store.Variables.TryGet(twin, out var known) || known.Shape is null || known.Shape != created.Shape
            || known.DType != created.DType)
        {
            return;
        }

        if (state.Scope is { Reuse: ReuseLiteral.Auto, Cause.Location: { } sharing })
        {
            // A scope that a helper opens may share when it is called again. One that is opened by whoever made the graph is there for what
            // it holds at once.
            var opening = frames.FindLast(frame => frame.Scope is not null && frame.Opening.Location.Equals(sharing));
            if (opening is { Opening.Path.Caller: null })
            {
                var finding = FindingAt(FindingKind.NeverShared, fullName, get.Location, known.FirstSeen, state) with
                {
                    Present = twin,
                    Asked = state.Scopes[opening.Scope!.Value].Name.Text,
                };
                if (SpeaksFor(scope, finding))
                {
                    _numbered.Add((finding, state.Path));
                }
            }
        }
        else if (index > 0 && frames[index - 1] is { PrefixOfNames: { } prefix, Outside.Counts: { } before, Opening: var around }
            && before.Has(unnumbered))
        {
            var finding = FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, around, state) with { Present = prefix, Asked = twin };
            if (SpeaksFor(scope, finding))
            {
                Keep(finding, state);
            }
        }
    }

    /// <summary>Whether a finding is the first that tells of its scope, and the first at its place, or that one on another path.</summary>
    private bool SpeaksFor(string scope, Finding finding)
    {
        return IsFirst(scope) && IsFirst(finding.Location);

        bool IsFirst(object subject)
        {
            if (!_spokenFor.TryGetValue(subject, out var first))
            {
                _spokenFor[subject] = first = finding.Variable;
            }

            return first == finding.Variable;
        }
    }

    /// <summary>Whether something in a scope, or the scope itself, may be among what was shared.</summary>
    private bool IsShared(string scope) =>
        _shared.Any(name => name.StartsWith(scope, StringComparison.Ordinal) || scope.StartsWith(name, StringComparison.Ordinal));
}
