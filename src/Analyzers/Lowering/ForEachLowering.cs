using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers foreach loops.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ForEachLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Goes through a collection of this project: asks it for an enumerator, as the compiler does.</summary>
    private void ForEachOwn(IForEachLoopOperation loop, ForEachStatementInfo info, Steps steps)
    {
        var source = lowering.Value(loop.Collection, steps);
        if (info.GetEnumeratorMethod is { IsStatic: false })
        {
            lowering.Failures.FailIfNull(loop.Collection, source, steps);
        }

        var enumerator = lowering.Extensions.CallOn(info.GetEnumeratorMethod!, source, [], factory.NewResult(), loop, steps);
        if (!factory.Context.IsOwn(info.MoveNextMethod) || info.CurrentProperty is not { } current)
        {
            Elements(loop, info, enumerator, mayReachLibrary: factory.Project.EnumerationsReach, mayRunCode: true, steps);
            return;
        }

        var position = factory.NewResult();
        steps.Add(new AssignEffect(position, enumerator));
        var label = factory.NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var element = ElementOf(loop);
        var body = StepLists.Gather(inside =>
        {
            BranchLowering.Branch(lowering.SourceCalls.SourceCall(info.MoveNextMethod!, new ReadTerm(position), [], factory.NewResult(), loop, inside), () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), inside);
            inside.Add(new AssignEffect(element, current.RefKind != RefKind.None ? CurrentReference(loop, current, position, inside)
                : lowering.Accessors.ReadsThroughAccessor(current) ? lowering.SourceCalls.SourceCall(current.GetMethod!, new ReadTerm(position), [], factory.NewResult(), loop, inside)
                : lowering.Fields.FieldOfObject(new ReadTerm(position), current.OriginalDefinition)));
            Iteration(loop, info, element, inside);
        });
        var last = StepLists.Gather(end => lowering.Disposals.Dispose(loop, new ReadTerm(position), info.GetEnumeratorMethod!.ReturnType, suspends: false, end));
        Effect iterations = new LoopEffect(label, body, Effect.Nothing);
        steps.Add(last.IsNothing ? iterations : new TryEffect(iterations, [], last));
    }

    public void ForEach(IForEachLoopOperation loop, Steps steps)
    {
        var info = loop.Syntax is CommonForEachStatementSyntax syntax && loop.SemanticModel is { } model ? model.GetForEachStatementInfo(syntax) : default;
        if (!loop.IsAsynchronous && info.GetEnumeratorMethod is { } own && factory.Context.IsOwn(own))
        {
            ForEachOwn(loop, info, steps);
            return;
        }

        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } variable } && ContainerTypes.KindOf(loop.Collection.Unwrap()?.Type) == ContainerKind.Sequence)
        {
            lowering.Views.ForEachByReference(loop, variable, steps);
            return;
        }

        if (loop.IsAsynchronous && !factory.Project.ScopesFlow && !IdText.IsModel(factory.Method.ContainingType)) // What runs for a model waits where its own code does.
        {
            factory.Opaque(OpaqueReason.Suspension, loop, steps);
        }

        if (loop.IsAsynchronous && info.GetEnumeratorMethod is { } stream && factory.Context.IsOwn(stream))
        {
            var elements = lowering.Extensions.CallOn(stream, lowering.Value(loop.Collection, steps), [], factory.NewResult(), loop, steps);
            Elements(loop, info, elements, mayReachLibrary: factory.Project.EnumerationsReach, mayRunCode: true, steps);
            return;
        }

        var streamed = loop.IsAsynchronous ? Streamed(loop.Collection) : null;
        var collection = streamed is not null ? lowering.Value(streamed, steps) : loop.Collection.WrittenElements() is { } written ? new ListTerm(lowering.Operands.InOrder(written, steps), IsTuple: false) : lowering.Value(loop.Collection, steps);
        var isOwnStream = streamed is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            || (streamed is IInvocationOperation { TargetMethod: var maker } && (factory.Context.IsOwn(maker) || factory.Context.HasModel(maker) || TaskMembers.Of(maker) == TaskMember.WhenEach));
        if (loop.IsAsynchronous)
        {
            collection = isOwnStream ? collection : factory.Determined(loop.Collection.Unwrap()?.Type, origin: null);
        }

        var source = loop.Collection.Unwrap()?.Type;
        var mayReachLibrary = collection is not (RangeTerm or ListTerm or MapPartTerm or QueryTerm) && MayEnumerateOwnCode(source) && factory.Project.EnumerationsReach;
        if (!isOwnStream && !factory.Context.IsOwn(source) && !lowering.LibraryTypes.IsShape(source) && source?.SpecialType != SpecialType.System_String && ContainerTypes.KindOf(source) is null && !RegexMembers.AreMatches(source) && !DelegateMembers.IsEnumerator(source) && !factory.Context.IsModelled(source))
        {
            collection = collection is RangeTerm or ListTerm or MapPartTerm ? collection : factory.Determined(source, origin: null, collection);
        }

        lowering.Failures.FailIfNull(loop.Collection, collection, steps);
        Elements(loop, info, collection, mayReachLibrary, collection is not (ListTerm or MapPartTerm or RangeTerm) && source is null or { TypeKind: TypeKind.Interface }, steps);
    }

    /// <summary>What an asynchronous loop goes through, whatever is said of how it waits.</summary>
    private static IOperation? Streamed(IOperation collection) => collection.Unwrap() is IInvocationOperation { TargetMethod: var method } call && TaskMembers.SayHowToWait(method)
        ? Streamed(call.Instance ?? call.Arguments[0].Value)
        : collection.Unwrap();

    /// <summary>Goes through what gives its elements by itself.</summary>
    private void Elements(IForEachLoopOperation loop, ForEachStatementInfo info, Term collection, bool mayReachLibrary, bool mayRunCode, Steps steps)
    {
        var label = factory.NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var element = ElementOf(loop);
        var body = StepLists.Gather(inside => Iteration(loop, info, element, inside));
        steps.Add(new ForEachEffect(label, collection, element, body, factory.At(loop.Collection)) { MayRunCode = mayRunCode, MayReachLibrary = mayReachLibrary });
    }

    /// <summary>Where an iteration finds its element.</summary>
    private Slot ElementOf(IForEachLoopOperation loop) =>
        (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { } declared } ? factory.SlotFor(declared) : factory.SlotOf(loop.LoopControlVariable)) ?? factory.NewResult();

    /// <summary>What a loop does with one element.</summary>
    private void Iteration(IForEachLoopOperation loop, ForEachStatementInfo info, Slot element, Steps steps)
    {
        var declared = (loop.LoopControlVariable as IVariableDeclaratorOperation)?.Symbol;
        if (declared is null && element.Form == SlotForm.Result)
        {
            var parts = (loop.Syntax as ForEachVariableStatementSyntax) is { } syntax ? loop.SemanticModel?.GetDeconstructionInfo(syntax) : null;
            lowering.Deconstructions.Deconstruct(loop.LoopControlVariable, new ReadTerm(element), info.ElementType, parts, loop, steps);
        }
        else if (info.ElementType is not null && Converted(info, new ReadTerm(element), declared?.Type) is var converted && converted is not ReadTerm)
        {
            steps.Add(new AssignEffect(element, converted));
        }

        lowering.Statement(loop.Body, steps);
    }

    /// <summary>An element of a collection as the variable of a loop has it.</summary>
    private Term Converted(ForEachStatementInfo info, ReadTerm element, ITypeSymbol? type) => info.ElementConversion switch
    {
        { IsIdentity: true } or { IsReference: true } => element,
        { IsUnboxing: true } => lowering.Types.Unboxed(element, type, element),
        { IsBoxing: true } => Conversions.Underlying(info.ElementType) is { } boxed && Conversions.IsBoxed(boxed) ? lowering.Types.Boxed(element, boxed) : element,
        { IsImplicit: true, IsNumeric: true } when info.ElementType?.IsWholeNumber() == true && type?.IsWholeNumber() == true => element,
        _ => factory.Unknown(type),
    };

    /// <summary>Whether going through a collection of a type may run an enumerator of this project.</summary>
    private bool MayEnumerateOwnCode(ITypeSymbol? type) =>
        type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic } || factory.Context.IsOwn(type);

    /// <summary>What an enumerator gives by reference: the place itself, if the variable of the loop refers to it.</summary>
    private Term CurrentReference(IForEachLoopOperation loop, IPropertySymbol current, Slot position, Steps steps)
    {
        var slot = lowering.References.NewReference();
        steps.Add(new AssignEffect(slot, new ReferenceTerm(factory.Determined(current.Type, origin: null, new ReadTerm(position)))));
        lowering.SourceCalls.SourceCall(current.GetMethod!, new ReadTerm(position), [], slot, loop, steps);
        var isReference = loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None };
        return isReference ? new ReferenceTerm(new ReadTerm(slot)) : new ReadTerm(slot);
    }
}
