using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

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
                steps.Add(new JumpEffect(JumpKind.Throw, Thrown: factory.Context.Compilation.GetTypeByMetadataName(Exceptions.NotSupported) is { } refused ? factory.Named(refused) : null, IsExact: true));
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
                FailIfMissing(call, graph, [asked], steps);
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

        if (call.TargetMethod is { Name: RuntimeNames.Of, TypeArguments: [var element] } && factory.Api.IsDType(call.Type))
        {
            lowering.Failures.FailIf(lowering.LibraryTypes.MayBeElement(element) ? Terms.False : Terms.True, Exceptions.NotSupported, steps);
            return lowering.Types.DTypeOf(element);
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
        FailAsCalled(call, terms, ordered, steps);
        return lowering.Tensors.Tensor(call.TargetMethod, call.Instance is null ? null : terms[0], ordered, () => call.Parent is IExpressionStatementOperation ? null : target ?? factory.NewResult(), call, steps)
            ?? (call.Instance is null ? null : lowering.Graphs.GraphCall(call, terms[0], arguments, steps) ?? lowering.Tensors.ShapeCall(call, terms[0], arguments))
            ?? (call.Instance is null ? PartitionerOf(call.TargetMethod, ordered) ?? lowering.Tensors.ElementCall(call.TargetMethod, ordered) : RunByObject(call, terms[0], arguments, ordered, steps))
            ?? NeutralResult(call, ordered);
    }

    /// <summary>What a call of the library throws that a handler around may be meant for.</summary>
    private void FailAsCalled(IInvocationOperation call, ImmutableArray<Term> terms, ImmutableArray<Term> ordered, Steps steps)
    {
        var method = call.TargetMethod;
        if (!lowering.Failures.IsGuarded)
        {
            return;
        }

        if (method.IsStatic || method.ContainingType.Name is RuntimeNames.Graph or RuntimeNames.GraphSnapshot || lowering.LibraryTypes.IsScope(method.ContainingType))
        {
            FailIfMissing(call, call.Instance is null ? null : terms[0], ordered, steps);
        }

        if (method.IsStatic && method.Parameters.FirstOrDefault(parameter => parameter.Type.EnumeratedType() is { } element && lowering.LibraryTypes.IsOfLibrary(element)) is { } operands)
        {
            lowering.Failures.FailIf(new ContainsTerm(ordered[operands.Ordinal], Term.Null), Exceptions.ArgumentNull, steps);
            lowering.Failures.FailIf(Terms.AreEqual(new LengthTerm(ordered[operands.Ordinal]), Terms.Zero), Exceptions.Argument, steps);
        }

        if (method is { IsStatic: true, ContainingType.Name: RuntimeNames.Partitioner })
        {
            foreach (var (parameter, argument) in method.Parameters.Zip(ordered, (parameter, argument) => (parameter, argument)).Where(pair => pair.argument is not LiteralTerm { Value: null }))
            {
                lowering.Failures.FailIf(new BinaryTerm(TermOperator.Less, argument, new LiteralTerm(parameter.Name == RuntimeNames.AxisParameter ? 0 : 1)), Exceptions.ArgumentOutOfRange, steps);
            }
        }

        if (method is { Name: RuntimeNames.ToScalar, ContainingType.Name: RuntimeNames.NamedTensor } && terms.Length > 0)
        {
            var count = new KnownCallTerm(EvaluatedMembers.ElementCount, [new TensorShapeTerm(terms[0], Term.Unknown)], new LiteralTerm(1));
            lowering.Failures.FailIf(Terms.Not(Terms.AreEqual(count, new LiteralTerm(1))), Exceptions.InvalidOperation, steps);
        }
    }

    /// <summary>Asking for something of what is not there, or by what is not there: only what the declaration says may be null may be.</summary>
    private void FailIfMissing(IInvocationOperation call, Term? receiver, ImmutableArray<Term> ordered, Steps steps)
    {
        lowering.Failures.FailIfNull(call.Instance, receiver, steps);
        foreach (var (parameter, argument) in call.TargetMethod.Parameters.Zip(ordered, (parameter, argument) => (parameter, argument)).Where(pair => pair.parameter.NullableAnnotation == NullableAnnotation.NotAnnotated))
        {
            lowering.Failures.FailIfNoKey(parameter.Type, argument, steps);
        }
    }

    /// <summary>A call that an object decides, or that runs what one has for it; null for other calls.</summary>
    private Term? RunByObject(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments, ImmutableArray<Term> ordered, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.IsDispatched())
        {
            return lowering.Dispatch.Dispatched(method, receiver, lowering.References.Bind(method.Definition(), call.Arguments, arguments, steps), call, TaskUses.Of(call), _ => NeutralResult(call, ordered), steps);
        }

        if (method is { Name: RuntimeNames.Accept, ContainingType.Name: RuntimeNames.Variable })
        {
            lowering.Escapes.Escape(arguments, call, reaches: false, steps); // It runs what the visitor has for the element type.
        }

        if (method is not { Name: RuntimeNames.Apply, ContainingType.Name: RuntimeNames.Constraint } || method.ContainingType.GetMembers(RuntimeNames.Project).OfType<IMethodSymbol>().FirstOrDefault() is not { Parameters: [var values, var shape] } project)
        {
            return null;
        }

        var variable = factory.Stable(ordered[0], steps);
        return lowering.Dispatch.Dispatched(project, receiver, [
            new Argument(factory.SlotFor(values), factory.Determined(values.Type, origin: null, variable)),
            new Argument(factory.SlotFor(shape), new TensorShapeTerm(variable, factory.Determined(shape.Type, origin: null, variable))),
        ], call, TaskUse.Awaited, _ => Term.Unknown, steps);
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
        var method = call.TargetMethod;
        return !factory.Api.IsInitializer(call.Type) || !method.IsGenericMethod ? lowering.LibraryTypes.MadeBy(method, method.ReturnType)
            : method.Name == RuntimeNames.FromTensor ? new ValueInitializerTerm(arguments[0], lowering.Types.DTypeOf(method.TypeArguments[0]))
            : new LiteralTerm(new InitializerLiteral(IsValue: true, new ShapeLiteral([]), (lowering.Types.DTypeOf(method.TypeArguments[0]) as LiteralTerm)?.Value as DTypeLiteral)
            {
                MadeBy = EvaluatedMembers.NameOf(method),
            });
    }
}
