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

    /// <summary>Puts arguments into the order of the parameters, with the slots that take back what ref and out parameters end with.</summary>
    private BoundArguments Bind(IMethodSymbol definition, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> terms)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var back = ImmutableArray.CreateBuilder<(IOperation, Slot)>();
        for (var index = 0; index < operations.Length; index++)
        {
            if (operations[index].Parameter is not { } named || named.Ordinal >= definition.Parameters.Length)
            {
                continue;
            }

            var operation = operations[index].Value;
            var slot = (Slot?)null;
            if (named.RefKind is RefKind.Ref or RefKind.Out)
            {
                slot = SlotOf(operation);
                if (slot is null && operation is IFieldReferenceOperation or IArrayElementReferenceOperation or IParameterReferenceOperation)
                {
                    slot = NewResult();
                    back.Add((operation, slot));
                }
            }

            arguments.Add(new Argument(
                SlotFor(definition.Parameters[named.Ordinal]), named.RefKind == RefKind.Out ? Unknown(named.Type) : terms[index], slot));
        }

        return new BoundArguments([.. arguments.OrderBy(argument => argument.Parameter.Ordinal)], back.ToImmutable());
    }

    private void WriteBack(ImmutableArray<(IOperation Target, Slot Slot)> back, IOperation call, Steps steps)
    {
        foreach (var (target, slot) in back)
        {
            Write(Locate(target, steps), new ReadTerm(slot), call, steps);
        }
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
        parameters.Select((_, index) => new TypeArgument(SlotFor(definitions[index]), TypeTerm(arguments[index])));

    private sealed record BoundArguments(ImmutableArray<Argument> Arguments, ImmutableArray<(IOperation, Slot)> Back);
}
