using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the creation of objects.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ObjectCreationLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Creation(IObjectCreationOperation creation, Slot? target, Steps steps)
    {
        if (lowering.LibraryTypes.IsShape(creation.Type) && creation.Arguments.Length == 1)
        {
            return lowering.Shapes.ShapeOf(creation.Arguments[0].Value, steps);
        }

        if (creation.Type?.SpecialType == SpecialType.System_Object)
        {
            var identity = target ?? factory.NewResult();
            steps.Add(new MakeEffect(identity, factory.Named(creation.Type)));
            return new ReadTerm(identity);
        }

        if (creation.Constructor is not { } constructor)
        {
            lowering.Children(creation, steps);
            return factory.UnknownObject(creation.Type);
        }

        var (_, arguments) = lowering.Operands.Evaluate(null, creation.Arguments, steps);
        if (factory.Api.Recognize(constructor) is var member and not ApiMember.None)
        {
            lowering.Escapes.Escape(arguments.Where(argument => argument is FunctionTerm), creation, reaches: false, steps);
            return member == ApiMember.NewGraph ? NewGraph(target, steps) : factory.UnknownObject(creation.Type);
        }

        lowering.Fields.StaticUse(constructor, creation, steps);
        return factory.Context.IsOwn(constructor)
            ? Construction(creation, constructor, arguments, target, steps)
            : TaskTypes.IsTask(creation.Type) && constructor.Parameters is [{ Type: var wrapped }] && TaskTypes.IsTaskObject(wrapped) ? arguments[0]
            : lowering.Lazies.LazyCreation(creation, arguments, target, steps) ?? lowering.Tasks.Unstarted(creation, arguments, steps) ?? ForeignCreation(creation, constructor, arguments, target, steps);
    }

    public ReadTerm OfParameter(ITypeParameterObjectCreationOperation creation, Steps steps)
    {
        var mayRunCode = factory.Project.ImplicitCallsReach || !factory.Project.IsNotNamed(ProjectIndex.ImplicitCreation);
        var made = OfType(lowering.Types.TypeTerm(creation.Type!), mayRunCode, creation, steps);
        lowering.Initializers.InitializeAs(made, creation.Initializer, steps);
        return made;
    }

    /// <summary>An object of a type that is only known where it is made; null for calls that make none.</summary>
    public ReadTerm? Activated(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) => !Answers.Activates(call.TargetMethod) ? null
        : call.TargetMethod.TypeArguments is [var type] && arguments.IsEmpty ? OfType(lowering.Types.TypeTerm(type, call.TargetMethod.OriginalDefinition.TypeParameters[0]), mayRunCode: true, call, steps)
        : EvaluatedMembers.IsType(call.TargetMethod.Parameters[0].Type) && arguments.Length == 1 ? OfType(arguments[0], mayRunCode: true, call, steps)
        : null;

    /// <summary>A copy of an object, field by field; null for calls that make none.</summary>
    public ReadTerm? Cloned(IInvocationOperation call, Term? receiver, Steps steps)
    {
        if (receiver is null || !EvaluatedMembers.IsClone(call.TargetMethod))
        {
            return null;
        }

        var copy = new ReadTerm(factory.NewResult());
        steps.Add(new MakeEffect(copy.Slot, factory.Named(call.Instance?.Type ?? call.Type!)) { Like = receiver });
        return copy;
    }

    private ReadTerm OfType(Term type, bool mayRunCode, IOperation operation, Steps steps)
    {
        var made = new ReadTerm(factory.NewResult());
        steps.Add(new ConstructParameterEffect(type, made.Slot, mayRunCode, factory.At(operation)));
        return made;
    }

    private Term NewGraph(Slot? target, Steps steps)
    {
        var graph = target ?? factory.NewResult();
        steps.Add(new NewGraphEffect(graph));
        return new ReadTerm(graph);
    }

    /// <summary>Runs a constructor whose body is followed.</summary>
    public Term Construction(
        IObjectCreationOperation creation, IMethodSymbol constructor, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        var definition = factory.Context.Described(constructor.Definition());
        var bound = lowering.References.Bind(constructor.Definition(), creation.Arguments, arguments, steps);
        var result = target is not null && creation.Initializer is null ? target : factory.NewResult();
        var isAsConstructed = SymbolEqualityComparer.Default.Equals(definition, constructor.Definition()) && !factory.Named(constructor.ContainingType).IsOpen;
        steps.Add(new ConstructEffect(
            factory.Context.Ids.LayoutOf((isAsConstructed ? constructor : definition).ContainingType), factory.Id(definition), bound, lowering.Types.TypeArguments(constructor.ContainingType), result, factory.At(creation))
        {
            DoesMore = factory.Context.DoesMore(definition),
        });
        lowering.Initializers.InitializeAs(new ReadTerm(result), creation.Initializer, steps);
        return new ReadTerm(result);
    }

    private Term ForeignCreation(
        IObjectCreationOperation creation, IMethodSymbol constructor, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (lowering.Collections.NewContainer(creation, arguments, target, steps) is { } container)
        {
            return container;
        }

        if (lowering.IndexValues.Member(constructor, null, arguments, steps) is { } index)
        {
            return index;
        }

        if (lowering.TextCalls.NewText(creation, arguments, steps) is { } text)
        {
            return text;
        }

        if (lowering.StringBuilders.NewBuilder(creation, arguments, target, steps) is { } builder)
        {
            return builder;
        }

        if (RegexMembers.IsExpression(creation.Type) && !arguments.IsEmpty)
        {
            arguments = arguments.SetItem(0, factory.Stable(arguments[0], steps));
            lowering.Failures.FailAsEvaluated(new KnownCallTerm(RegexMembers.Test, [new LiteralTerm(""), arguments[0]], Term.Unknown), isRisky: false, steps); // The pattern may be none.
        }

        if (factory.Context.HasModel(constructor))
        {
            return Construction(creation, constructor, arguments, target, steps);
        }

        if (!arguments.IsEmpty && EvaluatedMembers.MakingOf(creation.Type) is { } making)
        {
            var made = new KnownCallTerm(making, arguments, creation.Type!.IsValueType ? factory.Determined(creation.Type, origin: null, arguments) : factory.UnknownObject(creation.Type));
            lowering.Failures.FailAsEvaluated(made, isRisky: false, steps);
            return factory.Snapshot(made, steps);
        }

        if (CompletedTasks.ResultOf(creation) is not null)
        {
            return new CompletedTaskTerm(arguments[0]);
        }

        if (ContainerTypes.IsPair(creation.Type) && arguments.Length == 2)
        {
            return new ListTerm(arguments, IsTuple: true);
        }

        if (!arguments.IsEmpty)
        {
            lowering.Escapes.FailMaybe(constructor, steps);
        }

        lowering.Escapes.Reach(constructor, creation, EscapeLowering.EscapingOperands(null, null, creation.Arguments, arguments), steps);
        lowering.ForeignCalls.HavocReferences(creation.Arguments, steps);
        lowering.Initializers.InitializeAs(factory.UnknownObject(creation.Type), creation.Initializer, steps);
        return Answers.AreSeeded(constructor) ? factory.Determined(creation.Type, origin: null, arguments) : factory.UnknownObject(creation.Type);
    }

    /// <summary>A copy of a record: its copy constructor, then what is set anew.</summary>
    public Term With(IWithOperation with, Steps steps)
    {
        var original = lowering.Value(with.Operand, steps);
        if (factory.Api.IsRequest(with.Type))
        {
            return lowering.VariableRequests.ChangedRequest(original, with.Initializer, steps);
        }

        if (with.Type is INamedTypeSymbol { IsAnonymousType: true } anonymous)
        {
            return lowering.Initializers.AnonymousLike(anonymous, factory.Stable(original, steps), with.Initializer, steps);
        }

        if (with.Type is { IsValueType: true } && (factory.Context.IsOwn(with.Type) || with.Type.IsTupleType))
        {
            var value = new ReadTerm(factory.NewResult());
            steps.Add(new AssignEffect(value.Slot, original));
            lowering.Initializers.InitializeAs(value, with.Initializer, steps);
            return value;
        }

        if (with.CloneMethod is not { ContainingType: { IsReferenceType: true } record } clone || !factory.Context.IsOwn(clone))
        {
            lowering.Initializers.InitializeAs(factory.UnknownObject(with.Type), with.Initializer, steps);
            return factory.UnknownObject(with.Type);
        }

        var result = factory.NewResult();
        original = factory.Stable(original, steps);
        var cloned = new CallEffect(factory.Id(clone.OriginalDefinition), original, IsVirtual: !record.IsSealed, [], lowering.Types.TypeArguments(record), result, factory.At(with));
        steps.Add(CopyingOf(record) is not { } copying ? cloned : Copy(copying, original, result, with) is var copy && record.IsSealed ? copy : new DispatchEffect(cloned, copy)); // Another assembly may hide what makes the copy.
        lowering.Initializers.InitializeAs(new ReadTerm(result), with.Initializer, steps);
        return new ReadTerm(result);
    }

    /// <summary>What the member does by which a record is copied as what it is, whatever is known of its type.</summary>
    public void Clone(INamedTypeSymbol record, Steps steps)
    {
        var result = factory.NewResult();
        steps.Add(Copy(CopyingOf(record)!, new ThisTerm(), result, operation: null));
        steps.Add(new JumpEffect(JumpKind.Return, Value: new ReadTerm(result)));
    }

    private static IMethodSymbol? CopyingOf(INamedTypeSymbol record) => record.InstanceConstructors.FirstOrDefault(constructor => constructor.IsCopying());

    private ConstructEffect Copy(IMethodSymbol copying, Term original, Slot result, IOperation? operation)
    {
        var definition = copying.OriginalDefinition;
        return new ConstructEffect(
            factory.Context.Ids.LayoutOf(definition.ContainingType), factory.Id(definition), [new Argument(factory.SlotFor(definition.Parameters[0]), original)],
            lowering.Types.TypeArguments(copying.ContainingType), result, operation is null ? Site.None : factory.At(operation))
        {
            DoesMore = factory.Context.DoesMore(definition),
        };
    }
}
