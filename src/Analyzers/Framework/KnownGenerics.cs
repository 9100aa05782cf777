using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Static members and operators of type parameters that stand for numbers, and conversions to a type that is a value: they are those of the numbers.</summary>
internal static class KnownGenerics
{
    private const string Begin = "generic ";
    private const string Checked = ".CreateChecked";
    private const string Operator = "operator ";
    private const string Conversion = "Convert.To", ConversionToType = "Convert.ChangeType";

    /// <summary>What a static member of a type parameter is evaluated as; its first operand is the type.</summary>
    public static string MemberOf(string name) => Begin + name;

    /// <summary>What an operator of a type parameter is evaluated as; its first operand is the type.</summary>
    public static string OperatorOf(string kind) => Begin + Operator + kind;

    /// <summary>The member of a number that a member of a type parameter is, and its operands; null where it is none that is followed.</summary>
    public static (string Member, object?[] Operands)? Resolved(string member, object?[] operands)
    {
        if (member == ConversionToType)
        {
            return operands switch
            {
                [null, DTypeLiteral] => throw new InvalidCastException(),
                [var value, DTypeLiteral { Name: var asked }] when KnownFormats.TypeNameOf(asked) is { } name => (Conversion + name, [value]),
                [var value, TypeLiteral { Type.Special: SpecialType.System_String }] => (Conversion + nameof(String), [value]),
                _ => null,
            };
        }

        if (member.EndsWith(Checked, StringComparison.Ordinal))
        {
            return ($"convert {member.Substring(0, member.Length - Checked.Length)} checked", operands);
        }

        if (!member.StartsWith(Begin, StringComparison.Ordinal) || operands is not [DTypeLiteral { Name: var dtype }, ..] || KnownFormats.TypeNameOf(dtype) is not { } type)
        {
            return null;
        }

        var (word, rest) = (member.Substring(Begin.Length), operands.Skip(1).ToArray());
        return word switch
        {
            _ when word.StartsWith(Operator, StringComparison.Ordinal) => ($"{word} {type}", rest),
            "Zero" or "AdditiveIdentity" => ($"convert {type}", [0L]),
            "One" or "MultiplicativeIdentity" => ($"convert {type}", [1L]),
            "IsZero" => ($"operator Equals {type}", [rest[0], rest[0] switch { double => (object)0d, float => 0f, _ => 0L }]),
            "CreateChecked" => ($"convert {type} checked", rest),
            "Min" or "Max" or "Abs" or "Sign" or "Clamp" or "DivRem" => ($"Math.{word}", rest),
            _ => ($"{type}.{word}", rest),
        };
    }
}
