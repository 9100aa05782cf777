using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Methods that throw under a condition on what they are handed: behind them it does not hold.</summary>
internal sealed partial class BodyLowering
{
    private const string DoesNotReturn = "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute";
    private const string DoesNotReturnIf = "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute";

    /// <summary>Ends the paths on which a call throws by what is said of its method.</summary>
    private void EndWhereItThrows(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (HasAttribute(method, DoesNotReturn) || (_context.IsOwn(method) && Definition(method).OnlyThrows()))
        {
            steps.Add(new JumpEffect(JumpKind.Throw));
            return;
        }

        for (var index = 0; index < arguments.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter && ThrowsAt(parameter) is { } value)
            {
                ThrowIf(value ? arguments[index] : Terms.Not(arguments[index]), thrown: null, steps);
            }
        }

        if (Refused(call, arguments) is { } refused)
        {
            ThrowIf(refused, method.ContainingType, steps);
        }
    }

    private void ThrowIf(Term condition, ITypeSymbol? thrown, Steps steps) =>
        steps.Add(new BranchEffect(condition, new JumpEffect(JumpKind.Throw, Thrown: Id(thrown)), Effect.Nothing));

    /// <summary>The truth value of a parameter with which its method does not return.</summary>
    private static bool? ThrowsAt(IParameterSymbol parameter) => parameter.Type.SpecialType != SpecialType.System_Boolean ? null
        : parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == DoesNotReturnIf)
            ?.ConstructorArguments.FirstOrDefault().Value as bool?;

    /// <summary>What the guards of the framework refuse, such as <c>ArgumentOutOfRangeException.ThrowIfZero</c>; null for other calls.</summary>
    private Term? Refused(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } method
            || !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal))
        {
            return null;
        }

        var value = arguments[0];
        switch (method.Name)
        {
            case "ThrowIf":
                return value;
            case "ThrowIfNull":
                return Terms.IsNull(value);
            case "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace":
                return Terms.Or(Terms.IsNull(value), Terms.AreEqual(value, new LiteralTerm("")));
        }

        if (Unwrap(call.Arguments[0].Value)?.Type?.IsComparedAsNumber() != true)
        {
            return null;
        }

        var other = method.Name.EndsWith("Zero", StringComparison.Ordinal) || method.Name == "ThrowIfNegative" ? new LiteralTerm(0) : arguments[1];
        return method.Name switch
        {
            "ThrowIfZero" or "ThrowIfEqual" => Terms.AreEqual(value, other),
            "ThrowIfNotEqual" => Terms.Not(Terms.AreEqual(value, other)),
            "ThrowIfNegative" or "ThrowIfLessThan" => new BinaryTerm(TermOperator.Less, value, other),
            "ThrowIfNegativeOrZero" or "ThrowIfLessThanOrEqual" => new BinaryTerm(TermOperator.LessOrEqual, value, other),
            "ThrowIfGreaterThan" => new BinaryTerm(TermOperator.Less, other, value),
            "ThrowIfGreaterThanOrEqual" => new BinaryTerm(TermOperator.LessOrEqual, other, value),
            _ => null,
        };
    }
}
