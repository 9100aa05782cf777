using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;
using Members = ScopeLint.Analyzers.Framework.Equalities;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Compares values as code says that they are equal, or in which order they come.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Equalities(Interpreter engine)
{
    public ImmutableArray<Outcome> Compare(CompareEffect effect, AnalysisState state)
    {
        var (left, right) = (state.AsCompared(state.Evaluate(effect.Left)), state.AsCompared(state.Evaluate(effect.Right)));
        return !effect.IsOrder ? HasOwnEquality(left) || HasOwnEquality(right) ? AreEqual(null, left, right, effect.Location, state, End) : End(state.Evaluate(effect.Otherwise), state)
            : left is ListValue { IsTuple: true } or TextValue || HasOwnOrder(left) ? Order(null, left, right, effect.Location, state, End)
            : End(state.Evaluate(effect.Otherwise), state);

        ImmutableArray<Outcome> End(AbstractValue answer, AnalysisState way) => Outcomes.At(way.WithValue(effect.Result, answer));
    }

    /// <summary>Whether code of the project says what a value equals, or what a part of it does.</summary>
    public bool HasOwnEquality(AbstractValue value) => TypeOf(value) is { HasOwnEquality: true } || (PartsOf(value)?.Any(HasOwnEquality) ?? false);

    /// <summary>Whether code of the project says where a value comes in an order, or where a part of it does.</summary>
    public bool HasOwnOrder(AbstractValue value) => OrderOf(value) is not null || (value is ListValue { IsTuple: true } tuple && tuple.Elements.Items.Any(HasOwnOrder));

    /// <summary>Goes on with whether two values are equal, as a comparer says, or as they do themselves.</summary>
    public ImmutableArray<Outcome> AreEqual(
        AbstractValue? comparer, AbstractValue one, AbstractValue other, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (comparer is not null)
        {
            return Asked(Implementation(comparer, Members.OfComparer, Members.AreEqual), comparer, [one, other], site, state, then);
        }

        if (one.Equals(other) || !(HasOwnEquality(one) || HasOwnEquality(other)))
        {
            return then(state.AreEqualObjects(one, other), state);
        }

        if (TypeOf(one) is { HasOwnEquality: true })
        {
            return other is ConstantValue { Value: null } ? then(AbstractValue.False, state)
                : Asked(Implementation(one, Members.OfValue, Members.AreEqual) ?? Implementation(one, null, Members.AreEqual), one, [other], site, state, then);
        }

        return PartsOf(one)?.ToList() is { } parts && PartsOf(other)?.ToList() is { } others && parts.Count == others.Count && Equals(TypeOf(one), TypeOf(other))
            ? InTurn(0, state)
            : then(TypeOf(one) is { } type && TypeOf(other) is { } another && !type.Equals(another) && !type.MayBe(another) ? AbstractValue.False : Determined.By(one, other), state);

        ImmutableArray<Outcome> InTurn(int index, AnalysisState way) => index == parts.Count ? then(AbstractValue.True, way)
            : AreEqual(null, parts[index], others[index], site, way, (equal, compared) => equal.Equals(AbstractValue.True) ? InTurn(index + 1, compared) : then(equal, compared));
    }

    /// <summary>Goes on with a number that tells which of two values comes first, as a comparer says, or as they do themselves.</summary>
    public ImmutableArray<Outcome> Order(
        AbstractValue? comparer, AbstractValue one, AbstractValue other, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then, TextComparison texts = default)
    {
        if (comparer is not null)
        {
            return Asked(Implementation(comparer, Members.OrderOfComparer, Members.Compare), comparer, [one, other], site, state, then);
        }

        if (Ordering.Compare(one, other, texts) is { } known)
        {
            return then(new ConstantValue((long)known), state);
        }

        if ((one, other) is (ListValue { IsTuple: true, Elements.Items: var parts }, ListValue { IsTuple: true, Elements.Items: var others }) && parts.Count == others.Count)
        {
            return InTurn(0, state);

            ImmutableArray<Outcome> InTurn(int index, AnalysisState way) => index == parts.Count ? then(new ConstantValue(0L), way)
                : Order(null, parts[index], others[index], site, way, (order, compared) => order is ConstantValue { Value: 0L } ? InTurn(index + 1, compared) : then(order, compared), texts);
        }

        return OrderOf(one) is { } member && other is not ConstantValue { Value: null } ? Asked(member, one, [other], site, state, then)
            : (one, other) is (ConstantValue { Value: null }, ConstantValue { Value: null }) ? then(new ConstantValue(0L), state)
            : OrderOf(one) is not null ? then(new ConstantValue(1L), state)
            : OrderOf(other) is not null && one is ConstantValue { Value: null } ? then(new ConstantValue(-1L), state)
            : then(Determined.By(one, other), state);
    }

    private MemberId? OrderOf(AbstractValue value) => Implementation(value, Members.OrderOfValue, Members.CompareTo) ?? Implementation(value, Members.OrderOfAny, Members.CompareTo);

    private static TypeId? TypeOf(AbstractValue value) => value switch
    {
        ObjectValue made => made.Type,
        StructValue structure => structure.Type,
        _ => null,
    };

    /// <summary>The parts of a value that is equal to others if its parts are; null for other values.</summary>
    private static IEnumerable<AbstractValue>? PartsOf(AbstractValue value) => value switch
    {
        ListValue { IsTuple: true } tuple => tuple.Elements.Items,
        StructValue { Type.IsComparedByFields: true } structure => structure.Fields.Entries.OrderBy(field => field.Key.ToString(), StringComparer.Ordinal).Select(field => field.Value),
        _ => null,
    };

    /// <summary>What an object runs for a member of an interface, or for one of its classes; null where that is not known, or is no code.</summary>
    private MemberId? Implementation(AbstractValue value, string? contract, string name)
    {
        var layout = value switch
        {
            ObjectValue made => made.Layout,
            StructValue structure => structure.Layout,
            _ => null,
        };
        return layout?.Targets.Where(target => target.Key.Name == name && (contract is null ? target.Key.ContainingType?.Form != TypeForm.Interface : target.Key.ContainingType?.Definition == contract))
            .Select(target => target.Value).FirstOrDefault(target => !target.IsOfRecord && engine.Bodies.Find(target) is not null);
    }

    /// <summary>Calls a member and goes on with its result.</summary>
    private ImmutableArray<Outcome> Asked(
        MemberId? member, AbstractValue receiver, IReadOnlyList<AbstractValue> arguments, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (member is null || engine.Bodies.Find(member) is not { } body || body.Parameters.Length != arguments.Count)
        {
            return then(Determined.By([receiver, .. arguments]), state);
        }

        var (prepared, self) = state.Holding(receiver);
        var given = new List<Slot>();
        foreach (var argument in arguments)
        {
            (prepared, var slot) = prepared.Holding(argument);
            given.Add(slot);
        }

        (prepared, var result) = prepared.Holding(AbstractValue.Null);
        return engine.Then(
            engine.Calls.Call(
                new CallEffect(member, new ReadTerm(self), IsVirtual: false, [.. body.Parameters.Zip(given, (parameter, slot) => new Argument(parameter, new ReadTerm(slot)))], [], result, site), prepared),
            way => then(way.Read(result), given.Append(self).Append(result).Aggregate(way, (left, slot) => left.WithoutValue(slot))));
    }
}
