using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Arrays, and views of arrays and lists: parts of them that are read, written, copied and gone through by reference.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ViewLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What static members do with arrays and views; null for others.</summary>
    public Term? ArrayCall(IInvocationOperation call, ITypeSymbol? source, ImmutableArray<Term> arguments, Steps steps)
    {
        if (source?.SpecialType == SpecialType.System_String && ContainerFactories.Of(call.TargetMethod) == ContainerFactory.View)
        {
            return arguments switch
            {
                [var text] => text,
                [_, _] => Viewed(call.Arguments[1].Value, arguments, steps),
                [var text, var start, var count] => Viewed(text, start, count, steps),
                _ => null,
            };
        }

        if (ContainerTypes.KindOf(source) != ContainerKind.Sequence || ElementTypeOf(source) is not { } element)
        {
            return null;
        }

        var isPlain = !factory.Context.IsOwn(element) && element.TypeKind != TypeKind.TypeParameter;
        switch (ContainerFactories.Of(call.TargetMethod), arguments.Length)
        {
            case (ContainerFactory.View, 1):
                return arguments[0];
            case (ContainerFactory.View, 2):
                return Viewed(call.Arguments[1].Value, arguments, steps);
            case (ContainerFactory.View, 3) or (ContainerFactory.Sort or ContainerFactory.Reverse, 3) when AreNumbers(call.Arguments.Skip(1)):
                var part = Viewed(arguments[0], arguments[1], arguments[2], steps);
                return ContainerFactories.Of(call.TargetMethod) switch
                {
                    ContainerFactory.View => part,
                    ContainerFactory.Reverse => ContainerLowering.Change(ContainerOperation.Reverse, part, null, null, steps),
                    _ => isPlain ? ContainerLowering.Change(ContainerOperation.Sort, part, null, null, steps) : null,
                };
            case (ContainerFactory.Sort, 2) when isPlain && ArgumentFacts.IsComparer(call.Arguments[1]) && ArgumentFacts.ComparisonOf(call) is { } comparison:
                return ContainerLowering.Change(ContainerOperation.Sort, arguments[0], null, null, steps, comparison: comparison);
            case (ContainerFactory.Sort, 1) when isPlain:
                return ContainerLowering.Change(ContainerOperation.Sort, arguments[0], null, null, steps);
            case (ContainerFactory.Reverse, 1):
                return ContainerLowering.Change(ContainerOperation.Reverse, arguments[0], null, null, steps);
            case (ContainerFactory.Fill, 2):
                return Filled(arguments[0], Terms.Zero, new LengthTerm(arguments[0]), arguments[1], steps);
            case (ContainerFactory.Fill, 4):
                return Filled(arguments[0], arguments[2], arguments[3], arguments[1], steps);
            case (ContainerFactory.Unset, 1):
                return Filled(arguments[0], Terms.Zero, new LengthTerm(arguments[0]), new DefaultTerm(factory.Named(element)), steps);
            case (ContainerFactory.Unset, 3):
                return Filled(arguments[0], arguments[1], arguments[2], new DefaultTerm(factory.Named(element)), steps);
            case (ContainerFactory.Copy, 2) when ContainerTypes.KindOf(call.Arguments[1].Value.Unwrap()?.Type) == ContainerKind.Sequence:
                return Copied((arguments[0], Terms.Zero), (arguments[1], Terms.Zero), new LengthTerm(arguments[0]), steps);
            case (ContainerFactory.Copy, 3):
                return Copied((arguments[0], Terms.Zero), (arguments[1], Terms.Zero), arguments[2], steps);
            case (ContainerFactory.Copy, 5):
                return Copied((arguments[0], arguments[1]), (arguments[2], arguments[3]), arguments[4], steps);
            case (ContainerFactory.IndexOf, 2) when IsElement(call.TargetMethod.OriginalDefinition.Parameters[1]):
                return factory.Snapshot(new IndexOfTerm(arguments[0], arguments[1]), steps);
            case (ContainerFactory.Contains, 3) when ArgumentFacts.IsComparer(call.Arguments[2]):
                return lowering.Containers.Has(arguments[0], arguments[1], ArgumentFacts.ComparisonOf(call) ?? default, ArgumentFacts.ComparerOf(call, arguments), call, steps);
            case (ContainerFactory.Contains, 2) when IsElement(call.TargetMethod.OriginalDefinition.Parameters[1]):
                return lowering.Equalities.Has(element, arguments[0], arguments[1], call, steps) ?? factory.Snapshot(new ContainsTerm(arguments[0], arguments[1]), steps);
            default:
                return null;
        }
    }

    /// <summary>What a member of an array, a list or a view does with its elements in place; null for others.</summary>
    public Term? ViewCall(IInvocationOperation call, ITypeSymbol? type, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        if (ContainerTypes.KindOf(type) != ContainerKind.Sequence || ElementTypeOf(type) is not { } element)
        {
            return null;
        }

        switch (ElementMembers.Of(call.TargetMethod), arguments.Length)
        {
            case (ElementMember.Clone, 0) when type is IArrayTypeSymbol:
                return lowering.Containers.Allocated(type, ContainerKind.Sequence, container, null, call, steps);
            case (ElementMember.CopyTo, 1):
                return Copied((container, Terms.Zero), (arguments[0], Terms.Zero), new LengthTerm(container), steps);
            case (ElementMember.CopyTo, 2):
                return Copied((container, Terms.Zero), (arguments[0], arguments[1]), new LengthTerm(container), steps);
            case (ElementMember.TryCopyTo, 1) when ContainerTypes.IsView(type):
                var target = factory.Stable(arguments[0], steps);
                return lowering.Branches.Choice(
                    new BinaryTerm(TermOperator.Less, new LengthTerm(target), new LengthTerm(container)),
                    _ => Terms.False,
                    inside =>
                    {
                        Copied((container, Terms.Zero), (target, Terms.Zero), new LengthTerm(container), inside);
                        return Terms.True;
                    },
                    steps);
            case (ElementMember.GetValue, 1) when type is IArrayTypeSymbol && AreNumbers(call.Arguments):
                var read = factory.Snapshot(new ElementTerm(container, arguments[0]), steps);
                return Conversions.IsBoxed(element) ? lowering.Types.Boxed(read, element) : read;
            case (ElementMember.SetValue, 2) when type is IArrayTypeSymbol && AreNumbers(call.Arguments.Skip(1)) && SymbolEqualityComparer.Default.Equals(call.Arguments[0].Value.Unwrap()?.Type, element):
                return ContainerLowering.Change(ContainerOperation.Set, container, arguments[1], arguments[0].Unboxed(), steps);
            case (ElementMember.Fill, 1) when ContainerTypes.IsView(type):
                return Filled(container, Terms.Zero, new LengthTerm(container), arguments[0], steps);
            case (ElementMember.Clear, 0) when ContainerTypes.IsView(type):
                return Filled(container, Terms.Zero, new LengthTerm(container), new DefaultTerm(factory.Named(element)), steps);
            case (ElementMember.View, 0) when ContainerTypes.IsImmutableArray(type):
                return container;
            case (ElementMember.View, 1) when ContainerTypes.IsImmutableArray(type):
                return Viewed(call.Arguments[0].Value, [container], steps);
            case (ElementMember.View, 2) when ContainerTypes.IsImmutableArray(type):
                return Viewed(container, arguments[0], arguments[1], steps);
            case (ElementMember.Slice, 1) when ContainerTypes.IsView(type):
                return View(container, arguments[0], new LengthTerm(container), steps);
            case (ElementMember.Slice, 2) when ContainerTypes.IsView(type):
                return Viewed(container, arguments[0], arguments[1], steps);
            default:
                return null;
        }
    }

    /// <summary>A view from an index to the end, or between two indices.</summary>
    private Term? Viewed(IOperation index, ImmutableArray<Term> arguments, Steps steps)
    {
        var container = factory.Stable(arguments[0], steps);
        return IndexMembers.IsRange(index.Type) ? View(index, container, steps)
            : index.Unwrap()?.Type?.SpecialType == SpecialType.System_Int32 || IndexMembers.IsIndex(index.Type)
                ? View(container, lowering.Indices.IndexOf(index, container, steps), new LengthTerm(container), steps)
                : null;
    }

    private SliceTerm Viewed(Term container, Term start, Term count, Steps steps)
    {
        var from = factory.Snapshot(start, steps);
        return View(container, from, new BinaryTerm(TermOperator.Add, from, count), steps);
    }

    public SliceTerm View(IOperation range, Term container, Steps steps)
    {
        var (start, end) = lowering.Indices.Bounds(range, container, steps);
        return View(container, start, end, steps);
    }

    private SliceTerm View(Term container, Term start, Term end, Steps steps)
    {
        var (seen, from, to) = (factory.Stable(container, steps), factory.Snapshot(start, steps), factory.Snapshot(end, steps));
        lowering.Failures.FailIfNoPart(seen, from, to, Exceptions.ArgumentOutOfRange, steps);
        return new SliceTerm(seen, from, to) { IsView = true };
    }

    private static bool AreNumbers(IEnumerable<IArgumentOperation> arguments) => arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32);

    private static bool IsElement(IParameterSymbol parameter) => parameter.Type.TypeKind == TypeKind.TypeParameter;

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? container) => container switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    /// <summary>Puts some elements of a container in the place of as many of another one, or of its own.</summary>
    private Term Copied((Term Elements, Term Start) from, (Term Elements, Term Start) to, Term count, Steps steps)
    {
        var end = new BinaryTerm(TermOperator.Add, from.Start, count);
        lowering.Failures.FailIfNoPart(from.Elements, from.Start, end, Exceptions.Argument, steps);
        lowering.Failures.FailIfNoPart(to.Elements, to.Start, new BinaryTerm(TermOperator.Add, to.Start, count), Exceptions.Argument, steps);
        return ContainerLowering.Change(ContainerOperation.Overwrite, to.Elements, to.Start, new SliceTerm(from.Elements, from.Start, end), steps);
    }

    private Term Filled(Term container, Term start, Term count, Term value, Steps steps) =>
        ContainerLowering.Change(ContainerOperation.Overwrite, container, start, new RepeatTerm(factory.Stable(value, steps), count), steps);

    /// <summary>Goes through the elements of a container by their indices: the variable refers to them.</summary>
    public void ForEachByReference(IForEachLoopOperation loop, ILocalSymbol variable, Steps steps)
    {
        var container = factory.Snapshot(lowering.Value(loop.Collection, steps), steps);
        var index = factory.NewResult() with { Type = factory.Named(factory.Context.Compilation.GetSpecialType(SpecialType.System_Int32)) };
        steps.Add(new AssignEffect(index, Terms.Zero));
        var label = factory.NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = StepLists.Gather(inside =>
        {
            BranchLowering.Branch(new BinaryTerm(TermOperator.Less, new ReadTerm(index), new LengthTerm(container)), () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), inside);
            inside.Add(new AssignEffect(factory.SlotFor(variable), new ReferenceTerm(new ElementTerm(container, new ReadTerm(index)))));
            lowering.Statement(loop.Body, inside);
        });
        steps.Add(new LoopEffect(label, body, new AssignEffect(index, new BinaryTerm(TermOperator.Add, new ReadTerm(index), new LiteralTerm(1)))));
    }
}
