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
        var slot = factory.SlotFor(declarator.Symbol);
        if (declarator is { Symbol.RefKind: not RefKind.None, Initializer.Value: { } place })
        {
            steps.Add(new AssignEffect(slot, lowering.References.ReferenceTo(place, steps)));
            return;
        }

        if (declarator.Symbol.IsConst)
        {
            return;
        }

        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is null)
        {
            steps.Add(new AssignEffect(slot, factory.Unknown(declarator.Symbol.Type)));
            factory.Unset.Add(slot);
            return;
        }

        lowering.Assignments.Assign(slot, initializer.Value, steps);
        if (declarator.Symbol.IsFixed)
        {
            lowering.References.LosePlaces(initializer.Value, steps);
        }
    }
}
