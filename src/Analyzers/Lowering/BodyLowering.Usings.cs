using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private static ImmutableArray<IOperation> Resources(IOperation resources) => resources is IVariableDeclarationGroupOperation group
        ? [.. group.Declarations.SelectMany(declaration => declaration.Declarators)]
        : [resources];

    private void Using(ImmutableArray<IOperation> resources, bool suspends, Action<Steps> body, Steps steps)
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
        Guard();
        if (Unwrap(resource) is ISimpleAssignmentOperation { IsRef: false } kept && SlotOf(kept.Target) is null
            && Unwrap(kept.Value) is IInvocationOperation open && Opens(open))
        {
            UseAssigned(kept, open, body, steps);
            return;
        }

        var (target, value) = Unwrap(resource) switch
        {
            IVariableDeclaratorOperation declarator => (SlotFor(declarator.Symbol), Unwrap(declarator.Initializer?.Value)),
            ISimpleAssignmentOperation { IsRef: false } assignment when SlotOf(assignment.Target) is { } slot => (slot, Unwrap(assignment.Value)),
            var other => (null, other),
        };
        if (value is IInvocationOperation call && Opens(call))
        {
            steps.Add(Opening(call, target, () => Gather(body), steps));
        }
        else
        {
            UseOther(resource, target, value, suspends, body, steps);
        }
    }

    private bool Opens(IInvocationOperation call) =>
        _api.Recognize(call.TargetMethod) is ApiMember.OpenByName or ApiMember.OpenByObject or ApiMember.OpenNameScope or ApiMember.EnterGraph;

    /// <summary>Opens a scope that a field or property is given first: whatever that holds later, what was opened is closed.</summary>
    private void UseAssigned(ISimpleAssignmentOperation assignment, IInvocationOperation open, Action<Steps> body, Steps steps)
    {
        var place = Locate(assignment.Target, steps);
        var opened = NewResult();
        steps.Add(Opening(
            open,
            opened,
            () => Gather(inside =>
            {
                Write(place, new ReadTerm(opened), assignment, inside);
                body(inside);
            }),
            steps));
    }

    /// <summary>Uses any other disposable: what is closed at the end is what was there at first.</summary>
    private void UseOther(IOperation resource, Slot? target, IOperation? value, bool suspends, Action<Steps> body, Steps steps)
    {
        var held = NewResult();
        steps.Add(new AssignEffect(held, value is null ? Term.Unknown : Assign(target, value, steps)));
        var isPlain = value?.Type is { SpecialType: not SpecialType.System_Object, TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic) };
        var type = isPlain ? value!.Type : (resource as IVariableDeclaratorOperation)?.Symbol.Type ?? resource.Type;
        var last = Gather(end => Dispose(resource, new ReadTerm(held), type, suspends, end));
        var inside = Gather(body);
        steps.Add(last.IsNothing ? inside : new TryEffect(inside, [], last));
        if (suspends && !_project.ScopesFlow)
        {
            Opaque(OpaqueReason.Suspension, resource, steps);
        }
    }

    private void Dispose(IOperation resource, Term held, ITypeSymbol? type, bool suspends, Steps steps)
    {
        if (_api.IsScope(type))
        {
            steps.Add(new CloseEffect(held, At(resource)));
        }
        else if (type is { SpecialType: SpecialType.System_IDisposable } or { TypeKind: TypeKind.TypeParameter })
        {
            CloseUnnamed(resource, held, steps);
        }
        else if (type is not null && DisposeOf(type, suspends) is { } dispose)
        {
            var close = Gather(end => SourceCall(dispose, held, [], null, resource, end));
            var mayBeNull = type.NullableAnnotation == NullableAnnotation.Annotated; // Otherwise it is meant to be there.
            steps.Add(mayBeNull ? new BranchEffect(Terms.IsNull(held), Effect.Nothing, close) : close);
        }
        else if (type is { TypeKind: TypeKind.Interface })
        {
            var unknown = Gather(inside => Unnamed(resource, inside));
            if (!suspends && DisposeMethod is { } closing)
            {
                steps.Add(new DispatchEffect(new CallEffect(Id(closing), held, IsVirtual: true, [], [], Result: null, At(resource)), unknown));
            }
            else
            {
                steps.Add(unknown);
            }
        }
    }

    private IMethodSymbol? DisposeMethod =>
        _context.Compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers(CompilerMembers.Dispose).FirstOrDefault() as IMethodSymbol;

    /// <summary>Adds the closing of what may be a scope, seen as a mere disposable.</summary>
    private void CloseUnnamed(IOperation operation, Term disposable, Steps steps)
    {
        if (DisposeMethod is { } dispose)
        {
            steps.Add(new CloseEffect(disposable, At(operation), Id(dispose)) { MayRunCode = _project.ImplicitCallsReach });
        }
    }

    /// <summary>The method of this project that a using statement runs at its end.</summary>
    private IMethodSymbol? DisposeOf(ITypeSymbol type, bool suspends)
    {
        var name = suspends ? CompilerMembers.DisposeAsync : CompilerMembers.Dispose;
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var dispose = owner.GetMembers().OfType<IMethodSymbol>()
                .FirstOrDefault(method => method.Parameters.IsEmpty && (method.Name == name || method.Name.EndsWith("." + name, StringComparison.Ordinal)));
            if (dispose is not null)
            {
                return _context.IsOwn(dispose) ? dispose : null;
            }
        }

        return null;
    }
}
