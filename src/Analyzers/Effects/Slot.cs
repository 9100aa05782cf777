using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A place that holds one value while a body runs: a local, a parameter, or a result that has no name in the source.</summary>
/// <param name="Symbol">The local or parameter; null for an unnamed result.</param>
/// <param name="Ordinal">Tells unnamed results of one body apart; zero where there is a symbol.</param>
internal sealed record Slot(ISymbol? Symbol, int Ordinal)
{
    /// <summary>The slot of a local or parameter.</summary>
    public static Slot Of(ISymbol symbol) => new(symbol, 0);

    /// <inheritdoc/>
    public bool Equals(Slot? other) =>
        other is not null && Ordinal == other.Ordinal && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    /// <inheritdoc/>
    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + Ordinal;

    /// <inheritdoc/>
    public override string ToString() => Symbol?.Name ?? $"${Ordinal}";
}
