using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Evaluates terms in a state.</summary>
internal static class TermEvaluation
{
    /// <summary>The value of a term.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return term switch
        {
            LiteralTerm { Value: string text } => new TextValue(KnownName.Exactly(text)),
            LiteralTerm literal => new ConstantValue(literal.Value),
            ReadTerm read => state.Values.TryGet(read.Slot, out var value) ? value : AbstractValue.Unknown,
            ConcatTerm concat => new TextValue(state.EvaluateText(concat.Left).Then(state.EvaluateText(concat.Right))),
            CurrentScopeTerm => new ScopeValue(state.Graph.CurrentScope),
            DefaultGraphTerm => new GraphValue(state.CurrentGraph),
            ScopeNameTerm name => state.EvaluateScope(name.Scope) is { } scope ? new TextValue(state.Scopes[scope].Name) : AbstractValue.Unknown,
            _ => AbstractValue.Unknown,
        };
    }

    /// <summary>The text that a term contributes to a string.</summary>
    public static KnownName EvaluateText(this AnalysisState state, Term term) => state.Evaluate(term) switch
    {
        TextValue text => text.Text,
        ConstantValue { Value: null } => KnownName.Exactly(""),
        ConstantValue { Value: >= 0 and int number } => KnownName.Exactly(FormattableString.Invariant($"{number}")),
        ConstantValue { Value: (>= 0L and long) or byte or ushort or uint or ulong } number => KnownName.Exactly(FormattableString.Invariant($"{number.Value}")),
        ConstantValue { Value: bool truth } => KnownName.Exactly(truth.ToString()),
        ConstantValue { Value: char letter } => KnownName.Exactly(letter.ToString()),
        _ => KnownName.Anything,
    };

    /// <summary>The number of the scope object that a term stands for; null where it is not known.</summary>
    public static int? EvaluateScope(this AnalysisState state, Term term) => (state.Evaluate(term) as ScopeValue)?.Id;

    /// <summary>The number of the graph that a term stands for; null where it is not known.</summary>
    public static int? EvaluateGraph(this AnalysisState state, Term term) => (state.Evaluate(term) as GraphValue)?.Id;

    /// <summary>The reuse mode that a term stands for.</summary>
    public static ReuseLiteral EvaluateReuse(this AnalysisState state, Term term) => state.Evaluate(term) switch
    {
        ConstantValue { Value: ReuseLiteral reuse } => reuse,
        ConstantValue { Value: null } => ReuseLiteral.None,
        _ => ReuseLiteral.Unknown,
    };

    /// <summary>Whether a term certainly is null, or an argument that was not given.</summary>
    public static bool IsNull(this AnalysisState state, Term term) => state.Evaluate(term) is ConstantValue { Value: null };
}
