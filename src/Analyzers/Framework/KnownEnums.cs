using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members of enums that a type parameter stands for.</summary>
internal static class KnownEnums
{
    /// <summary>What they give; null where that is not known.</summary>
    public static object? Call(string member, object?[] operands) => (member, operands) switch
    {
        (EvaluatedMembers.EnumValues, [TypeLiteral { Numbers: { IsEmpty: false } numbers }]) => numbers.Cast<object?>().ToArray(),
        (EvaluatedMembers.EnumNames, [TypeLiteral { Names: { IsEmpty: false } names }]) => names.Cast<object?>().ToArray(),
        (EvaluatedMembers.EnumParse or EvaluatedMembers.EnumIsParsed, [TypeLiteral { Numbers.IsEmpty: false } type, var text, var ignoresCase]) => KnownNotations.Call(member, [text, ignoresCase, .. MembersOf(type)]),
        _ => null,
    };

    /// <summary>The members of an enum: each value, and its name behind it.</summary>
    public static IEnumerable<object?> MembersOf(TypeLiteral type) => type.Numbers.Zip(type.Names, (number, name) => new object?[] { number, name }).SelectMany(member => member);
}
