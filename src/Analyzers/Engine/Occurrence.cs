using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What the engine has come upon that a rule may report, wherever it is.</summary>
/// <param name="Name">What it is about: the full name of a variable or scope, or the name of an operation.</param>
internal abstract record Occurrence(string Name)
{
    /// <summary>The error that the library's exception names; null where nothing is thrown, or the exception is another one.</summary>
    public virtual string? Error => null;

    /// <summary>The variable that the library's exception names; null where that is not known.</summary>
    public virtual string? VariableName => null;

    /// <summary>The rule that the library's exception names; null where it names none.</summary>
    public virtual string? RuleId => Error is { } error && RuleOfErrors.TryGetValue(error, out var rule) ? rule : null;

    /// <summary>The rules that the library's exceptions name, by what they say went wrong.</summary>
    private static readonly ImmutableDictionary<string, string> RuleOfErrors = new Dictionary<string, string>
    {
        [RuntimeNames.AlreadyExists] = "SCL0101",
        [RuntimeNames.DoesNotExist] = "SCL0102",
        [RuntimeNames.ShapeMismatch] = "SCL0104",
        [RuntimeNames.DTypeMismatch] = "SCL0105",
        [RuntimeNames.OtherGraph] = "SCL0106",
        [RuntimeNames.ShapesDoNotFit] = "SCL0107",
        [RuntimeNames.PartitionMismatch] = "SCL0108",
        [RuntimeNames.Frozen] = "SCL0109",
        [RuntimeNames.ReuseNeedsName] = "SCL0205",
        [RuntimeNames.ImproperNesting] = "SCL0304",
        [RuntimeNames.NestedReset] = "SCL0306",
        [RuntimeNames.InvalidName] = "SCL0401",
        [RuntimeNames.ShapeUndefined] = "SCL0403",
        [RuntimeNames.ConflictingArguments] = "SCL0403",
        [RuntimeNames.NeedsName] = "SCL0405",
    }.ToImmutableDictionary();

    /// <summary>Whether two occurrences at the same place are the same mistake, whatever else is said of them.</summary>
    public virtual bool IsSame(Occurrence other) => GetType() == other.GetType() && Name == other.Name;
}
