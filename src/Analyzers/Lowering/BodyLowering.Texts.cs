using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Interpolated(IInterpolatedStringOperation interpolated, Steps steps)
    {
        var holes = interpolated.Parts.Select(Hole).ToImmutableArray();
        var terms = InOrder(holes.Select(hole => hole.Value), steps);
        return Terms.Joined(holes.Select((hole, index) => Written(hole, terms[index], steps)));
    }

    /// <summary>A part of an interpolated text, which a handler may append by a call.</summary>
    private static TextHole Hole(IInterpolatedStringContentOperation part) => part switch
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
    private Term Written(TextHole hole, Term value, Steps steps) => Written(
        hole.Value, value, hole.Alignment is { ConstantValue: { HasValue: true, Value: int width } } ? width : null, hole.Format?.ConstantValue.Value as string, steps);

    /// <summary>The text of a value in a format, padded to a width.</summary>
    private Term Written(IOperation operand, Term value, int? width, string? format, Steps steps)
    {
        var isEnum = (Unwrap(operand)?.Type is { } type ? UnderlyingOf(type) : null) is { TypeKind: TypeKind.Enum };
        var text = string.IsNullOrEmpty(format) || (isEnum && format is "G" or "g") ? Text(operand, value, steps)
            : isEnum && format is not ("D" or "d") ? new WrittenTerm(value)
            : new KnownCallTerm(EvaluatedMembers.FormattedText, [value, new LiteralTerm(format)], new WrittenTerm(value));
        return width is { } known ? new KnownCallTerm(EvaluatedMembers.AlignedText, [Terms.Joined([text]), new LiteralTerm(known)], new WrittenTerm(value)) : text;
    }

    private static ITypeSymbol UnderlyingOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private sealed record TextHole(IOperation Value, IOperation? Alignment, IOperation? Format);

    /// <summary>A sum of strings, however long: its left operands are taken one after the other, not one inside the other.</summary>
    private Term Concatenation(IBinaryOperation sum, Steps steps)
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

    private Term JoinedTexts(ImmutableArray<IOperation> operands, Steps steps)
    {
        return Terms.Joined(Texts(operands, steps));
    }

    /// <summary>The text that an operand contributes: its value, unless its type writes it in another way.</summary>
    private Term Text(IOperation operand, Term term, Steps steps)
    {
        term = term is BoxTerm box ? box.Value : term;
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
            : written.Type is INamedTypeSymbol { IsTupleType: true } tuple ? TupleText(tuple, operand, Kept(term, steps), steps)
            : TextOf(type, operand, term, steps);
    }

    /// <summary>The texts of the elements of a tuple, in parentheses.</summary>
    private Term TupleText(INamedTypeSymbol tuple, IOperation operand, Term term, Steps steps)
    {
        var elements = tuple.TupleElements.Select((element, index) => TextOf(UnderlyingOf(element.Type), operand, new ElementTerm(term, new LiteralTerm(index)), steps)).ToList();
        return Terms.Joined([new LiteralTerm("("), .. elements.SelectMany((element, index) => index == 0 ? new[] { element } : [new LiteralTerm(", "), element]), new LiteralTerm(")")]);
    }

    /// <summary>The text of a value of a type.</summary>
    private Term TextOf(ITypeSymbol? type, IOperation operand, Term term, Steps steps)
    {
        switch (type)
        {
            case not null when IsBuilder(type):
                return Kept(Built(type, term), steps);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration:
                return EnumText(enumeration, term);
            case not null when EvaluatedMembers.IsVersion(type):
                return new KnownCallTerm(EvaluatedMembers.VersionText, [term], new WrittenTerm(term));
            case { TypeKind: TypeKind.TypeParameter }:
                Unnamed(operand, steps);
                return new KnownCallTerm(EvaluatedMembers.AnyText, [term], Unknown(null));
            case { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal }:
                return new KnownCallTerm(EvaluatedMembers.NumberText, [term], new WrittenTerm(term));
            case { SpecialType: SpecialType.None } when _context.IsOwn(type):
                return OwnText(type, operand, term, steps);
            case { IsValueType: true, SpecialType: SpecialType.None }:
                return new WrittenTerm(term);
            default:
                return term;
        }
    }

    /// <summary>Lowers operands from the left to the right. Terms are read where they are used: what a later operand may change is kept
    /// before that operand runs.</summary>
    private ImmutableArray<Term> InOrder(IEnumerable<IOperation> operands, Steps steps)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var operand in operands)
        {
            var before = steps.Count;
            var term = IsPassedByReference(operand) ? ReferenceTo(operand, steps) : Value(operand, steps);
            for (var index = 0; index < terms.Count && steps.Count > before; index++)
            {
                if (terms[index] is not (LiteralTerm or UnknownTerm or ThisTerm or ReferenceTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } }))
                {
                    var kept = NewResult();
                    steps.Insert(before++, new AssignEffect(kept, terms[index]));
                    terms[index] = new ReadTerm(kept);
                }
            }

            terms.Add(term);
        }

        return terms.ToImmutable();
    }

    /// <summary>What is known of the result of a call that makes or compares texts; null for other calls.</summary>
    private Term? TextCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (TextMembers.IsToText(method) && call.Instance is { } written)
        {
            return Unwrap(written)?.Type?.SpecialType == SpecialType.System_String
                ? receiver
                : Terms.Joined([Text(written, receiver!, steps)]);
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        switch (TextMembers.Of(method))
        {
            case TextMember.IsNullOrEmpty:
                return Terms.Or(Terms.IsNull(arguments[0]), Terms.AreEqual(arguments[0], new LiteralTerm("")));
            case TextMember.Equal when arguments.Length == 1 && method.Parameters.Length == 1:
                return Terms.AreEqual(receiver!, arguments[0]);
            case TextMember.Equal when arguments.Length == 2 && method is { IsStatic: true, Parameters.Length: 2 }:
                return Terms.AreEqual(arguments[0], arguments[1]);
            case TextMember.Concat when arguments.Length == 1 && IsOfTexts(call.Arguments[0].Value):
                return Kept(new JoinTerm(new LiteralTerm(""), Listed(call.Arguments[0], arguments[0], steps)), steps);
            case TextMember.Concat when method.Parameters.All(parameter => parameter.Type is INamedTypeSymbol { TypeArguments.IsEmpty: true }):
                return Terms.Joined(arguments.Select((argument, index) => Text(call.Arguments[index].Value, argument, steps)));
            case TextMember.Join when arguments.Length == 2 && IsOfTexts(call.Arguments[1].Value):
                var separator = Kept(Text(call.Arguments[0].Value, arguments[0], steps), steps);
                return Kept(new JoinTerm(separator, Listed(call.Arguments[1], arguments[1], steps)), steps);
            case TextMember.Format:
                return Formatted(call.Arguments[0], [.. call.Arguments.Select(argument => argument.Value)], arguments, !IsOfParts(method.Parameters), steps);
            default:
                return null;
        }
    }

    /// <summary>A text made of parts that the call writes down as an array, or as single arguments that become one; null for other calls.</summary>
    private Term? WrittenTextCall(IInvocationOperation call, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } method
            || call.Arguments.IsEmpty || WrittenElements(call.Arguments[call.Arguments.Length - 1].Value) is not { } parts)
        {
            return null;
        }

        switch (TextMembers.Of(method), call.Arguments.Length)
        {
            case (TextMember.Concat, 1):
                return JoinedTexts(parts, steps);
            case (TextMember.Join, 2):
                var joined = Texts(parts.Insert(0, call.Arguments[0].Value), steps);
                return Terms.Joined(joined.Skip(1).SelectMany((part, index) => index == 0 ? new[] { part } : [joined[0], part]));
            case (TextMember.Format, 2 or 3):
                ImmutableArray<IOperation> operands = [.. call.Arguments.Take(call.Arguments.Length - 1).Select(argument => argument.Value), .. parts];
                var values = InOrder(operands, steps);
                return Formatted(call.Arguments[0], operands, values, isListed: true, steps) ?? Lost(call.Type, origin: null, values);
            default:
                return null;
        }
    }

    private ImmutableArray<Term> Texts(ImmutableArray<IOperation> operands, Steps steps)
    {
        var terms = InOrder(operands, steps);
        return [.. operands.Select((operand, index) => Text(operand, terms[index], steps))];
    }

    /// <summary>A sequence that may be a query, as a list.</summary>
    private Term Listed(IArgumentOperation argument, Term sequence, Steps steps) =>
        Unwrap(argument.Value)?.Type is { TypeKind: TypeKind.Interface } type ? Allocated(type, ContainerKind.Sequence, sequence, null, argument, steps) : sequence;

    /// <summary>Whether the elements of a sequence are written as texts the way their values say.</summary>
    private static bool IsOfTexts(IOperation operation)
    {
        var type = Unwrap(operation)?.Type;
        var element = type is IArrayTypeSymbol array ? array.ElementType : (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        return ContainerTypes.KindOf(type) == ContainerKind.Sequence
            && (element?.SpecialType is SpecialType.System_String or SpecialType.System_Char || element?.IsWholeNumber() == true);
    }

    /// <summary>A text in which a format has put values; null where it is not known, or where a culture has a say.</summary>
    /// <param name="first">The first argument: the format, or a culture.</param>
    /// <param name="operands">The arguments, and the values that the format may name.</param>
    /// <param name="terms">What they are.</param>
    /// <param name="isListed">Whether each of those values is written down by itself.</param>
    /// <param name="steps">Where the effects of writing them go.</param>
    private Term? Formatted(IArgumentOperation first, ImmutableArray<IOperation> operands, ImmutableArray<Term> terms, bool isListed, Steps steps)
    {
        var place = IsFormatProvider(first) ? 1 : 0;
        if (!isListed || IsCultural(first) || terms.Length <= place || terms[place] is not LiteralTerm { Value: string format } || CompositeFormat.Parse(format) is not { } parts
            || parts.Any(part => part.Index >= terms.Length - place - 1))
        {
            return null;
        }

        return Terms.Joined([.. parts.Select(part => part.Index is { } index
            ? Written(operands[place + 1 + index], terms[place + 1 + index], part.Width, part.Format, steps)
            : new LiteralTerm(part.Text))]);
    }

    /// <summary>Whether the last parameter takes any number of values.</summary>
    private static bool IsOfParts(ImmutableArray<IParameterSymbol> parameters) => parameters[parameters.Length - 1] is { IsParams: true };
}
