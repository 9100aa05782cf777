using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers requests for variables.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class VariableRequestLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The collections of a local variable: those that are given, and that of local variables.</summary>
    private Term WithLocal(IOperation call, Term given, Steps steps)
    {
        var local = new LiteralTerm(CollectionKeys.Local);
        if (given == Term.Null)
        {
            return new ListTerm([local], IsTuple: false);
        }

        var keys = new ReadTerm(factory.NewResult());
        steps.Add(new AllocateEffect(keys.Slot, factory.Named(factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.GetSpecialType(SpecialType.System_String))), ContainerKind.Sequence, given, factory.At(call)));
        steps.Add(new ContainerEffect(ContainerOperation.Append, ContainerKind.Sequence, keys, null, local));
        return keys;
    }

    public GetEffect Get(IInvocationOperation call, Slot? target, Steps steps)
    {
        var isLocal = call.TargetMethod.Name == RuntimeNames.GetLocal;
        var arguments = lowering.LibraryArguments.LibraryArguments(call, steps, isLocal ? RuntimeNames.CollectionsParameter : null);
        var dtype = call.TargetMethod.IsGenericMethod ? lowering.Types.DTypeOf(call.TargetMethod.TypeArguments[0]) : arguments[RuntimeNames.DTypeParameter];
        return new GetEffect(
            arguments[RuntimeNames.NameParameter],
            arguments[RuntimeNames.ShapeParameter],
            dtype,
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            target ?? factory.NewResult(),
            factory.At(call))
        {
            Trainable = isLocal ? Terms.False : arguments[RuntimeNames.TrainableParameter],
            Collections = isLocal ? WithLocal(call, arguments[RuntimeNames.CollectionsParameter], steps) : arguments[RuntimeNames.CollectionsParameter],
            Regularizer = arguments[RuntimeNames.RegularizerParameter],
            CachingDevice = arguments[RuntimeNames.CachingDeviceParameter],
            UseResource = arguments[RuntimeNames.UseResourceParameter],
            Constraint = arguments[RuntimeNames.ConstraintParameter],
        };
    }

    /// <summary>Asks for a variable with a scope object open.</summary>
    public ReadTerm GetIn(Term scope, IInvocationOperation call, Slot? target, Steps steps)
    {
        var get = Get(call, target, steps);
        steps.Add(new OpenEffect(null, Term.Null, scope, OpenOptions.Default with { AuxiliaryNameScope = Terms.False, Constraint = new ScopeDefaultTerm(scope, ScopeDefault.Constraint, new UnknownTerm { DeterminedBy = [scope] }) }, null, get, factory.At(call)));
        return new ReadTerm(get.Result!);
    }

    /// <summary>The part of a request that a property says and that matters here; null for one that changes no name and no variable.</summary>
    public static RequestPart? RequestPartOf(IPropertySymbol property) => property.Name switch
    {
        RuntimeNames.Name => RequestPart.Name,
        RuntimeNames.Shape => RequestPart.Shape,
        RuntimeNames.DType => RequestPart.DType,
        RuntimeNames.Initializer => RequestPart.Initializer,
        RuntimeNames.Partitioner => RequestPart.Partitioner,
        RuntimeNames.Reuse => RequestPart.Reuse,
        RuntimeNames.Trainable => RequestPart.Trainable,
        RuntimeNames.Collections => RequestPart.Collections,
        RuntimeNames.Regularizer => RequestPart.Regularizer,
        RuntimeNames.CachingDevice => RequestPart.CachingDevice,
        RuntimeNames.UseResource => RequestPart.UseResource,
        RuntimeNames.Constraint => RequestPart.Constraint,
        _ => null,
    };

    public Term ChangedRequest(Term original, IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        var changed = factory.Snapshot(original, steps);
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            var value = lowering.Value(assignment.Value, steps);
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && RequestPartOf(property) is { } part)
            {
                changed = factory.Snapshot(new ChangedRequestTerm(changed, part, value), steps);
            }
        }

        return changed;
    }
}
