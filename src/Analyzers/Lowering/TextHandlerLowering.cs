using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers interpolated texts that go to a handler: its constructor, which may refuse the text, then a call for each part.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TextHandlerLowering(BodyLowering lowering, EffectFactory factory)
{
    private readonly Stack<Slot> _handlers = new();

    /// <summary>The handler whose text is lowered.</summary>
    public Term Current => _handlers.Count > 0 ? new ReadTerm(_handlers.Peek()) : Term.Unknown;

    public Term Text(IInterpolatedStringHandlerCreationOperation text, Steps steps)
    {
        var creation = text.HandlerCreation.Unwrap() as IObjectCreationOperation;
        if (creation?.Constructor is not { } constructor || !factory.Context.IsOwn(constructor))
        {
            return ForeignText(text, steps);
        }

        var isTaken = text.HandlerCreationHasSuccessParameter ? factory.NewResult() : null;
        var arguments = creation.Arguments.Select(argument => Argument(argument, text, isTaken, steps)).ToImmutableArray();
        var handler = factory.NewResult();
        lowering.ObjectCreations.Construction(creation, constructor, arguments, handler, steps);
        _handlers.Push(handler);
        Append([.. Parts(text.Content).Select(part => part is IInterpolatedStringAppendOperation { AppendCall: var call } ? call : part)], isTaken is null ? null : new ReadTerm(isTaken), text, steps);
        _handlers.Pop();
        return new ReadTerm(handler);
    }

    /// <summary>A text for a handler of a library, which may want no part of it, and writes what it takes.</summary>
    private Term ForeignText(IInterpolatedStringHandlerCreationOperation text, Steps steps)
    {
        if (!text.HandlerCreationHasSuccessParameter && !text.HandlerAppendCallsReturnBool)
        {
            return factory.Determined(text.Type, origin: null, Written(text, steps));
        }

        if (!IsOfFailure(text))
        {
            steps.Add(new BranchEffect(factory.UnknownTruth(), StepLists.Gather(inside => Written(text, inside)), Effect.Nothing));
        }

        return factory.UnknownObject(text.Type);
    }

    /// <summary>The texts of the parts.</summary>
    private ImmutableArray<Term> Written(IInterpolatedStringHandlerCreationOperation text, Steps steps)
    {
        var holes = Parts(text.Content).Select(TextLowering.Hole).ToList();
        var values = lowering.Operands.InOrder(holes.Select(hole => hole.Value), steps);
        return [.. holes.Select((hole, index) => lowering.Texts.Written(hole, values[index], steps))];
    }

    /// <summary>Whether a text is only made where the call around it does not return.</summary>
    private static bool IsOfFailure(IInterpolatedStringHandlerCreationOperation text) =>
        CallAround(text) is IInvocationOperation call && call.TargetMethod.Parameters.Any(parameter => GuardLowering.ThrowsAt(parameter) is not null);

    /// <summary>The call that is given a text.</summary>
    private static IOperation? CallAround(IInterpolatedStringHandlerCreationOperation text)
    {
        IOperation? outer = text;
        while (outer is not (null or IArgumentOperation))
        {
            outer = outer.Parent;
        }

        return outer?.Parent;
    }

    /// <summary>Appends parts, one after the other, for as long as the handler takes them.</summary>
    private void Append(ImmutableArray<IOperation> parts, Term? condition, IInterpolatedStringHandlerCreationOperation text, Steps steps)
    {
        lowering.Guard();
        if (condition is not null)
        {
            BranchLowering.Branch(condition, () => StepLists.Gather(inside => Append(parts, null, text, inside)), () => Effect.Nothing, steps);
        }
        else if (text.HandlerAppendCallsReturnBool && !parts.IsEmpty)
        {
            Append(parts.RemoveAt(0), lowering.Value(parts[0], steps), text, steps);
        }
        else
        {
            foreach (var part in parts)
            {
                lowering.Value(part, steps);
            }
        }
    }

    /// <summary>An argument of the handler's constructor: the sizes of the text, what the call around it is given too, and whether the text is taken.</summary>
    private Term Argument(IArgumentOperation argument, IInterpolatedStringHandlerCreationOperation text, Slot? isTaken, Steps steps) => argument.Value switch
    {
        IInterpolatedStringHandlerArgumentPlaceholderOperation { PlaceholderKind: InterpolatedStringArgumentPlaceholderKind.TrailingValidityArgument } when isTaken is not null =>
            new ReferenceTerm(new ReadTerm(isTaken)),
        IInterpolatedStringHandlerArgumentPlaceholderOperation placeholder => Given(placeholder, text, steps),
        var value => lowering.Value(value, steps),
    };

    /// <summary>What the call around a text is given besides, where that can be said twice.</summary>
    private Term Given(IInterpolatedStringHandlerArgumentPlaceholderOperation placeholder, IInterpolatedStringHandlerCreationOperation text, Steps steps)
    {
        var (receiver, arguments) = CallAround(text) switch
        {
            IInvocationOperation call => (call.Instance, call.Arguments),
            IObjectCreationOperation creation => (null, creation.Arguments),
            _ => (null, []),
        };
        var given = placeholder.PlaceholderKind == InterpolatedStringArgumentPlaceholderKind.CallsiteReceiver ? receiver
            : arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == placeholder.ArgumentIndex)?.Value;
        return given is not null && IsSaidTwice(given) ? lowering.Value(given, steps) : factory.Unknown(placeholder.Type ?? given?.Type);
    }

    private static bool IsSaidTwice(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IConversionOperation { OperatorMethod: null } conversion => IsSaidTwice(conversion.Operand),
        IFieldReferenceOperation field => field.Instance is null || IsSaidTwice(field.Instance),
        _ => false,
    };

    private static IEnumerable<IInterpolatedStringContentOperation> Parts(IOperation content) => content switch
    {
        IInterpolatedStringOperation text => text.Parts,
        IInterpolatedStringAdditionOperation sum => Parts(sum.Left).Concat(Parts(sum.Right)),
        _ => [],
    };
}
