using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of members of other assemblies that run their own code: chooses who knows the member.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class FrameworkCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>A call of a member of another assembly, which is that member's own code.</summary>
    public Term FrameworkCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        lowering.Collections.BaseCall(call, arguments, steps) ?? lowering.IndexValues.Member(call.TargetMethod, receiver, arguments, steps) ?? lowering.TorchTensors.TorchTensor(call, receiver, arguments, steps) ?? lowering.TextCalls.TextCall(call, receiver, arguments, steps) ?? lowering.Delegates.DelegateCall(call, receiver, arguments, steps) ?? lowering.ForeignCalls.PureCall(call, arguments, steps) ?? lowering.ObservedCollections.HookedCall(call, receiver, arguments, steps) ?? lowering.Queries.QueryCall(call, receiver, arguments, steps)
            ?? lowering.Enumerators.EnumeratorCall(call, receiver, steps) ?? lowering.ContainerCalls.ContainerCall(call, receiver, arguments, steps) ?? lowering.Dimensions.DimensionCall(call, receiver, arguments) ?? lowering.Tensors.Made(call, arguments, steps)
            ?? lowering.ObjectCreations.Activated(call, arguments, steps) ?? lowering.ObjectCreations.Cloned(call, receiver, steps) ?? lowering.Jumps.ThrowAgain(call, receiver, arguments, steps) ?? ModelCall(call, receiver, arguments, steps) ?? Unmodelled(call, receiver, arguments, steps);

    private Term Unmodelled(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        lowering.KnownCalls.KnownCall(call, receiver, arguments, steps) ?? lowering.Tasks.TaskCall(call, receiver, arguments, steps) ?? lowering.ForeignCalls.ForeignCall(call, receiver, arguments, steps);

    /// <summary>A call of a member of another assembly that has a body all the same; null for other calls.</summary>
    private Term? ModelCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        !factory.Context.HasModel(call.TargetMethod) || IsForAnotherThread(call.TargetMethod, arguments) ? null
        : receiver is not null && !call.Instance.IsBase() && factory.Context.RunsOnKnownObjects(call.TargetMethod) ? lowering.Dispatch.Call(call, receiver, arguments, Unmodelled, steps)
        : lowering.SourceCalls.OwnCall(call, receiver, arguments, target: null, steps);

    /// <summary>Whether a call hands code to whoever runs it on another thread.</summary>
    private bool IsForAnotherThread(IMethodSymbol method, ImmutableArray<Term> arguments) =>
        arguments.Any(argument => argument is FunctionTerm) && lowering.Escapes.StarterOf(method) is not null;
}
