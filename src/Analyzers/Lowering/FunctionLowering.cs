using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private FunctionTerm Lambda(IAnonymousFunctionOperation function)
    {
        Nest(function.Symbol, function.Body, function);
        return new FunctionTerm(Id(function.Symbol), null);
    }

    /// <summary>A function that was lowered where it became a delegate; null where it is none of this project's that is known.</summary>
    private FunctionTerm? FunctionOf(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => new FunctionTerm(Id(lambda.Symbol), null),
        IMethodReferenceOperation { Instance: null, Method: var method } when _context.IsOwn(method) => new FunctionTerm(Id(method.Definition()), null),
        _ => null,
    };

    private void LocalFunction(ILocalFunctionOperation function)
    {
        if (function.Body is { } body)
        {
            Nest(function.Symbol, body, function);
        }
    }

    /// <summary>Lowers a function in a function. All share one body's slots and labels, so that what one assigns the other reads.</summary>
    private void Nest(IMethodSymbol symbol, IOperation body, IOperation function)
    {
        var outside = IsAskedAgain;
        IsAskedAgain = false;
        var effect = Gather(inside => Statement(body, inside));
        IsAskedAgain = outside;
        AddNested(Nested(symbol), new LoweredBody([.. symbol.Parameters.Select(SlotFor)], effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, !function.IsIterator()));
    }
}
