using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What the library's exception says went wrong, as a number.</summary>
/// <param name="library">The version of the library that counts.</param>
internal sealed class ErrorNumbers(IAssemblySymbol library)
{
    private readonly Lazy<ImmutableDictionary<string, long>> _numbers = new(() =>
        (library.GetTypeByMetadataName($"{RuntimeNames.Namespace}.{RuntimeNames.ScopeError}")?.GetMembers() ?? []).OfType<IFieldSymbol>()
            .Where(member => member.ConstantValue is int).ToImmutableDictionary(member => member.Name, member => (long)(int)member.ConstantValue!, StringComparer.Ordinal));

    /// <summary>The number for a mistake; null where it can be several.</summary>
    public long? Of(FindingFacts finding) => NameOf(finding) is { } name && _numbers.Value.TryGetValue(name, out var number) ? number : null;

    private static string? NameOf(FindingFacts finding) => (finding.Kind, finding.Refusal) switch
    {
        (FindingKind.DuplicateVariable, _) => RuntimeNames.AlreadyExists,
        (FindingKind.MissingVariable or FindingKind.NeverCreated or FindingKind.ReuseVariablesTooEarly, _) => RuntimeNames.DoesNotExist,
        (FindingKind.ShapeConflict, _) => RuntimeNames.ShapeMismatch,
        (FindingKind.DTypeConflict, _) or (FindingKind.ConflictingArguments, Refusal.ValueOfOtherType) => RuntimeNames.DTypeMismatch,
        (FindingKind.ConflictingArguments, Refusal.ValueAndShape) => RuntimeNames.ConflictingArguments,
        (FindingKind.ConflictingArguments, Refusal.NoShape or Refusal.PartialShape) => RuntimeNames.ShapeUndefined,
        (FindingKind.ScopeClosedOutOfOrder, _) => RuntimeNames.ImproperNesting,
        (FindingKind.ResetInsideGraph, _) => RuntimeNames.NestedReset,
        (FindingKind.InvalidName, _) => RuntimeNames.InvalidName,
        (FindingKind.ReuseNeedsName, _) => RuntimeNames.ReuseNeedsName,
        _ => null,
    };
}
