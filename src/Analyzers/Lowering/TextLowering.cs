using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the texts that values have.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TextLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Interpolated(IInterpolatedStringOperation interpolated, Steps steps)
    {
        var holes = interpolated.Parts.Select(Hole).ToImmutableArray();
        var terms = lowering.Operands.InOrder(holes.Select(hole => hole.Value), steps);
        return Terms.Joined(holes.Select((hole, index) => Written(hole, terms[index], steps)));
    }

    /// <summary>A part of an interpolated text, which a handler may append by a call.</summary>
    public static TextHole Hole(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation fixedText => new TextHole(fixedText.Text, null, null),
        IInterpolationOperation hole => new TextHole(hole.Expression, hole.Alignment, hole.FormatString),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { IsEmpty: false } arguments } } => new TextHole(
            arguments[0].Value,
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == TextMembers.Alignment)?.Value,
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == TextMembers.PartFormat)?.Value),
        _ => new TextHole(part, null, null),
    };

    /// <summary>The text of a part.</summary>
    public Term Written(TextHole hole, Term value, Steps steps) => Written(
        hole.Value, value, hole.Alignment is { ConstantValue: { HasValue: true, Value: int width } } ? width : null, hole.Format?.ConstantValue.Value as string, steps);

    /// <summary>The text of a value in a format, padded to a width.</summary>
    public Term Written(IOperation operand, Term value, int? width, string? format, Steps steps)
    {
        if (lowering.OwnTexts.FormattedText(operand, value, format, steps) is { } own)
        {
            return width is { } wide ? new KnownCallTerm(EvaluatedMembers.AlignedText, [Terms.Joined([own]), new LiteralTerm(wide)], new WrittenTerm(own)) : own;
        }

        var isEnum = (operand.Unwrap()?.Type is { } type ? UnderlyingOf(type) : null) is { TypeKind: TypeKind.Enum };
        var text = string.IsNullOrEmpty(format) || (isEnum && format is "G" or "g") ? Text(operand, value, steps)
            : isEnum && format is not ("D" or "d") ? new WrittenTerm(value)
            : new KnownCallTerm(EvaluatedMembers.FormattedText, [value, new LiteralTerm(format)], new WrittenTerm(value));
        return width is { } known ? new KnownCallTerm(EvaluatedMembers.AlignedText, [Terms.Joined([text]), new LiteralTerm(known)], new WrittenTerm(value)) : text;
    }

    /// <summary>Whether a value is a number, a letter, a truth value or a text, or null, which no code of the project writes.</summary>
    public static bool IsPlain(IOperation operand) => operand.Unwrap()?.ConstantValue is { HasValue: true, Value: null } ||
        operand.Unwrap()?.Type is { } type && UnderlyingOf(type) is { TypeKind: not TypeKind.Enum, SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) };

    private static ITypeSymbol UnderlyingOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public sealed record TextHole(IOperation Value, IOperation? Alignment, IOperation? Format);

    /// <summary>A sum of strings, however long: its left operands are taken one after the other, not one inside the other.</summary>
    public Term Concatenation(IBinaryOperation sum, Steps steps)
    {
        var operands = new Stack<IOperation>();
        IOperation first = sum;
        while (first is IBinaryOperation
            {
                ConstantValue.HasValue: false, OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String,
            } next)
        {
            operands.Push(next.RightOperand);
            first = next.LeftOperand;
        }

        operands.Push(first);
        return JoinedTexts([.. operands], steps);
    }

    public Term JoinedTexts(ImmutableArray<IOperation> operands, Steps steps)
    {
        return Terms.Joined(Texts(operands, steps));
    }

    /// <summary>The text that an operand contributes: its value, unless its type writes it in another way.</summary>
    public Term Text(IOperation operand, Term term, Steps steps)
    {
        term = term.Unboxed();
        var written = operand;
        while (written is IParenthesizedOperation
            || (written is IConversionOperation { OperatorMethod: null } conversion && (conversion.KeepsValue() || conversion.Type?.IsReferenceType == true)))
        {
            written = written is IConversionOperation inner ? inner.Operand : ((IParenthesizedOperation)written).Operand;
        }

        var type = written.Type is { } declared ? UnderlyingOf(declared) : null;
        var isConstant = type is { TypeKind: TypeKind.Enum } && written.ConstantValue.HasValue;
        var constants = isConstant ? type!.GetMembers().OfType<IFieldSymbol>().Where(field => Equals(field.ConstantValue, written.ConstantValue.Value)).ToList() : [];
        return constants.Count == 1 ? new LiteralTerm(constants[0].Name)
            : TextOf(written.Type, operand, term, steps);
    }

    /// <summary>The texts of the elements of a tuple, in parentheses.</summary>
    private Term TupleText(INamedTypeSymbol tuple, IOperation? operand, Term term, Steps steps)
    {
        var elements = tuple.TupleElements.Select((element, index) => TextOf(element.Type, operand, new ElementTerm(term, new LiteralTerm(index)), steps)).ToList();
        return Terms.Joined([new LiteralTerm("("), .. elements.SelectMany((element, index) => index == 0 ? new[] { element } : [new LiteralTerm(", "), element]), new LiteralTerm(")")]);
    }

    /// <summary>The names and texts of what is in an object of an anonymous type, in braces.</summary>
    private Term AnonymousText(INamedTypeSymbol type, IOperation? operand, Term term, Steps steps)
    {
        var whole = factory.Stable(term, steps);
        return lowering.Branches.Choice(Terms.IsNull(whole), _ => new LiteralTerm(""), Written, steps);

        Term Written(Steps inside)
        {
            var parts = type.GetMembers().OfType<IPropertySymbol>()
                .Select((part, index) => Terms.Joined([new LiteralTerm($"{(index == 0 ? "" : ", ")}{part.Name} = "), TextOf(part.Type, operand, new ElementTerm(whole, new LiteralTerm(index)), inside)])).ToList();
            return Terms.Joined([new LiteralTerm("{ "), .. parts, new LiteralTerm(parts.Count == 0 ? "}" : " }")]);
        }
    }

    /// <summary>The texts of a key and its value, in brackets.</summary>
    private Term PairText(INamedTypeSymbol pair, IOperation? operand, Term term, Steps steps)
    {
        var parts = pair.TypeArguments.Select((part, index) => TextOf(part, operand, new ElementTerm(term, new LiteralTerm(index)), steps)).ToList();
        return Terms.Joined([new LiteralTerm("["), parts[0], new LiteralTerm(", "), parts[1], new LiteralTerm("]")]);
    }

    /// <summary>The text of a value of a type.</summary>
    public Term TextOf(ITypeSymbol? type, IOperation? operand, Term term, Steps steps)
    {
        switch (type)
        {
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }:
                var value = factory.Stable(term, steps);
                return lowering.Branches.Choice(Terms.IsNull(value), _ => new LiteralTerm(""), inside => TextOf(underlying, operand, value, inside), steps);
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return TupleText(tuple, operand, factory.Snapshot(term, steps), steps);
            case INamedTypeSymbol { IsAnonymousType: true } anonymous:
                return AnonymousText(anonymous, operand, term, steps);
            case not null when StringBuilderContents.IsBuilder(type):
                return factory.Snapshot(lowering.BuilderContents.Built(type, term), steps);
            case INamedTypeSymbol { TypeArguments.Length: 2 } pair when ContainerTypes.IsPair(pair):
                return PairText(pair, operand, factory.Snapshot(term, steps), steps);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration:
                return EnumLowering.EnumText(enumeration, term);
            case not null when EvaluatedMembers.IsVersion(type):
                return new KnownCallTerm(EvaluatedMembers.VersionText, [term], new WrittenTerm(term));
            case not null when RegexMembers.IsCapture(type):
                return RegexMatches.TextOf(type, factory.Snapshot(term, steps));
            case { TypeKind: TypeKind.TypeParameter }:
                return lowering.OwnTexts.TextAsItSays(term, operand, value => new KnownCallTerm(EvaluatedMembers.AnyText, [value, lowering.Types.TypeTerm(type)], new KnownCallTerm(EvaluatedMembers.AnyText, [value], new WrittenTerm(value))), steps);
            case { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface } when !operand.IsBase():
                return lowering.OwnTexts.TextAsItSays(term, operand, value => value, steps);
            case { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal }:
                return new KnownCallTerm(EvaluatedMembers.NumberText, [term], new WrittenTerm(term));
            case { SpecialType: SpecialType.None } when factory.Context.IsOwn(type) || factory.Context.IsModelled(type):
                return lowering.OwnTexts.OwnText(type, operand, term, steps);
            case { IsValueType: true, SpecialType: SpecialType.None }:
                return new WrittenTerm(term);
            default:
                return term;
        }
    }

    public ImmutableArray<Term> Texts(ImmutableArray<IOperation> operands, Steps steps)
    {
        var terms = lowering.Operands.InOrder(operands, steps);
        return [.. operands.Select((operand, index) => Text(operand, terms[index], steps))];
    }
}
