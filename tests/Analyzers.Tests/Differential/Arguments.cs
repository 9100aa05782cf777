using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>The values that programs are called with.</summary>
internal static class Arguments
{
    /// <summary>All combinations of ordinary values. Whatever happens to them must be found.</summary>
    public static IEnumerable<object[]> Ordinary(GeneratedProgram program) => Combinations(program, OrdinaryValues);

    /// <summary>All combinations that have an extreme value in them: numbers below zero or large, values that an enum does not name. What
    /// happens to them may be found.</summary>
    public static IEnumerable<object[]> Extreme(GeneratedProgram program) =>
        Combinations(program, kind => [.. OrdinaryValues(kind), .. ExtremeValues(kind)]).Where(arguments =>
            arguments.Where((argument, index) => ExtremeValues(program.Parameters[index]).Contains(argument)).Any());

    private static IEnumerable<object[]> Combinations(GeneratedProgram program, Func<ValueKind, object[]> valuesOf) =>
        program.Parameters.Aggregate(
            (IEnumerable<object[]>)[[]],
            (lists, kind) => lists.SelectMany(list => valuesOf(kind).Select(value => (object[])[.. list, value])));

    // A mode is given as its number: the type itself is made together with the programs.
    private static object[] OrdinaryValues(ValueKind kind) => kind switch
    {
        ValueKind.Flag => [false, true],
        ValueKind.Number => [0, 1, 2, 3],
        ValueKind.Mode => [0, 1, 2],
        ValueKind.Reuse => [Reuse.None, Reuse.True, Reuse.Auto],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No program takes such a parameter from outside."),
    };

    private static object[] ExtremeValues(ValueKind kind) => kind switch
    {
        ValueKind.Number => [-1, 4, 7],
        ValueKind.Mode => [5],
        _ => [],
    };
}
