using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of the scope library.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LibraryCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a call of the library.</summary>
    public Term LibraryCall(IInvocationOperation call, ApiMember member, Slot? target, Steps steps)
    {
        switch (member)
        {
            case ApiMember.OpenByName or ApiMember.OpenByObject or ApiMember.OpenNameScope or ApiMember.EnterGraph:
                return OpenByHand(call, target, steps);
            case ApiMember.CloseScope or ApiMember.CloseNameScope:
                steps.Add(new CloseEffect(lowering.Value(call.Instance, steps), factory.At(call)));
                break;
            case ApiMember.ReuseVariables:
                steps.Add(new ReuseVariablesEffect(lowering.Value(call.Instance, steps), factory.At(call)));
                break;
            case ApiMember.GetVariable when call.TargetMethod.IsGenericMethod && !lowering.LibraryTypes.MayBeElement(call.TargetMethod.TypeArguments[0]):
                lowering.Children(call, steps);
                steps.Add(new JumpEffect(JumpKind.Throw));
                break;
            case ApiMember.GetVariable when call.Instance is { } scope:
                return lowering.VariableRequests.GetIn(factory.Snapshot(lowering.Value(scope, steps), steps), call, target, steps);
            case ApiMember.GetVariable:
                var get = lowering.VariableRequests.Get(call, target, steps);
                steps.Add(get);
                return new ReadTerm(get.Result!);
            case ApiMember.CreateVariable:
                return lowering.Graphs.Create(call, target, steps);
            case ApiMember.FindVariable:
                return lowering.Graphs.Find(call, steps);
            case ApiMember.ResetGraph:
                steps.Add(new ResetEffect(factory.At(call)));
                break;
            case ApiMember.FreezeGraph:
                steps.Add(new FreezeEffect(lowering.Value(call.Instance, steps), Result: null, factory.At(call)));
                break;
            case ApiMember.FreezeGraphForNow:
                var freeze = new FreezeEffect(lowering.Value(call.Instance, steps), target ?? factory.NewResult(), factory.At(call));
                steps.Add(freeze);
                return new ReadTerm(freeze.Result!);
            case ApiMember.UniqueName:
                var (graph, asked) = (factory.Snapshot(lowering.Value(call.Instance, steps), steps), lowering.Value(call.Arguments[0].Value, steps));
                var unique = target ?? factory.NewResult();
                steps.Add(new UniqueNameEffect(graph, asked, unique, factory.At(call)));
                return new ReadTerm(unique);
            default:
                return NeutralCall(call, target, steps);
        }

        return factory.UnknownObject(call.Type);
    }

    private Term OpenByHand(IInvocationOperation call, Slot? target, Steps steps)
    {
        var result = target ?? factory.NewResult();
        steps.Add(Opening(call, result, () => null, steps));
        return new ReadTerm(result);
    }

    /// <summary>Lowers a call that opens something.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">Where its value goes.</param>
    /// <param name="body">Makes what runs inside, once the arguments are evaluated; gives null where it is closed by hand.</param>
    /// <param name="steps">Where the arguments go.</param>
    public Effect Opening(IInvocationOperation call, Slot? result, Func<Effect?> body, Steps steps)
    {
        switch (factory.Api.Recognize(call.TargetMethod))
        {
            case ApiMember.OpenNameScope:
                var arguments = lowering.LibraryArguments.LibraryArguments(call, steps, RuntimeNames.ValuesParameter);
                return new NameScopeEffect(arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], result, body(), factory.At(call))
                {
                    Values = arguments[RuntimeNames.ValuesParameter],
                };
            case ApiMember.EnterGraph:
                return new EnterGraphEffect(lowering.Value(call.Instance, steps), result, body(), factory.At(call));
            default:
                return Open(call, result, body, steps);
        }
    }

    private OpenEffect Open(IInvocationOperation call, Slot? result, Func<Effect?> body, Steps steps)
    {
        var arguments = lowering.LibraryArguments.LibraryArguments(call, steps, RuntimeNames.ValuesParameter);
        var options = new OpenOptions(
            arguments[RuntimeNames.ReuseParameter],
            arguments[RuntimeNames.DTypeParameter],
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            arguments[RuntimeNames.AuxiliaryNameScopeParameter])
        {
            WrittenReuse = arguments[RuntimeNames.ReuseParameter] is LiteralTerm { Value: ReuseLiteral.None }
                && call.Arguments.FirstOrDefault(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: RuntimeNames.ReuseParameter }) is { } written
                ? factory.At(written)
                : null,
            Values = arguments[RuntimeNames.ValuesParameter],
            Regularizer = arguments[RuntimeNames.RegularizerParameter],
            CachingDevice = arguments[RuntimeNames.CachingDeviceParameter],
            UseResource = arguments[RuntimeNames.UseResourceParameter],
            Constraint = arguments[RuntimeNames.ConstraintParameter],
        };
        return factory.Api.Recognize(call.TargetMethod) == ApiMember.OpenByObject
            ? new OpenEffect(null, Term.Null, arguments[RuntimeNames.ScopeParameter], options, result, body(), factory.At(call))
            : new OpenEffect(
                arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], null, options, result, body(),
                factory.At(call));
    }

    /// <summary>A call of the library that changes neither scopes nor names; it may run the delegates that it gets.</summary>
    private Term NeutralCall(IInvocationOperation call, Slot? target, Steps steps)
    {
        if (lowering.LibraryTypes.IsShape(call.TargetMethod.ContainingType) && call.TargetMethod is { IsStatic: true, Name: RuntimeNames.Create, Parameters.Length: 1 })
        {
            return lowering.Shapes.ShapeOf(call.Arguments[0].Value, steps);
        }

        if (call is { Instance: { } shape, TargetMethod.Name: RuntimeNames.ToArray } && lowering.LibraryTypes.IsShape(call.TargetMethod.ContainingType))
        {
            return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, lowering.Value(shape, steps), null, call, steps);
        }

        if (call.TargetMethod.Name == RuntimeNames.If && factory.Api.IsReuse(call.Type))
        {
            var flag = lowering.Value(call.Arguments[call.Arguments.Length - 1].Value, steps);
            return lowering.Branches.Choice(flag, _ => new LiteralTerm(ReuseLiteral.True), _ => new LiteralTerm(ReuseLiteral.None), steps);
        }

        var operands = OperandLowering.Operands(call.Instance, call.Arguments);
        var terms = lowering.Operands.InOrder(operands, steps);
        terms = [.. terms.Select((term, index) => operands[index] is { } operand ? lowering.LibraryArguments.Elements(operand, term, steps) : term)];
        var delegates = terms.Where((term, index) => term is FunctionTerm || operands[index].Unwrap()?.Type?.TypeKind == TypeKind.Delegate);
        lowering.Escapes.Escape(delegates, call, reaches: false, steps);
        lowering.ForeignCalls.HavocReferences(call.Arguments, steps);
        ImmutableArray<Term> arguments = [.. terms.Skip(call.Instance is null ? 0 : 1)];
        ImmutableArray<Term> ordered = [.. ArgumentFacts.Ordered(call, arguments).Select(pair => pair.Value)];
        return lowering.Tensors.Tensor(call.TargetMethod, call.Instance is null ? null : terms[0], ordered, () => call.Parent is IExpressionStatementOperation ? null : target ?? factory.NewResult(), call, steps)
            ?? (call.Instance is null ? null : lowering.Graphs.GraphCall(call, terms[0], arguments, steps) ?? lowering.Tensors.ShapeCall(call, terms[0], arguments))
            ?? (call.Instance is null ? PartitionerOf(call.TargetMethod, ordered) : null)
            ?? NeutralResult(call, ordered);
    }

    /// <summary>A partitioner that a method of the library makes; null for other methods.</summary>
    private static PartitionerTerm? PartitionerOf(IMethodSymbol method, ImmutableArray<Term> arguments) => (method.ContainingType.Name, method.Name) switch
    {
        (RuntimeNames.Partitioner, RuntimeNames.FixedSize) => new PartitionerTerm(PartitionerKind.FixedSize, arguments),
        (RuntimeNames.Partitioner, RuntimeNames.VariableAxisSize) => new PartitionerTerm(PartitionerKind.WithinSize, arguments),
        (RuntimeNames.Partitioner, RuntimeNames.MinMax) => new PartitionerTerm(PartitionerKind.OfSize, arguments),
        _ => null,
    };

    /// <summary>What is known of the result of a library call without effects.</summary>
    private Term NeutralResult(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        if (!factory.Api.IsInitializer(call.Type))
        {
            return lowering.LibraryTypes.OfLibrary(call.TargetMethod.ReturnType);
        }

        var method = call.TargetMethod;
        return method is { Name: RuntimeNames.FromTensor, IsGenericMethod: true } ? new ValueInitializerTerm(arguments[0], lowering.Types.DTypeOf(method.TypeArguments[0]))
            : new LiteralTerm(method is { Name: RuntimeNames.FromValue, IsGenericMethod: true }
                ? new InitializerLiteral(IsValue: true, new ShapeLiteral([]), (lowering.Types.DTypeOf(method.TypeArguments[0]) as LiteralTerm)?.Value as DTypeLiteral)
                : new InitializerLiteral(IsValue: false));
    }
}
