using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Tells values that come from outside of the program, and so can be anything, from those that the program itself determines but that
/// are not followed: of these only one can be.</summary>
internal static class Determined
{
    /// <summary>Whether a value follows from what the program says.</summary>
    public static bool IsDetermined(this AnalysisState state, AbstractValue? value) => value switch
    {
        null or ConstantValue or ScopeValue or GraphValue or ObjectValue or FunctionValue or GetterValue or PresentValue or TypeValue or CaughtValue => true,
        Request request => request.Components.All(state.IsDetermined),
        TextValue text => text.Text.IsExact || text.Text.IsDetermined,
        ListValue list => list.Elements.Items.All(state.IsDetermined),
        GroupValue group => state.IsDetermined(group.Key) && group.Elements.Items.All(state.IsDetermined),
        QueryValue query => query.Operands.Items.All(state.IsDetermined),
        IteratorValue iterator => iterator.Arguments.Entries.All(argument => state.IsDetermined(argument.Value)),
        StructValue structure => structure.Fields.Entries.All(field => state.IsDetermined(field.Value)),
        UnknownValue unknown => unknown.IsDetermined,
        TaskValue task => state.IsDetermined(task.Result),
        OpaqueSymbol symbol => symbol.IsDetermined || state.Determined.Has(symbol.Id),
        OffsetValue offset => state.IsDetermined(offset.Base),
        DerivedSymbol derived => state.IsDetermined(derived.Left) && state.IsDetermined(derived.Right),
        MemberSymbol member => state.IsDetermined(member),
        _ => false,
    };

    /// <summary>The state in which some symbols are known to follow from what the program says.</summary>
    public static AnalysisState WithDetermined(this AnalysisState state, IEnumerable<OpaqueSymbol> symbols) =>
        state with { Determined = symbols.Aggregate(state.Determined, (all, symbol) => all.With(symbol.Id, true)) };

    /// <summary>Whether a condition has one answer only, which is not known.</summary>
    public static bool IsLost(this AnalysisState state, AbstractValue condition) => condition is not ConstantValue && state.IsDetermined(condition);

    /// <summary>What comes of values in a way that is not followed.</summary>
    public static AbstractValue By(params IEnumerable<AbstractValue?> values) =>
        About(values, values.All(AnalysisState.AtUnknownStart.IsDetermined) ? Lost : Unknown);

    /// <summary>A value of which nothing more is known than what it depends on.</summary>
    public static UnknownValue About(IEnumerable<AbstractValue?> values, UnknownValue unknown)
    {
        var parts = values.SelectMany(DerivedSymbol.PartsOf).Distinct().ToList();
        return parts.Count == 0 ? unknown : unknown with { Parts = PartSet.Of(parts) };
    }

    private static readonly UnknownValue Lost = (UnknownValue)AbstractValue.Lost;
    private static readonly UnknownValue Unknown = (UnknownValue)AbstractValue.Unknown;

    private static bool IsDetermined(this AnalysisState state, MemberSymbol member) =>
        member.IsDetermined || member.Arguments.Items.All(state.IsDetermined)
        && (member.Receiver is null or TypeValue && IsOfProgram(member.Member) ? state.StartsProgram
            : state.IsDetermined(member.Receiver) && IsAnsweredBy(member.Member, member.Receiver));

    /// <summary>Whether what a member says follows from its object and its arguments. Methods may ask somebody else, properties of objects
    /// seldom do.</summary>
    public static bool IsAnsweredBy(MemberId member, AbstractValue? receiver) =>
        member.IsPure || (receiver is not null && !member.IsFunction);

    /// <summary>Whether source says what a member is.</summary>
    private static bool IsOfProgram(MemberId member) => member.IsInSight;
}
