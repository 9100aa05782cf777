using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls that make or compare texts.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TextCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What is known of the result of a call that makes or compares texts; null for other calls.</summary>
    public Term? TextCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (TextMembers.IsToText(method) && call.Instance is { } written && !factory.Context.HasModel(method))
        {
            return written.Unwrap()?.Type?.SpecialType == SpecialType.System_String ? receiver
                : IsPartOfText(written.Unwrap()?.Type) ? factory.Snapshot(new JoinTerm(new LiteralTerm(""), receiver!), steps)
                : Terms.Joined([lowering.Texts.Text(written, receiver!, steps)]);
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
                return factory.Snapshot(new JoinTerm(new LiteralTerm(""), Listed(call.Arguments[0], arguments[0], steps)), steps);
            case TextMember.Concat when method.Parameters.All(parameter => parameter.Type is INamedTypeSymbol { TypeArguments.IsEmpty: true }):
                return Terms.Joined(arguments.Select((argument, index) => lowering.Texts.Text(call.Arguments[index].Value, argument, steps)));
            case TextMember.Join when arguments.Length == 2 && IsOfTexts(call.Arguments[1].Value):
                var separator = factory.Snapshot(lowering.Texts.Text(call.Arguments[0].Value, arguments[0], steps), steps);
                return factory.Snapshot(new JoinTerm(separator, Listed(call.Arguments[1], arguments[1], steps)), steps);
            case TextMember.Concat when arguments.Length == 1 && ElementOf(call.Arguments[0]) is { } element:
                return lowering.OwnTexts.Joined(new LiteralTerm(""), arguments[0], element, call, steps);
            case TextMember.Join when arguments.Length == 2 && ElementOf(call.Arguments[1]) is { } element:
                return lowering.OwnTexts.Joined(factory.Snapshot(lowering.Texts.Text(call.Arguments[0].Value, arguments[0], steps), steps), arguments[1], element, call, steps);
            case TextMember.Format:
                return Formatted(call.Arguments[0], [.. call.Arguments.Select(argument => argument.Value)], arguments, !ArgumentFacts.IsOfParts(method.Parameters), steps);
            default:
                return null;
        }
    }

    /// <summary>A new text of letters; null where it is made of something else.</summary>
    public Term? NewText(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Steps steps) =>
        creation.Type is not { SpecialType: SpecialType.System_String } type ? null
        : arguments.Length == 1 && creation.Arguments[0].Parameter is { Type: IArrayTypeSymbol or { IsValueType: true } } ? factory.Snapshot(new JoinTerm(new LiteralTerm(""), arguments[0]), steps)
        : Repeated(type, arguments, steps);

    private Term Repeated(ITypeSymbol type, ImmutableArray<Term> arguments, Steps steps)
    {
        var text = new KnownCallTerm(EvaluatedMembers.RepeatedLetter, arguments, factory.Determined(type, origin: null, arguments));
        lowering.Failures.FailAsEvaluated(text, isRisky: false, steps);
        return factory.Snapshot(text, steps);
    }

    /// <summary>Whether a type is that of letters which are a part of a text: those are what it says.</summary>
    public static bool IsPartOfText(ITypeSymbol? type) => ContainerTypes.IsView(type) && type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Char }] };

    /// <summary>A text made of parts that the call writes down as an array, or as single arguments that become one; null for other calls.</summary>
    public Term? WrittenTextCall(IInvocationOperation call, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } method
            || call.Arguments.IsEmpty || call.Arguments[call.Arguments.Length - 1].Value.WrittenElements() is not { } parts)
        {
            return null;
        }

        switch (TextMembers.Of(method), call.Arguments.Length)
        {
            case (TextMember.Concat, 1):
                return lowering.Texts.JoinedTexts(parts, steps);
            case (TextMember.Join, 2):
                var joined = lowering.Texts.Texts(parts.Insert(0, call.Arguments[0].Value), steps);
                return Terms.Joined(joined.Skip(1).SelectMany((part, index) => index == 0 ? new[] { part } : [joined[0], part]));
            case (TextMember.Format, 2 or 3):
                ImmutableArray<IOperation> operands = [.. call.Arguments.Take(call.Arguments.Length - 1).Select(argument => argument.Value), .. parts];
                var values = lowering.Operands.InOrder(operands, steps);
                return Formatted(call.Arguments[0], operands, values, isListed: true, steps) ?? factory.Determined(call.Type, origin: null, values);
            default:
                return null;
        }
    }

    /// <summary>A sequence that may be a query, as a list.</summary>
    public Term Listed(IArgumentOperation argument, Term sequence, Steps steps) =>
        argument.Value.Unwrap()?.Type is { TypeKind: TypeKind.Interface } type ? lowering.Containers.Allocated(type, ContainerKind.Sequence, sequence, null, argument, steps) : sequence;

    /// <summary>Whether the elements of a sequence are written as texts the way their values say.</summary>
    public static bool IsOfTexts(IOperation operation)
    {
        var type = operation.Unwrap()?.Type;
        var element = ElementOf(type);
        return ContainerTypes.KindOf(type) == ContainerKind.Sequence
            && (element?.SpecialType is SpecialType.System_String or SpecialType.System_Char || element?.IsWholeNumber() == true);
    }

    /// <summary>The type of the elements of a sequence whose enumerator is one of the framework; null for other sequences.</summary>
    private ITypeSymbol? ElementOf(IArgumentOperation argument) =>
        argument is { Parameter.Type: { SpecialType: not SpecialType.System_String } taken } && ElementOf(taken) is not null && argument.Value.Unwrap()?.Type is { } type && !(factory.Context.IsOwn(type) && factory.Project.EnumerationsReach) ? ElementOf(type) : null;

    /// <summary>The type of the elements of a sequence, which may be a part of an array; null for other types.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => ContainerTypes.IsView(type) && type is INamedTypeSymbol { TypeArguments: [var element] } ? element : type.EnumeratedType();

    /// <summary>A text in which a format has put values; null where it is not known.</summary>
    /// <param name="first">The first argument: the format, or a culture.</param>
    /// <param name="operands">The arguments, and the values that the format may name.</param>
    /// <param name="terms">What they are.</param>
    /// <param name="isListed">Whether each of those values is written down by itself.</param>
    /// <param name="steps">Where the effects of writing them go.</param>
    public Term? Formatted(IArgumentOperation first, ImmutableArray<IOperation> operands, ImmutableArray<Term> terms, bool isListed, Steps steps)
    {
        var place = ArgumentFacts.IsFormatProvider(first) ? 1 : 0;
        if (!isListed || terms.Length <= place || operands[place].Unwrap()?.Type?.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var values = terms.Skip(place + 1).ToImmutableArray();
        var parts = terms[place] is LiteralTerm { Value: string format } ? CompositeFormat.Parse(format) : null;
        if (parts?.Any(part => part.Index >= values.Length) != false)
        {
            lowering.Failures.FailAsEvaluated(new KnownCallTerm(EvaluatedMembers.CheckedFormat, [terms[place], new LiteralTerm(values.Length)], Term.Unknown), isRisky: false, steps);
            if (terms[place] is LiteralTerm || !operands.Skip(place + 1).All(MayBeWritten))
            {
                return null;
            }
        }

        var otherwise = factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_String), origin: null, terms);
        var text = parts is { } known
            ? Terms.Joined([.. known.Select(part => part.Index is { } index ? lowering.Texts.Written(operands[place + 1 + index], values[index], part.Width, part.Format, steps) : new LiteralTerm(part.Text))])
            : new FormatTerm(terms[place], [.. values.Select(value => value.Unboxed())], [.. values.Select((value, index) => lowering.Texts.Text(operands[place + 1 + index], value, steps))], otherwise);
        return ArgumentFacts.IsCultural(first) ? new CulturalTerm(terms[0], text, otherwise) : text;
    }

    /// <summary>Whether a value can be written down before it is known whether the format names it.</summary>
    private static bool MayBeWritten(IOperation operand) => TextLowering.IsPlain(operand) || operand.Unwrap()?.Type?.SpecialType == SpecialType.System_Object;
}
