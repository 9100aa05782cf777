using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Compares records, and structs that are equal if what is in them is.</summary>
internal static class RecordEqualities
{
    /// <summary>Whether two of them are equal; other values are if they are the same.</summary>
    public static AbstractValue AreEqualRecords(this AnalysisState state, AbstractValue left, AbstractValue right)
    {
        if (left is ConstantValue { Value: null } || right is ConstantValue { Value: null } || left.Equals(right))
        {
            return Comparison.Combine(TermOperator.Equal, left, right);
        }

        if (left is ObjectValue { Type: var type } && right is ObjectValue { Type: var otherType } && !type.Equals(otherType))
        {
            return type.MayBe(otherType) ? Determined.By(left, right) : AbstractValue.False;
        }

        if (FieldsOf(left) is not { } one || FieldsOf(right) is not { } other || one.Count != other.Count)
        {
            return IsEqualAsItSays(left) || IsEqualAsItSays(right) ? Determined.By(left, right)
                : FieldsOf(left) is null && FieldsOf(right) is null ? Comparison.Combine(TermOperator.Equal, left, right)
                : left is Symbolic || right is Symbolic ? DerivedOperators.Derived(DerivedOperators.RecordEquality, left, right, ValueDomain.Truth) : Determined.By(left, right);
        }

        var equal = AbstractValue.True;
        foreach (var field in one.Entries.OrderBy(field => field.Key.ToString(), StringComparer.Ordinal))
        {
            equal = !other.TryGet(field.Key, out var value) ? AbstractValue.Lost
                : Comparison.Combine(TermOperator.And, equal, state.AreEqualRecords(field.Value, value));
        }

        return equal;

        // Code of its own says what it is equal to.
        static bool IsEqualAsItSays(AbstractValue value) => value is ObjectValue { Type: { IsRecord: false, HasIdentity: false } } or StructValue { Type.HasFieldEquality: false };

        StructuralMap<MemberId, AbstractValue>? FieldsOf(AbstractValue value) => value switch
        {
            StructValue { Type.HasFieldEquality: true } structure => structure.Fields,
            ObjectValue { Type.IsRecord: true } => state.ObjectOf(value).Fields,
            _ => null,
        };
    }
}
