using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells what calls have to tell that do nothing else to scopes, most of them of models.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class ModelNotices(Interpreter engine)
{
    /// <summary>Tells of a call.</summary>
    public ImmutableArray<Outcome> Tell(NoticeEffect notice, AnalysisState state)
    {
        if (Happened(notice, state) is { } what)
        {
            engine.EventLog.Emit(engine.EventLog.At(what, notice.Location, engine.Calls.Here(notice.Location), state), state);
        }

        return Outcomes.At(state);
    }

    /// <summary>What has happened; null where the object comes from elsewhere, where anything may have been done with it.</summary>
    private static Occurrence? Happened(NoticeEffect notice, AnalysisState state) => notice.Kind switch
    {
        NoticeKind.NeverEntered => NeverEntered(notice, ScopeForm.Variable, state),
        NoticeKind.NameScopeNeverEntered => NeverEntered(notice, ScopeForm.Name, state),
        NoticeKind.ReuseIgnored => new ReuseIgnored(),
        NoticeKind.Listed => notice.About is CollectionTerm listed ? state.ListedBy(listed) : null,
        _ => new SwitchIgnored(),
    };

    private static ScopeNeverEntered? NeverEntered(NoticeEffect notice, ScopeForm form, AnalysisState state) =>
        state.Evaluate(notice.About!) is ObjectValue ? new ScopeNeverEntered($"{state.EvaluateText(notice.Name!)}", form) : null;
}
