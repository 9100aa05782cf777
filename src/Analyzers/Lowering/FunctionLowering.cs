using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers lambdas and local functions.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class FunctionLowering(BodyLowering lowering, EffectFactory factory)
{
    public FunctionTerm Lambda(IAnonymousFunctionOperation function)
    {
        Nest(function.Symbol, function.Body, function);
        return new FunctionTerm(factory.Id(function.Symbol), null);
    }

    /// <summary>A function that was lowered where it became a delegate; null where it is none of this project's that is known.</summary>
    public FunctionTerm? FunctionOf(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => new FunctionTerm(factory.Id(lambda.Symbol), null),
        IMethodReferenceOperation { Instance: null, Method: var method } when factory.Context.IsOwn(method) => new FunctionTerm(factory.Id(method.Definition()), null) { TypeArguments = lowering.Types.TypeArguments(method) },
        _ => null,
    };

    public void LocalFunction(ILocalFunctionOperation function)
    {
        if (function.Body is { } body)
        {
            Nest(function.Symbol, body, function);
        }
    }

    /// <summary>Lowers a function in a function. All share one body's slots and labels, so that what one assigns the other reads.</summary>
    private void Nest(IMethodSymbol symbol, IOperation body, IOperation function) => lowering.AddNested(
        factory.Nested(symbol),
        new LoweredBody([.. symbol.Parameters.Select(factory.SlotFor)], Body(body), ImmutableDictionary<MemberId, LoweredBody>.Empty, !function.IsIterator()));

    /// <summary>The code of a function in a function.</summary>
    public Effect Body(IOperation body)
    {
        var outside = lowering.ForeignAnswers.IsAskedAgain;
        lowering.ForeignAnswers.IsAskedAgain = false;
        var effect = StepLists.Gather(inside => lowering.Statement(body, inside));
        lowering.ForeignAnswers.IsAskedAgain = outside;
        return effect;
    }
}
