using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Some code of a member as effects, none of which is left out.</summary>
/// <param name="body">What it does.</param>
/// <param name="value">The value of an expression; null for statements.</param>
/// <param name="factory">Has made its slots.</param>
/// <param name="places">Where it is in the source.</param>
internal sealed class LoweredPart(LoweredBody body, Term? value, EffectFactory factory, BodyPlaces places)
{
    /// <summary>What it does.</summary>
    public LoweredBody Body => body;

    /// <summary>The value of an expression; null for statements.</summary>
    public Term? Value => value;

    /// <summary>The locals that are declared without a value.</summary>
    public IReadOnlyCollection<Slot> Unset => factory.Unset;

    /// <summary>The slot of a local or parameter.</summary>
    public Slot SlotOf(ISymbol variable) => factory.SlotFor(variable);

    /// <summary>Where a place is in the source.</summary>
    public Location Locate(Site site) => places.Locate(site);

    /// <summary>Whether an effect happens at a place of the source, or inside it.</summary>
    public bool IsAt(Effect effect, SyntaxNode place) =>
        EffectParts.SiteOf(effect) is { } site && Locate(site) is var location && location.SourceTree == place.SyntaxTree && place.Span.Contains(location.SourceSpan);
}
