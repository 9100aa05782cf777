using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private static readonly Regex Holes = new(@"\{(\d+)\}");

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
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == "alignment")?.Value,
            arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value),
        _ => new TextHole(part, null, null),
    };

    /// <summary>The text of a part.</summary>
    private Term Written(TextHole hole, Term value, Steps steps)
    {
        var text = hole.Format is { ConstantValue: { HasValue: true, Value: string { Length: > 0 } format } }
            ? new KnownCallTerm("Text.Format", [value, new LiteralTerm(format)], new WrittenTerm(value))
            : Text(hole.Value, value, steps);
        return hole.Alignment is { ConstantValue: { HasValue: true, Value: int width } }
            ? new KnownCallTerm("Text.Align", [Terms.Joined([text]), new LiteralTerm(width)], new WrittenTerm(value))
            : text;
    }

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
        var written = operand;
        while (written is IParenthesizedOperation
            || (written is IConversionOperation { OperatorMethod: null } conversion && (conversion.KeepsValue() || conversion.Type?.IsReferenceType == true)))
        {
            written = written is IConversionOperation inner ? inner.Operand : ((IParenthesizedOperation)written).Operand;
        }

        var type = written.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : written.Type;
        switch (type)
        {
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration:
                var constants = written.ConstantValue is { HasValue: true, Value: var constant }
                    ? type.GetMembers().OfType<IFieldSymbol>().Where(field => Equals(field.ConstantValue, constant)).ToList()
                    : [];
                return constants.Count == 1 ? new LiteralTerm(constants[0].Name) : EnumText(enumeration, term);
            case { TypeKind: TypeKind.TypeParameter }:
                Unnamed(operand, steps);
                return new KnownCallTerm("Text.Any", [term], Unknown(null));
            case { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal }:
                return new KnownCallTerm("Text.Number", [term], new WrittenTerm(term));
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
            var term = Value(operand, steps);
            for (var index = 0; index < terms.Count && steps.Count > before; index++)
            {
                if (terms[index] is not (LiteralTerm or UnknownTerm or ThisTerm or ReadTerm { Slot.Form: SlotForm.Result }))
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
        if (method is { Name: nameof(ToString), Parameters.IsEmpty: true } && call.Instance is { } written)
        {
            return Unwrap(written)?.Type?.SpecialType == SpecialType.System_String
                ? receiver
                : Terms.Joined([Text(written, receiver!, steps)]);
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        switch (method.Name)
        {
            case nameof(string.IsNullOrEmpty):
                return Terms.Or(Terms.IsNull(arguments[0]), Terms.AreEqual(arguments[0], new LiteralTerm("")));
            case nameof(string.Equals) when arguments.Length == 1 && method.Parameters.Length == 1:
                return Terms.AreEqual(receiver!, arguments[0]);
            case nameof(string.Equals) when arguments.Length == 2 && method is { IsStatic: true, Parameters.Length: 2 }:
                return Terms.AreEqual(arguments[0], arguments[1]);
            case nameof(string.Concat) when arguments.Length == 1 && IsOfTexts(call.Arguments[0].Value):
                return Kept(new JoinTerm(new LiteralTerm(""), Listed(call.Arguments[0], arguments[0], steps)), steps);
            case nameof(string.Concat) when method.Parameters.All(parameter => parameter.Type is INamedTypeSymbol { TypeArguments.IsEmpty: true }):
                return Terms.Joined(arguments.Select((argument, index) => Text(call.Arguments[index].Value, argument, steps)));
            case nameof(string.Join) when arguments.Length == 2 && IsOfTexts(call.Arguments[1].Value):
                var separator = Kept(Text(call.Arguments[0].Value, arguments[0], steps), steps);
                return Kept(new JoinTerm(separator, Listed(call.Arguments[1], arguments[1], steps)), steps);
            case nameof(string.Format) when arguments.FirstOrDefault() is LiteralTerm { Value: string format }:
                return Formatted(format, [.. arguments.Skip(1).Select((argument, index) => Text(call.Arguments[index + 1].Value, argument, steps))]);
            default:
                return null;
        }
    }

    /// <summary>A text made of parts that the call writes down as an array, or as single arguments that become one; null for other calls.</summary>
    private Term? WrittenTextCall(IInvocationOperation call, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: var name }
            || call.Arguments.IsEmpty || WrittenElements(call.Arguments[call.Arguments.Length - 1].Value) is not { } parts)
        {
            return null;
        }

        switch (name, call.Arguments.Length)
        {
            case (nameof(string.Concat), 1):
                return JoinedTexts(parts, steps);
            case (nameof(string.Join), 2):
                var joined = Texts(parts.Insert(0, call.Arguments[0].Value), steps);
                return Terms.Joined(joined.Skip(1).SelectMany((part, index) => index == 0 ? new[] { part } : [joined[0], part]));
            case (nameof(string.Format), 2) when call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string format }:
                var values = Texts(parts, steps);
                return Formatted(format, values) ?? Lost(call.Type, origin: null, values);
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

    private static Term? Formatted(string format, ImmutableArray<Term> values)
    {
        var parts = ImmutableArray.CreateBuilder<Term>();
        var end = 0;
        foreach (Match hole in Holes.Matches(format))
        {
            if (!int.TryParse(hole.Groups[1].Value, out var number) || number >= values.Length)
            {
                return null;
            }

            parts.Add(new LiteralTerm(format.Substring(end, hole.Index - end)));
            parts.Add(values[number]);
            end = hole.Index + hole.Length;
        }

        parts.Add(new LiteralTerm(format.Substring(end)));
        return parts.Any(part => part is LiteralTerm { Value: string text } && text.IndexOfAny(['{', '}']) >= 0)
            ? null
            : Terms.Joined(parts.Where(part => part is not LiteralTerm { Value: "" }));
    }
}
