using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers using statements and declarations.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class UsingLowering(BodyLowering lowering, EffectFactory factory)
{
    public static ImmutableArray<IOperation> Resources(IOperation resources) => resources is IVariableDeclarationGroupOperation group
        ? [.. group.Declarations.SelectMany(declaration => declaration.Declarators)]
        : [resources];

    public void Using(ImmutableArray<IOperation> resources, bool suspends, Action<Steps> body, Steps steps)
    {
        if (resources.IsEmpty)
        {
            body(steps);
        }
        else
        {
            Use(resources[0], suspends, inner => Using(resources.RemoveAt(0), suspends, body, inner), steps);
        }
    }

    private void Use(IOperation resource, bool suspends, Action<Steps> body, Steps steps)
    {
        lowering.Guard();
        if (resource.Unwrap() is ISimpleAssignmentOperation { IsRef: false } assigned && factory.SlotOf(assigned.Target) is null
            && assigned.Value.Unwrap() is IInvocationOperation open && Opens(open))
        {
            UseAssigned(assigned, open, body, steps);
            return;
        }

        var (target, value) = resource.Unwrap() switch
        {
            IVariableDeclaratorOperation declarator => (factory.SlotFor(declarator.Symbol), (declarator.Initializer?.Value).Unwrap()),
            ISimpleAssignmentOperation { IsRef: false } assignment when factory.SlotOf(assignment.Target) is { } slot => (slot, assignment.Value.Unwrap()),
            var other => (null, other),
        };
        if (value is IInvocationOperation call && Opens(call))
        {
            steps.Add(lowering.LibraryCalls.Opening(call, target, () => StepLists.Gather(body), steps));
        }
        else
        {
            UseOther(resource, target, value, suspends, body, steps);
        }
    }

    private bool Opens(IInvocationOperation call) =>
        factory.Api.Recognize(call.TargetMethod) is ApiMember.OpenByName or ApiMember.OpenByObject or ApiMember.OpenNameScope or ApiMember.EnterGraph;

    /// <summary>Opens a scope that a field or property is given first: whatever that holds later, what was opened is closed.</summary>
    private void UseAssigned(ISimpleAssignmentOperation assignment, IInvocationOperation open, Action<Steps> body, Steps steps)
    {
        var place = lowering.Places.Locate(assignment.Target, steps);
        var opened = factory.NewResult();
        steps.Add(lowering.LibraryCalls.Opening(
            open,
            opened,
            () => StepLists.Gather(inside =>
            {
                lowering.Places.Write(place, new ReadTerm(opened), assignment, inside);
                body(inside);
            }),
            steps));
    }

    /// <summary>Uses any other disposable: what is closed at the end is what was there at first.</summary>
    private void UseOther(IOperation resource, Slot? target, IOperation? value, bool suspends, Action<Steps> body, Steps steps)
    {
        var held = factory.NewResult();
        steps.Add(new AssignEffect(held, value is null ? Term.Unknown : lowering.Assignments.Assign(target, value, steps)));
        var isPlain = value?.Type is { SpecialType: not SpecialType.System_Object, TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic) };
        var type = isPlain ? value!.Type : (resource as IVariableDeclaratorOperation)?.Symbol.Type ?? resource.Type;
        var last = StepLists.Gather(end => lowering.Disposals.Dispose(resource, new ReadTerm(held), type, suspends, end));
        var inside = StepLists.Gather(body);
        steps.Add(last.IsNothing ? inside : new TryEffect(inside, [], last));
        if (suspends && !factory.Project.ScopesFlow)
        {
            factory.Opaque(OpaqueReason.Suspension, resource, steps);
        }
    }
}
