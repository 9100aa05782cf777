using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Exceptions of the framework, as far as a handler around could catch them.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>How many try statements with handlers are around.</summary>
    private int _guards;

    private Effect Guarded(ITryOperation @try)
    {
        _guards += @try.Catches.IsEmpty ? 0 : 1;
        var body = Gather(inside => Statement(@try.Body, inside));
        _guards -= @try.Catches.IsEmpty ? 0 : 1;
        return body;
    }

    private void FailIf(Term condition, string exception, Steps steps)
    {
        if (_guards > 0 && condition is not LiteralTerm { Value: false } && _context.Compilation.GetTypeByMetadataName(exception) is { } thrown)
        {
            steps.Add(new FailEffect(condition, Named(thrown)));
        }
    }

    /// <summary>Code of another assembly that may well throw.</summary>
    private void FailMaybe(IMethodSymbol method, Steps steps)
    {
        if (RiskyCode.Contains(method) && _api.Recognize(method) == ApiMember.None)
        {
            steps.Add(new MayFailEffect());
        }
    }

    /// <summary>Using a member of an object that is not there.</summary>
    private void FailIfNull(IOperation? instance, Term? receiver, Steps steps)
    {
        if (_guards > 0 && receiver is not (null or ThisTerm or LiteralTerm { Value: not null }) && Unwrap(instance)?.Type is { IsReferenceType: true })
        {
            FailIf(Terms.IsNull(receiver), Exceptions.NullReference, steps);
        }
    }

    /// <summary>A conversion to a type that the value is not of.</summary>
    private void FailIfOfOtherType(IConversionOperation conversion, Term value, Steps steps)
    {
        if (_guards > 0 && conversion is { IsTryCast: false, Conversion: { IsImplicit: false, IsUserDefined: false }, Type: { } type }
            && Unwrap(conversion.Operand)?.Type is { IsReferenceType: true })
        {
            FailIf(Terms.And(Terms.Not(Terms.IsNull(value)), Terms.Not(new TypeTestTerm(value, Named(type)))), Exceptions.InvalidCast, steps);
        }
    }

    /// <summary>An element that is not there.</summary>
    private void FailIfOutside(Term container, Term index, bool isArray, Steps steps)
    {
        if (_guards > 0)
        {
            FailIf(
                Terms.Or(new BinaryTerm(TermOperator.Less, index, Zero), new BinaryTerm(TermOperator.LessOrEqual, new LengthTerm(container), index)),
                isArray ? Exceptions.IndexOutOfRange : Exceptions.ArgumentOutOfRange, steps);
        }
    }

    /// <summary>What a call throws by what it is told.</summary>
    private void FailAsCalled(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        if (_guards == 0 || _context.IsOwn(call.TargetMethod))
        {
            return;
        }

        var method = call.TargetMethod;
        if (TaskMembers.Of(method) == TaskMember.ThrowIfCancelled)
        {
            ThrowIf(Lost(_context.Compilation.GetSpecialType(SpecialType.System_Boolean), null, receiver), _context.Compilation.GetTypeByMetadataName(Exceptions.OperationCanceled), steps);
        }

        switch (FailingMembers.Of(method))
        {
            case FailingMember.Parse when arguments.Length == 1:
                FailIf(Terms.IsNull(arguments[0]), Exceptions.ArgumentNull, steps);
                FailIf(Terms.Not(new KnownCallTerm(EvaluatedMembers.AskedOf(method.ContainingType), [arguments[0]], Terms.True)), Exceptions.Format, steps);
                break;
            case FailingMember.NotSingle when arguments.Length == 1 && arguments[0] is not QueryTerm:
                FailIf(Terms.Not(Terms.AreEqual(new LengthTerm(arguments[0]), new LiteralTerm(1))), Exceptions.InvalidOperation, steps);
                break;
            case FailingMember.NoElements when arguments.Length == 1 && arguments[0] is not QueryTerm:
                FailIf(Terms.AreEqual(new LengthTerm(arguments[0]), Zero), Exceptions.InvalidOperation, steps);
                break;
            case FailingMember.IsEmpty when receiver is not null && arguments.IsEmpty:
                FailIf(Terms.AreEqual(new LengthTerm(receiver), Zero), Exceptions.InvalidOperation, steps);
                break;
        }
    }
}
