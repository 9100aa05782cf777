using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private static ImmutableArray<IOperation> Operands(IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = arguments.Select(argument => argument.Value);
        return [.. instance is null ? values : values.Prepend(instance)];
    }

    private (Term? Receiver, ImmutableArray<Term> Arguments) Evaluate(IOperation? instance, ImmutableArray<IArgumentOperation> arguments, Steps steps)
    {
        var terms = InOrder(Operands(instance, arguments), steps);
        return instance is null ? (null, terms) : (terms[0], terms.RemoveAt(0));
    }

    /// <summary>Puts arguments into the order of the parameters; those that are passed by reference as references.</summary>
    private ImmutableArray<Argument> Bind(IMethodSymbol definition, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> terms, Steps steps)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        for (var index = 0; index < operations.Length; index++)
        {
            if (operations[index].Parameter is { } named && named.Ordinal < definition.Parameters.Length)
            {
                arguments.Add(new Argument(SlotFor(definition.Parameters[named.Ordinal]), Passed(operations[index], terms[index], steps)));
            }
        }

        return [.. arguments.OrderBy(argument => argument.Parameter.Ordinal)];
    }

    /// <summary>Makes unknown what code that is not followed was handed by reference.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="steps">Where that goes.</param>
    /// <param name="told">What determines the new values; null where other things may too.</param>
    private void ForgetReferences(ImmutableArray<IArgumentOperation> arguments, Steps steps, ImmutableArray<Term>? told = null)
    {
        foreach (var argument in arguments.Where(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            if (argument.Value is not IDiscardOperation)
            {
                var place = Locate(argument.Value, steps);
                if (argument.Parameter is { RefKind: RefKind.Ref } && place is not PropertyPlace)
                {
                    GiveAway(Read(place, argument.Value, steps), place.Type, argument, steps);
                }

                Write(place, told is { } parts ? Lost(argument.Value.Type, null, parts) : Unknown(argument.Value.Type), argument, steps);
            }
        }
    }

    /// <summary>What the type parameters of a method and of the types around it stand for.</summary>
    private ImmutableArray<TypeArgument> TypeArguments(IMethodSymbol method) =>
        [.. Pairs(method.TypeParameters, method.TypeArguments, method.OriginalDefinition.TypeParameters), .. TypeArguments(method.ContainingType)];

    private ImmutableArray<TypeArgument> TypeArguments(INamedTypeSymbol? type)
    {
        var arguments = ImmutableArray.CreateBuilder<TypeArgument>();
        for (var owner = type; owner is not null; owner = owner.ContainingType)
        {
            arguments.AddRange(Pairs(owner.TypeParameters, owner.TypeArguments, owner.OriginalDefinition.TypeParameters));
        }

        return arguments.ToImmutable();
    }

    private IEnumerable<TypeArgument> Pairs(
        ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments, ImmutableArray<ITypeParameterSymbol> definitions) =>
        parameters.Select((_, index) => new TypeArgument(SlotFor(definitions[index]), TypeTerm(arguments[index], definitions[index])));
}
