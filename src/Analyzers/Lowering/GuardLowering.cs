using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers methods that throw under a condition on their arguments: behind the call it does not hold.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class GuardLowering(EffectFactory factory)
{
    /// <summary>Ends the paths on which a call throws by what is said of its method.</summary>
    public void EndWhereItThrows(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.HasAttribute(GuardMembers.DoesNotReturn) || (factory.Context.IsOwn(method) && method.Definition().OnlyThrows()))
        {
            steps.Add(new JumpEffect(JumpKind.Throw));
            return;
        }

        if (Refused(call, arguments) is { } refused)
        {
            ThrowIf(refused, method.ContainingType, steps);
            return;
        }

        for (var index = 0; index < arguments.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter && ThrowsAt(parameter) is { } value)
            {
                ThrowIf(value ? arguments[index] : Terms.Not(arguments[index]), thrown: null, steps);
            }
        }
    }

    public void ThrowIf(Term condition, ITypeSymbol? thrown, Steps steps) =>
        steps.Add(new BranchEffect(condition, new JumpEffect(JumpKind.Throw, Thrown: factory.Id(thrown)), Effect.Nothing));

    /// <summary>The truth value of a parameter with which its method does not return.</summary>
    private static bool? ThrowsAt(IParameterSymbol parameter) => parameter.Type.SpecialType != SpecialType.System_Boolean ? null
        : parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == GuardMembers.DoesNotReturnIf)
            ?.ConstructorArguments.FirstOrDefault().Value as bool?;

    /// <summary>What the guards of the framework refuse, such as <c>ArgumentOutOfRangeException.ThrowIfZero</c>; null for other calls.</summary>
    private Term? Refused(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        if (GuardMembers.Of(call.TargetMethod) is not { } guard)
        {
            return null;
        }

        var value = arguments[0];
        return guard switch
        {
            GuardKind.True => value,
            GuardKind.Null => Terms.IsNull(value),
            GuardKind.NullOrWhiteSpace => new KnownCallTerm(EvaluatedMembers.IsBlank, [value], factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean), origin: null, value)),
            GuardKind.NullOrEmpty => Terms.Or(Terms.IsNull(value), Terms.AreEqual(value, new LiteralTerm(""))),
            _ when call.Arguments[0].Value.Unwrap()?.Type?.IsComparedAsNumber() != true => null,
            GuardKind.Zero => Terms.AreEqual(value, Terms.Zero),
            GuardKind.Negative => new BinaryTerm(TermOperator.Less, value, Terms.Zero),
            GuardKind.NegativeOrZero => new BinaryTerm(TermOperator.LessOrEqual, value, Terms.Zero),
            GuardKind.Equal => Terms.AreEqual(value, arguments[1]),
            GuardKind.NotEqual => Terms.Not(Terms.AreEqual(value, arguments[1])),
            GuardKind.Less => new BinaryTerm(TermOperator.Less, value, arguments[1]),
            GuardKind.LessOrEqual => new BinaryTerm(TermOperator.LessOrEqual, value, arguments[1]),
            GuardKind.Greater => new BinaryTerm(TermOperator.Less, arguments[1], value),
            GuardKind.GreaterOrEqual => new BinaryTerm(TermOperator.LessOrEqual, arguments[1], value),
            _ => null,
        };
    }
}
