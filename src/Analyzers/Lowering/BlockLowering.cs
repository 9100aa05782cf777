using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers blocks and the declarations in them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class BlockLowering(BodyLowering lowering, EffectFactory factory)
{
    public void Block(ImmutableArray<IOperation> statements, Steps steps)
    {
        for (var index = 0; index < statements.Length; index++)
        {
            if (statements[index].BehindLabels() is IUsingDeclarationOperation declaration)
            {
                // No goto leads from one side of the declaration to the other.
                var rest = statements.RemoveRange(0, index + 1);
                lowering.Gotos.Straight(ImmutableArray.Create(statements, 0, index), steps);
                lowering.Usings.Using(UsingLowering.Resources(declaration.DeclarationGroup), declaration.IsAsynchronous, body => Block(rest, body), steps);
                return;
            }
        }

        lowering.Gotos.Straight(statements, steps);
    }

    /// <summary>Every local is assigned where it is declared, so that it is known to exist before a branch assigns it.</summary>
    public void Declare(IVariableDeclaratorOperation declarator, Steps steps)
    {
        if (declarator is { Symbol.RefKind: RefKind.Ref, Initializer.Value: { } place } && factory.SlotOf(declarator.Symbol) is { } reference)
        {
            steps.Add(new AssignEffect(reference, lowering.References.ReferenceTo(place, factory.Determined(place.Type, origin: null), steps)));
            return;
        }

        if (declarator.Symbol.IsConst)
        {
            return;
        }

        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is not null)
        {
            var slot = factory.SlotOf(declarator.Symbol);
            var value = lowering.Assignments.Assign(slot, initializer.Value, steps);
            if (slot is null)
            {
                lowering.Escapes.EscapeIfMutable(value, declarator.Symbol.Type, declarator, steps);
            }
        }
        else if (factory.SlotOf(declarator.Symbol) is { } empty)
        {
            steps.Add(new AssignEffect(empty, factory.Unknown(declarator.Symbol.Type)));
        }
    }
}
