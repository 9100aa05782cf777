using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells values that come from outside of the program, and so can be anything, from those that the program itself determines but that
/// are not followed: of these only one can be.</summary>
internal static class StateDetermined
{
    /// <summary>Whether a value follows from what the program says.</summary>
    public static bool IsDetermined(this AnalysisState state, AbstractValue? value) => value?.FollowsFromProgram(state.StartsProgram) != false;

    /// <summary>Whether a condition has one answer only, which is not known.</summary>
    public static bool IsLost(this AnalysisState state, AbstractValue condition) => condition is not ConstantValue && state.IsDetermined(condition);
}
