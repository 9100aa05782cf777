using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers uses of string builders.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class StringBuilderLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>A new string builder; null for other objects.</summary>
    public ReadTerm? NewBuilder(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (!StringBuilderContents.IsBuilder(creation.Type) || creation.Type is not { } type)
        {
            return null;
        }

        var first = creation.Arguments.Select((argument, index) => (argument.Parameter, Value: arguments[index])).FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String);
        var text = first.Value is null ? new LiteralTerm("")
            : arguments.Length > 2 ? factory.Determined(first.Parameter!.Type, origin: null, arguments)
            : Terms.Joined([first.Value]);
        var made = new ReadTerm(creation.Initializer is null && target is not null ? target : factory.NewResult());
        var content = factory.Snapshot(text, steps); // It may read the target.
        steps.Add(new MakeEffect(made.Slot, factory.Named(type)));
        lowering.BuilderContents.Build(type, made, content, steps);
        lowering.Initializers.InitializeAs(made, creation.Initializer, steps);
        return made;
    }

    /// <summary>Lowers a call of a string builder: it changes what the builder holds, or asks for it; null for other calls.</summary>
    public Term? BuilderCall(IInvocationOperation call, Steps steps)
    {
        var type = call.TargetMethod.ContainingType;
        if (!StringBuilderContents.IsBuilder(type) || call.Instance is null)
        {
            return null;
        }

        if (Appended(call) is { } written)
        {
            var appendedTo = factory.Stable(lowering.Value(call.Instance, steps), steps);
            lowering.Failures.FailIfNull(call.Instance, appendedTo, steps);
            foreach (var hole in written.Parts.Select(TextLowering.Hole))
            {
                // Each part is appended before the next one is worked out.
                var part = lowering.Texts.Written(hole, lowering.Value(hole.Value, steps), steps);
                lowering.BuilderContents.Build(type, appendedTo, Terms.Joined([lowering.BuilderContents.Built(type, appendedTo), part]), steps);
            }

            return appendedTo;
        }

        var parts = call.Arguments.IsEmpty ? null : call.Arguments[call.Arguments.Length - 1].Value.WrittenElements();
        ImmutableArray<IOperation> operands = [call.Instance, .. call.Arguments.Take(call.Arguments.Length - (parts is null ? 0 : 1)).Select(argument => argument.Value), .. parts ?? []];
        var terms = lowering.Operands.InOrder(operands, steps);
        var builder = factory.Stable(terms[0], steps);
        lowering.Failures.FailIfNull(call.Instance, builder, steps);
        if (call.TargetMethod.Name == TextMembers.ToText)
        {
            var held = factory.Snapshot(lowering.BuilderContents.Built(type, builder), steps);
            return call.Arguments.Length == 0 ? held : KnownText(EvaluatedMembers.Substring, [held, .. terms.Skip(1)]);
        }

        var isInOrder = call.Arguments.Select(argument => argument.Parameter?.Ordinal ?? 0).SequenceEqual(Enumerable.Range(0, call.Arguments.Length));
        if (isInOrder)
        {
            lowering.Failures.FailAsCalled(call, lowering.BuilderContents.Built(type, builder), terms.RemoveAt(0), steps);
        }

        if (isInOrder && Changed(call, lowering.BuilderContents.Built(type, builder), [.. operands.Skip(1)], terms.RemoveAt(0), parts is not null, steps) is { } text)
        {
            lowering.BuilderContents.Build(type, builder, text, steps);
            return builder;
        }

        var answer = lowering.ForeignCalls.ForeignCall(call, builder, parts is null ? terms.RemoveAt(0) : [.. terms.Skip(1).Take(call.Arguments.Length - 1), factory.Determined(null, origin: null, terms)], steps);
        return StringBuilderContents.IsBuilder(call.Type) ? builder : answer;
    }

    /// <summary>What a builder holds after a call; null where that is not followed.</summary>
    private Term? Changed(IInvocationOperation call, Term held, ImmutableArray<IOperation> operands, ImmutableArray<Term> values, bool isListed, Steps steps)
    {
        var parameters = call.TargetMethod.Parameters;
        switch (TextMembers.Of(call.TargetMethod), call.Arguments.Length)
        {
            case (TextMember.Append, 1) when parameters[0].Type is IArrayTypeSymbol:
                return isListed ? Terms.Joined([held, .. values]) : Terms.Joined([held, Letters(values[0], steps)]);
            case (TextMember.Append, 1) when TextCallLowering.IsPartOfText(parameters[0].Type):
                return Terms.Joined([held, Letters(values[0], steps)]);
            case (TextMember.Append, 1) when parameters[0].Type is { IsValueType: false } or { SpecialType: not SpecialType.None }:
                return Terms.Joined([held, lowering.Texts.Text(operands[0], values[0], steps)]);
            case (TextMember.Append, 2) when parameters[0].Type.SpecialType == SpecialType.System_Char:
                return Terms.Joined([held, KnownText(EvaluatedMembers.RepeatedLetter, values)]);
            case (TextMember.Append, 3) when parameters[0].Type is IArrayTypeSymbol:
                return Terms.Joined([held, KnownText(EvaluatedMembers.RepeatedLetter, values)]);
            case (TextMember.Append, 3) when parameters[0].Type.SpecialType == SpecialType.System_String:
                return Terms.Joined([held, KnownText(EvaluatedMembers.Substring, values)]);
            case (TextMember.AppendJoin, 2) when isListed:
                var separator = lowering.Texts.Text(operands[0], values[0], steps);
                var elements = operands.Skip(1).Select((operand, index) => lowering.Texts.Text(operand, values[index + 1], steps));
                return Terms.Joined([held, .. elements.SelectMany((element, index) => index == 0 ? new[] { element } : [separator, element])]);
            case (TextMember.AppendJoin, 2) when TextCallLowering.IsOfTexts(operands[1]):
                return Terms.Joined([held, factory.Snapshot(new JoinTerm(lowering.Texts.Text(operands[0], values[0], steps), lowering.TextCalls.Listed(call.Arguments[1], values[1], steps)), steps)]);
            case (TextMember.AppendFormat, _) when lowering.TextCalls.Formatted(call.Arguments[0], operands, values, isListed || !ArgumentFacts.IsOfParts(parameters), steps) is { } formatted:
                return Terms.Joined([held, formatted]);
            case (TextMember.Insert, 2) when parameters[1].Type is { IsValueType: false } or { SpecialType: not SpecialType.None } and not IArrayTypeSymbol:
                return KnownText(EvaluatedMembers.InsertedText, [held, values[0], Terms.Joined([lowering.Texts.Text(operands[1], values[1], steps)])]);
            case (TextMember.Insert, 2) when TextCallLowering.IsPartOfText(parameters[1].Type):
                return KnownText(EvaluatedMembers.InsertedText, [held, values[0], Letters(values[1], steps)]);
            case (TextMember.Remove or TextMember.Replace, 2):
                return KnownText(EvaluatedMembers.String + call.TargetMethod.Name, [held, .. values]);
            case (TextMember.Clear, 0):
                return new LiteralTerm("");
            case (TextMember.AppendLine, < 2) when operands.All(operand => operand.Type?.SpecialType == SpecialType.System_String):
                return Terms.Joined([held, .. values, new LineEndTerm()]);
            default:
                return null;
        }
    }

    /// <summary>The text of letters that are in an array or in a part of one.</summary>
    private Term Letters(Term letters, Steps steps) => factory.Snapshot(new JoinTerm(new LiteralTerm(""), letters), steps);

    /// <summary>A text that is evaluated where its operands are known, and otherwise follows from them.</summary>
    private KnownCallTerm KnownText(string member, ImmutableArray<Term> operands) =>
        new(member, operands, factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_String), origin: null, operands));

    /// <summary>The interpolated text that a call appends part by part; null where it appends something else, or a culture has a say.</summary>
    private static IInterpolatedStringOperation? Appended(IInvocationOperation call) =>
        call is { TargetMethod: var method, Arguments: [.., { Value: IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } }] } && TextMembers.Of(method) == TextMember.Append && !call.Arguments.Any(ArgumentFacts.IsCultural) ? text : null;

    /// <summary>Sets the length of a builder, or a letter of it. What it has room for does not matter.</summary>
    public void SetBuilder(PropertyPlace place, Term builder, Term value, Steps steps)
    {
        var property = place.Reference.Property;
        var held = lowering.BuilderContents.Built(property.ContainingType, builder);
        if (property.IsIndexer || TextMembers.Of(property) == TextMember.Length)
        {
            if (property.IsIndexer)
            {
                lowering.Failures.FailIfOutside(held, place.Arguments[0], Exceptions.ArgumentOutOfRange, steps);
            }

            var text = property.IsIndexer ? KnownText(EvaluatedMembers.WithLetter, [held, place.Arguments[0], value]) : KnownText(EvaluatedMembers.OfLength, [held, value]);
            lowering.BuilderContents.Build(property.ContainingType, builder, text, steps);
        }
    }
}
