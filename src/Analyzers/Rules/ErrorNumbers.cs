using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What the library's exception says went wrong, as a number.</summary>
/// <param name="library">The version of the library that counts; null where it is not referenced.</param>
internal sealed class ErrorNumbers(IAssemblySymbol? library)
{
    private readonly Lazy<ImmutableDictionary<string, long>> _numbers = new(() =>
        new[] { RuntimeNames.ScopeError, RuntimeNames.OperandError }.SelectMany(name => library?.GetTypeByMetadataName($"{RuntimeNames.Namespace}.{name}")?.GetMembers() ?? []).OfType<IFieldSymbol>()
            .Where(member => member.ConstantValue is int).ToImmutableDictionary(member => member.Name, member => (long)(int)member.ConstantValue!, StringComparer.Ordinal));

    /// <summary>The number of an error, by its name; null where the library has none of that name.</summary>
    public long? Of(string name) => _numbers.Value.TryGetValue(name, out var number) ? number : null;
}
