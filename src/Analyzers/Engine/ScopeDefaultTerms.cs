using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates what variable scopes have for their variables.</summary>
internal static class ScopeDefaultTerms
{
    /// <summary>A default of a scope; what is known anyway where the scope is not.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, ScopeDefaultTerm asked) =>
        state.EvaluateScope(asked.Scope) is { } scope && state.Scopes[scope] is { Defaults: { } defaults } facts && DefaultOf(facts, defaults, asked.Default) is { } known
            ? known
            : state.Evaluate(asked.Otherwise);

    private static AbstractValue? DefaultOf(ScopeFacts facts, ScopeDefaults defaults, ScopeDefault asked) => asked switch
    {
        ScopeDefault.Initializer => facts.Initializer,
        ScopeDefault.Partitioner => facts.Partitioner,
        ScopeDefault.DType => facts.DType is { } type ? new ConstantValue(type) : null,
        ScopeDefault.CustomGetter => facts.Getters.Items.Count switch
        {
            0 => AbstractValue.Null,
            1 => facts.Getters.Top,
            _ => AbstractValue.SomeObject,
        },
        ScopeDefault.Regularizer => defaults.Regularizer,
        ScopeDefault.CachingDevice => defaults.CachingDevice,
        ScopeDefault.UseResource => defaults.UseResource,
        _ => defaults.Constraint,
    };
}
