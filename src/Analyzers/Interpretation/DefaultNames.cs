using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>A default name that is taken becomes another one with a number, and what is created there other variables than those that exist under the default name itself. Most often two layers are what is meant: only code that looks as if it meant one is told of.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class DefaultNames(Interpreter engine)
{
    /// <summary>Whether the scopes whose default names have got a number were like those without it on every path, as far as any came to its
    /// end.</summary>
    private readonly Dictionary<string, bool> _alike = new(StringComparer.Ordinal);

    /// <summary>The mistakes that numbers of default names led to: of each scope, and of each place that makes several such scopes, those about
    /// the first variable.</summary>
    public IEnumerable<(Finding Finding, PathConditions Path)> Numbered()
    {
        if (!engine.IsComplete)
        {
            return []; // What else is in those scopes is not known.
        }

        var first = new Dictionary<object, string>();
        return engine.EventLog.Notes.Numbered
            .Where(numbered => _alike.TryGetValue(numbered.Scope, out var isAlike) && isAlike)
            .Where(numbered => numbered.Finding.Kind == FindingKind.NeverShared ? IsToShare(numbered) : IsToBeApart(numbered))
            .Where(numbered => IsFirst(numbered.Scope, numbered.Finding) && IsFirst(numbered.Finding.Location, numbered.Finding))
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

    /// <summary>Whether two layers look as if they were meant to share: made by the same call, written twice in a row, and the scope that
    /// shares serves nothing else in the whole run.</summary>
    private bool IsToShare(NumberedFinding numbered) =>
        engine.EventLog.Notes.IsComplete && !engine.EventLog.Notes.ForeignCode && !IsShared(numbered.Finding.Asked) && IsSameHelper(numbered.Calls)
        && Look(numbered.Calls).HasFlag(CallLikeness.Repeated);

    /// <summary>Whether two layers look as if name scopes were meant to keep them apart, or to make no difference: made by the same call, each
    /// alone in a name scope of its own.</summary>
    private bool IsToBeApart(NumberedFinding numbered) =>
        IsSameHelper(numbered.Calls)
        && engine.EventLog.Notes.NameScopes.Any(around => around.Scope == numbered.Twin)
        && !engine.EventLog.Notes.NameScopes.Contains((numbered.Twin, numbered.Finding.Present))
        && Look(numbered.Calls).HasFlag(CallLikeness.AloneInUsings);

    private CallLikeness Look(Finding calls) => engine.Context.Compare(calls.Cause, calls.Location);

    private static bool IsSameHelper(Finding calls) => !calls.Calls.IsEmpty && calls.Calls.SequenceEqual(calls.CauseCalls);

    /// <summary>Looks at a variable that is about to be created: whether it is in a scope whose default name has got a number, beside one that
    /// has the same name there without it.</summary>
    public void NoticeNumbered(GetEffect get, string fullName, VariableFacts created, AnalysisState state)
    {
        var frames = state.Frames.Items;
        NoticeNameScopes(frames, state);
        var index = frames.FindLastIndex(frame => frame.Form != ScopeForm.Variable || frame.Unnumbered is not null);
        if (index < 0 || frames[index] is not { Form: ScopeForm.Variable, Scope: var number, Unnumbered: { } unnumbered } || state.IsDoubtful || engine.IsTrial)
        {
            return;
        }

        var scope = state.Scopes[number].Name.Text;
        if (!fullName.StartsWith(scope + "/", StringComparison.Ordinal))
        {
            return; // It is asked for in a scope that was opened by object inside.
        }

        var twin = unnumbered + fullName.Substring(scope.Length);
        if (!state.Graph.Store.Variables.TryGet(twin, out var known) || !IsLike(created, known))
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
                var sharingScope = state.Scopes[opening.Scope].Name.Text;
                var finding = engine.EventLog.FindingAt(FindingKind.NeverShared, fullName, get.Location, known.FirstSeen, state) with { Present = twin, Asked = sharingScope };
                engine.EventLog.Notes.Numbered.Add(new NumberedFinding(finding, finding, state.Path, scope, unnumbered));
            }
        }
        else if (index > 0 && frames[index - 1] is { PrefixOfNames: { } prefix, Opening: var around })
        {
            var finding = engine.EventLog.FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, around, state) with { Present = prefix, Asked = twin };
            var calls = engine.EventLog.FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, known.FirstSeen, state);
            engine.EventLog.Notes.Numbered.Add(new NumberedFinding(finding, calls, state.Path, scope, unnumbered));
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

    /// <summary>Compares the scopes whose default names have got a number with those without it, when all that is asked for in them was.</summary>
    public void CompareLayers(AnalysisState state)
    {
        foreach (var numbered in engine.EventLog.Notes.Numbered.GroupBy(numbered => numbered.Scope).Select(scope => scope.First()))
        {
            foreach (var store in state.Graphs.Entries.Select(graph => graph.Value.Store).Where(store => store.Below(numbered.Scope).Count > 0))
            {
                _alike[numbered.Scope] = AreAlike(numbered, store) && (!_alike.TryGetValue(numbered.Scope, out var before) || before);
            }
        }
    }

    /// <summary>Whether all that was asked for in one scope was asked for in the other too, and nothing that makes a third of two: a layer of
    /// the same default name, or anything else in the scope that shares.</summary>
    private static bool AreAlike(NumberedFinding numbered, VariableStore store)
    {
        var (own, twin) = (store.Below(numbered.Scope), store.Below(numbered.Twin));
        var around = numbered.Finding.Kind == FindingKind.NeverShared
            ? store.Below(numbered.Finding.Asked).Count
            : own.Count + twin.Count + store.Variables.Keys.Count(name => IsThird(name, numbered));
        return own.Count == twin.Count && around == own.Count + twin.Count
            && own.All(variable => twin.TryGetValue(variable.Key, out var other) && IsLike(variable.Value, other))
            && store.OpenPrefixes.Count == 0;
    }

    private static bool IsThird(string name, NumberedFinding numbered) =>
        name.StartsWith(numbered.Twin + "_", StringComparison.Ordinal) && name.Length > numbered.Twin.Length + 1
        && char.IsDigit(name[numbered.Twin.Length + 1]) && !name.StartsWith(numbered.Scope + "/", StringComparison.Ordinal);

    private static bool IsLike(VariableFacts one, VariableFacts other) =>
        one.Shape is not null && one.Shape == other.Shape && one.DType is not null && one.DType == other.DType;

    /// <summary>Whether something in a scope, or the scope itself, may be among what was shared.</summary>
    private bool IsShared(string scope) =>
        engine.EventLog.Notes.Shared.Any(name => name.StartsWith(scope, StringComparison.Ordinal) || scope.StartsWith(name, StringComparison.Ordinal));
}
