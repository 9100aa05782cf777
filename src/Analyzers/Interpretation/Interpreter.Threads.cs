using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>An await or a yield while something is open that the same body has opened.</summary>
    private void NoticeSuspension(OpaqueEffect suspension, AnalysisState state)
    {
        if (state.Frames.Items.LastOrDefault(frame => frame.Opening.Path == _path) is { } open)
        {
            Keep(FindingAt(FindingKind.ScopeAcrossAwait, NameOf(open, state), suspension.Location, open.Opening, state) with
            {
                Present = open.Scope is not null ? "scope" : open.NameScope is not null ? "name scope" : "graph",
            }, state);
        }
    }

    private static IEnumerable<FunctionValue> FunctionsIn(AbstractValue value) => value switch
    {
        FunctionValue function => [function],
        ListValue list => list.Elements.Items.SelectMany(FunctionsIn),
        _ => [],
    };

    /// <summary>Code that asks for variables is handed to another thread while a scope is open here.</summary>
    private void NoticeLostScope(ForeignCallEffect call, AnalysisState state)
    {
        if (call.Starter is { } starter && state.Scope is { Opening: { } opening, Name: { Text: { Length: > 0 } name, IsExact: var isExact } }
            && call.Handed.SelectMany(handed => FunctionsIn(state.Evaluate(handed))).Any(handed => Find(handed.Function) is { } body && AmbientUse.IsIn(body, Find)))
        {
            Keep(FindingAt(FindingKind.ScopeLostOnThread, isExact ? name : name + "…", call.Location, opening, state) with { Present = starter }, state);
        }
    }
}
