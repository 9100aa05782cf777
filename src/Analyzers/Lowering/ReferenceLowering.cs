using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what is passed by reference, and puts arguments into the order of the parameters.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ReferenceLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Puts arguments into the order of the parameters; those that are passed by reference as references.</summary>
    public ImmutableArray<Argument> Bind(IMethodSymbol definition, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> terms, Steps steps)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        for (var index = 0; index < operations.Length; index++)
        {
            if (operations[index].Parameter is { } named && named.Ordinal < definition.Parameters.Length)
            {
                var isReference = named.RefKind is RefKind.Ref or RefKind.Out;
                arguments.Add(new Argument(
                    factory.SlotFor(definition.Parameters[named.Ordinal]), isReference ? ReferenceTo(operations[index].Value, terms[index], steps) : terms[index]));
            }
        }

        return [.. arguments.OrderBy(argument => argument.Parameter.Ordinal)];
    }

    /// <summary>A reference to what an expression reads; to a place of its own where that is not followed.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="value">Its value.</param>
    /// <param name="steps">Where the effects of finding it go.</param>
    public ReferenceTerm ReferenceTo(IOperation operation, Term value, Steps steps) =>
        new(factory.SlotOf(operation) is { } slot ? new ReadTerm(slot) : PlaceOf(operation, steps) ?? Referable(value, steps));

    /// <summary>What reads a place, and is the same place whatever runs later; null where the place is not followed.</summary>
    private Term? PlaceOf(IOperation operation, Steps steps) => lowering.Places.Locate(operation, steps) switch
    {
        FieldPlace { Receiver: null } field => lowering.Fields.Static(field.Field, steps) as FieldTerm,
        FieldPlace field => lowering.Fields.FieldOfObject(field.Field.ContainingType.IsValueType ? field.Receiver! : factory.Snapshot(field.Receiver!, steps), field.Field),
        ElementPlace element => operation is IFieldReferenceOperation
            ? new ElementTerm(element.Container, element.Index)
            : new ElementTerm(factory.Snapshot(element.Container, steps), factory.Snapshot(element.Index, steps)),
        PropertyPlace { Receiver: { } container, Arguments: [var index] } property when AccessorLowering.IsContainerIndexer(property.Reference.Property) =>
            new ElementTerm(factory.Snapshot(container, steps), factory.Snapshot(index, steps)),
        _ => null,
    };

    private ReadTerm Referable(Term value, Steps steps)
    {
        var copy = factory.NewResult();
        steps.Add(new AssignEffect(copy, value));
        return new ReadTerm(copy);
    }
}
