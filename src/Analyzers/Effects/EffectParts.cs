using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What records of the effect language are made of, read from their own declarations: a new kind of effect or term needs no line
/// here.</summary>
internal sealed class EffectParts
{
    private static readonly ConcurrentDictionary<Type, EffectParts> Known = new();

    private readonly ImmutableArray<PartReader<Effect>> _effects;
    private readonly ImmutableArray<PartReader<Term>> _terms;
    private readonly ImmutableArray<PartReader<Slot>> _slots;
    private readonly ImmutableArray<PartReader<Site>> _sites;

    private EffectParts(Type type)
    {
        var parts = RecordShape.Of(type).Parts;
        _effects = PartReader<Effect>.Of(parts);
        _terms = PartReader<Term>.Of(parts);
        _slots = PartReader<Slot>.Of(parts.Where(part => part.Type == typeof(Slot)));
        _sites = PartReader<Site>.Of(parts.Where(part => part.Type == typeof(Site)));
    }

    /// <summary>The effects right inside an effect, in the order of the source.</summary>
    public static ImmutableArray<Effect> EffectsIn(object record) => PartReader<Effect>.Read(Of(record)._effects, record);

    /// <summary>The terms of an effect or a term itself, other than those of the effects and terms inside.</summary>
    public static ImmutableArray<Term> TermsIn(object record) => PartReader<Term>.Read(Of(record)._terms, record);

    /// <summary>The slots that an effect names itself.</summary>
    public static ImmutableArray<Slot> SlotsIn(Effect effect) => PartReader<Slot>.Read(Of(effect)._slots, effect);

    /// <summary>Where an effect happens; null where it has no place.</summary>
    public static Site? SiteOf(Effect effect) => PartReader<Site>.Read(Of(effect)._sites, effect).FirstOrDefault();

    private static EffectParts Of(object record) => Known.GetOrAdd(record.GetType(), type => new EffectParts(type));
}
