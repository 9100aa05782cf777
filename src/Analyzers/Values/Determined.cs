using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>Values that the program itself determines in a way that is not followed, so that only one of all can be.</summary>
internal static class Determined
{
    private static readonly UnknownValue Lost = (UnknownValue)AbstractValue.Lost;
    private static readonly UnknownValue Unknown = (UnknownValue)AbstractValue.Unknown;

    /// <summary>What comes of values in a way that is not followed.</summary>
    public static AbstractValue By(params IEnumerable<AbstractValue?> values) =>
        About(values, values.All(value => value?.FollowsFromProgram(ProgramFacts.None) != false) ? Lost : Unknown);

    /// <summary>A value of which nothing more is known than what it depends on.</summary>
    public static UnknownValue About(IEnumerable<AbstractValue?> values, UnknownValue unknown)
    {
        var parts = values.SelectMany(PartsOf).Distinct().ToList();
        return parts.Count == 0 ? unknown : unknown with { Parts = PartSet.Of(parts) };
    }

    /// <summary>What a value depends on that comes of another one: its elements and fields count, too.</summary>
    private static IEnumerable<object> PartsOf(AbstractValue? value) => value switch
    {
        Symbolic symbol => symbol.Parts.Append(new ElementsOf(symbol)).Append(new FieldsOf(symbol)),
        CompositeValue composite => composite.Components.SelectMany(PartsOf),
        _ => DerivedSymbol.PartsOf(value),
    };

    /// <summary>Whether what a member says follows from its object and its arguments. Methods may ask somebody else, properties of objects
    /// seldom do.</summary>
    public static bool IsAnsweredBy(MemberId member, AbstractValue? receiver) =>
        member.IsPure || (receiver is not null && !member.IsFunction);
}
