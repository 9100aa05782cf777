using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the texts and members of enums.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class EnumLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The text of a member of an enum.</summary>
    public static KnownCallTerm EnumText(INamedTypeSymbol type, Term value)
    {
        var isFlags = CompilerMembers.IsFlags(type);
        var members = EnumMembers(type).SelectMany(member => new[] { member.Value, new LiteralTerm(member.Name) });
        return new KnownCallTerm(EvaluatedMembers.EnumText, [value, new LiteralTerm(isFlags), .. members], new WrittenTerm(value));
    }

    public static IEnumerable<(Term Value, object? Constant, string Name)> EnumMembers(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(member => member.HasConstantValue)
        .OrderBy(member => unchecked((ulong)Convert.ToInt64(member.ConstantValue is ulong ? 0L : member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)))
        .Select(member => ((Term)new LiteralTerm(member.ConstantValue), member.ConstantValue, member.Name));

    /// <summary>All values or names of an enum, the name of one or the value of a name, or whether flags are set.</summary>
    public Term? EnumCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (EvaluatedMembers.OfEnum(method) == EnumMember.HasFlag && receiver is not null)
        {
            return new KnownCallTerm(EvaluatedMembers.HasFlag, [call.Instance.Unwrap()?.Type is { IsValueType: true } ? receiver : Number(receiver), Number(arguments[0])], lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps));
        }

        if (method.Name == TextMembers.ToText && receiver is not null && arguments is [LiteralTerm { Value: string format }])
        {
            return lowering.Texts.Written(call.Instance!, receiver, width: null, format, steps);
        }

        var type = method.TypeArguments.FirstOrDefault() ?? ((call.Arguments.FirstOrDefault()?.Value).Unwrap() as ITypeOfOperation)?.TypeOperand;
        if (type is ITypeParameterSymbol parameter)
        {
            return OfParameter(call, parameter, arguments, steps);
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            return null;
        }

        if (EvaluatedMembers.OfEnum(method) is EnumMember.Parse or EnumMember.TryParse)
        {
            return Parsed(call, enumeration, arguments, (text, ignoresCase) => [text, ignoresCase, .. EnumMembers(enumeration).SelectMany(member => new[] { lowering.Constants.Constant(member.Constant, enumeration), new LiteralTerm(member.Name) })], steps);
        }

        if (factory.Api.IsReuse(type) || factory.Api.IsDType(type))
        {
            return null;
        }

        switch (EvaluatedMembers.OfEnum(method))
        {
            case EnumMember.Values:
                return call.Type is IArrayTypeSymbol
                    ? lowering.Containers.Allocated(call.Type, Effects.ContainerKind.Sequence, new ListTerm([.. EnumMembers(enumeration).Select(member => member.Value)], IsTuple: false), null, call, steps)
                    : new ListTerm([.. EnumMembers(enumeration).Select(member => lowering.Types.Boxed(member.Value, enumeration))], IsTuple: false);
            case EnumMember.Names:
                return lowering.Containers.Allocated(call.Type!, Effects.ContainerKind.Sequence, new ListTerm([.. EnumMembers(enumeration).Select(member => (Term)new LiteralTerm(member.Name))], IsTuple: false), null, call, steps);
            case EnumMember.Name:
                return EnumText(enumeration, Number(arguments[arguments.Length - 1]));
            case EnumMember.Object when call.Type?.SpecialType == SpecialType.System_Object:
                return lowering.Types.Boxed(Number(arguments[arguments.Length - 1]), enumeration);
            case EnumMember.IsDefined:
                var asked = factory.Stable(Number(arguments[arguments.Length - 1]), steps);
                var isName = call.Arguments[call.Arguments.Length - 1].Value.Unwrap()?.Type?.SpecialType == SpecialType.System_String;
                return EnumMembers(enumeration).Aggregate(Terms.False, (any, member) => Terms.Or(any, Terms.AreEqual(asked, isName ? new LiteralTerm(member.Name) : member.Value)));
            default:
                return null;
        }
    }

    /// <summary>The number of a member of an enum that may be an object.</summary>
    private static Term Number(Term member) => member is BoxTerm box ? box.Value : new UnboxTerm(member, member);

    /// <summary>Like <see cref="EnumCall"/>, of an enum that a type parameter stands for.</summary>
    private Term? OfParameter(IInvocationOperation call, ITypeParameterSymbol type, ImmutableArray<Term> arguments, Steps steps)
    {
        var asked = lowering.Types.TypeTerm(type);
        switch (EvaluatedMembers.OfEnum(call.TargetMethod))
        {
            case EnumMember.Parse or EnumMember.TryParse:
                return Parsed(call, type, arguments, (text, ignoresCase) => [asked, text, ignoresCase], steps);
            case (EnumMember.Values or EnumMember.Names) and var member when call.Type is IArrayTypeSymbol:
                var all = new KnownCallTerm(member == EnumMember.Values ? EvaluatedMembers.EnumValues : EvaluatedMembers.EnumNames, [asked], factory.Determined(call.Type, origin: null, asked));
                return lowering.Containers.Allocated(call.Type, Effects.ContainerKind.Sequence, all, null, call, steps);
            case EnumMember.Name:
                return new KnownCallTerm(EvaluatedMembers.AnyText, [arguments[arguments.Length - 1], asked], new WrittenTerm(arguments[arguments.Length - 1]));
            default:
                return null;
        }
    }

    /// <summary>The value that a text says, or whether it says one; null where what reads it is not followed.</summary>
    private Term? Parsed(IInvocationOperation call, ITypeSymbol type, ImmutableArray<Term> arguments, Func<Term, Term, ImmutableArray<Term>> told, Steps steps)
    {
        var place = PlaceOf(SpecialType.System_String);
        if (place < 0)
        {
            return null;
        }

        var text = factory.Snapshot(arguments[place], steps);
        var ignoresCase = PlaceOf(SpecialType.System_Boolean) is >= 0 and var flag ? factory.Snapshot(arguments[flag], steps) : Terms.False;
        var operands = told(text, ignoresCase);
        if (EvaluatedMembers.OfEnum(call.TargetMethod) == EnumMember.Parse)
        {
            lowering.Failures.FailIf(Terms.Not(new KnownCallTerm(EvaluatedMembers.EnumIsParsed, operands, Terms.True)), Exceptions.Argument, steps);
            return Given(new KnownCallTerm(EvaluatedMembers.EnumParse, operands, lowering.ForeignCalls.ForeignCall(call, null, arguments.SetItem(place, text), steps)), call.Type);
        }

        return lowering.Containers.Try(
            call,
            call.Arguments.Length - 1,
            new KnownCallTerm(EvaluatedMembers.EnumIsParsed, operands, factory.Verdict(EvaluatedMembers.EnumIsParsed, text)),
            _ => Given(new KnownCallTerm(EvaluatedMembers.EnumParse, operands, new ComputedTerm(EvaluatedMembers.EnumParse, text, null, factory.Named(type))), call.Arguments[call.Arguments.Length - 1].Parameter?.Type),
            steps);

        Term Given(Term member, ITypeSymbol? asked) => asked?.SpecialType == SpecialType.System_Object ? lowering.Types.Boxed(member, type) : member;

        int PlaceOf(SpecialType sought) => call.Arguments.ToList().FindIndex(argument => argument.Parameter?.Type.SpecialType == sought);
    }
}
