using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What records of the effect language are made of, read from their own declarations: a new kind of effect or term needs no line
/// here.</summary>
internal sealed class EffectParts
{
    private static readonly ConcurrentDictionary<Type, EffectParts> Known = new();

    private readonly ImmutableArray<Func<object, object?>> _parts;

    private EffectParts(Type type) => _parts =
    [
        .. RecordShape.Of(type).Parts.Where(part => MayHold(part.Type)).Select(part => (Func<object, object?>)part.Of),
    ];

    /// <summary>The effects right inside an effect, in the order of the source.</summary>
    public static IEnumerable<Effect> EffectsIn(object record) => In<Effect>(record);

    /// <summary>The terms of an effect or a term itself, other than those of the effects and terms inside.</summary>
    public static IEnumerable<Term> TermsIn(object record) => In<Term>(record);

    /// <summary>The slots that an effect names itself.</summary>
    public static IEnumerable<Slot> SlotsIn(Effect effect) => Of(effect).Select(part => part as Slot).OfType<Slot>();

    /// <summary>Where an effect happens; null where it has no place.</summary>
    public static Site? SiteOf(Effect effect) => Of(effect).OfType<Site>().FirstOrDefault();

    private static IEnumerable<TPart> In<TPart>(object record)
        where TPart : class
    {
        foreach (var part in Of(record))
        {
            switch (part)
            {
                case TPart found:
                    yield return found;
                    break;
                case IEnumerable<TPart> several:
                    foreach (var one in several)
                    {
                        yield return one;
                    }

                    break;
                case IEnumerable records:
                    foreach (var inner in records.Cast<object>().Where(IsGroup).SelectMany(In<TPart>))
                    {
                        yield return inner;
                    }

                    break;
                case not null when IsGroup(part):
                    foreach (var inner in In<TPart>(part))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<object?> Of(object record) =>
        Known.GetOrAdd(record.GetType(), type => new EffectParts(type))._parts.Select(part => part(record));

    /// <summary>Whether a part only groups others.</summary>
    private static bool IsGroup(object part) => IsGroup(part.GetType());

    private static bool IsGroup(Type type) =>
        type == typeof(OpenOptions) || type == typeof(Argument) || type == typeof(TypeArgument) || type == typeof(Handler);

    private static bool MayHold(Type type)
    {
        var item = Nullable.GetUnderlyingType(type) ?? type;
        item = item.IsGenericType && item.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? item.GetGenericArguments()[0] : item;
        return typeof(Effect).IsAssignableFrom(item) || typeof(Term).IsAssignableFrom(item) || item == typeof(Slot) || item == typeof(Site) || IsGroup(item);
    }
}
