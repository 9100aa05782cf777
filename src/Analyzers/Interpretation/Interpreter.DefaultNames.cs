using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>A default name that is taken becomes another one with a number, and what is created there other variables than those that exist
/// under the default name itself.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The mistakes that numbers of default names led to: of each scope, and of each place that makes several such scopes, those about
    /// the first variable. Those about sharing are mistakes only where the scope that shares serves nothing else in the whole run.</summary>
    private IEnumerable<(Finding Finding, PathConditions Path)> Numbered()
    {
        var first = new Dictionary<object, string>();
        return _notes.Numbered.Where(numbered => IsFirst(numbered.Scope, numbered.Finding) && IsFirst(numbered.Finding.Location, numbered.Finding))
            .Where(numbered => numbered.Finding.Kind != FindingKind.NeverShared
                || (_notes.IsComplete && !_notes.ForeignCode && !IsShared(numbered.Finding.Asked)))
            .Select(numbered => (numbered.Finding, numbered.Path));

        bool IsFirst(object subject, Finding finding)
        {
            if (!first.TryGetValue(subject, out var variable))
            {
                first.Add(subject, variable = finding.Variable);
            }

            return variable == finding.Variable;
        }
    }

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
        if (!fullName.StartsWith(scope + "/", StringComparison.Ordinal))
        {
            return; // It is asked for in a scope that was opened by object inside.
        }

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
                var sharingScope = state.Scopes[opening.Scope!.Value].Name.Text;
                var finding = FindingAt(FindingKind.NeverShared, fullName, get.Location, known.FirstSeen, state);
                _notes.Numbered.Add(new NumberedFinding(finding with { Present = twin, Asked = sharingScope }, state.Path, scope));
            }
        }
        else if (index > 0 && frames[index - 1] is { PrefixOfNames: { } prefix, Outside.Counts: { } before, Opening: var around }
            && before.Has(unnumbered))
        {
            var finding = FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, around, state);
            _notes.Numbered.Add(new NumberedFinding(finding with { Present = prefix, Asked = twin }, state.Path, scope));
        }
    }

    /// <summary>Whether something in a scope, or the scope itself, may be among what was shared.</summary>
    private bool IsShared(string scope) =>
        _notes.Shared.Any(name => name.StartsWith(scope, StringComparison.Ordinal) || scope.StartsWith(name, StringComparison.Ordinal));
}
