using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells values that come from outside of the program, and so can be anything, from those that the program itself determines but that
/// are not followed: of these only one can be.</summary>
internal static class StateDetermined
{
    /// <summary>Whether a value follows from what the program says.</summary>
    public static bool IsDetermined(this AnalysisState state, AbstractValue? value) => value?.FollowsFromProgram(new ProgramFacts(state.StartsProgram, state.Determined)) != false;

    /// <summary>The state in which some symbols are known to follow from what the program says.</summary>
    public static AnalysisState WithDetermined(this AnalysisState state, IEnumerable<OpaqueSymbol> symbols) =>
        state with { Determined = symbols.Aggregate(state.Determined, (all, symbol) => all.With(symbol.Id, true)) };

    /// <summary>Whether a condition has one answer only, which is not known.</summary>
    public static bool IsLost(this AnalysisState state, AbstractValue condition) => condition is not ConstantValue && state.IsDetermined(condition);
}
