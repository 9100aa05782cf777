using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Arrays, and views of arrays and lists: parts of them that are read, written, copied and gone through by reference.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>What static members do with arrays and views; null for others.</summary>
    private Term? ArrayCall(IInvocationOperation call, ITypeSymbol? source, ImmutableArray<Term> arguments, Steps steps)
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

        var isPlain = !_context.IsOwn(element) && element.TypeKind != TypeKind.TypeParameter;
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
                    ContainerFactory.Reverse => Change(ContainerOperation.Reverse, part, null, null, steps),
                    _ => isPlain ? Change(ContainerOperation.Sort, part, null, null, steps) : null,
                };
            case (ContainerFactory.Sort, 1) when isPlain:
                return Change(ContainerOperation.Sort, arguments[0], null, null, steps);
            case (ContainerFactory.Reverse, 1):
                return Change(ContainerOperation.Reverse, arguments[0], null, null, steps);
            case (ContainerFactory.Fill, 2):
                return Filled(arguments[0], Zero, new LengthTerm(arguments[0]), arguments[1], steps);
            case (ContainerFactory.Fill, 4):
                return Filled(arguments[0], arguments[2], arguments[3], arguments[1], steps);
            case (ContainerFactory.Unset, 1):
                return Filled(arguments[0], Zero, new LengthTerm(arguments[0]), new DefaultTerm(Named(element)), steps);
            case (ContainerFactory.Unset, 3):
                return Filled(arguments[0], arguments[1], arguments[2], new DefaultTerm(Named(element)), steps);
            case (ContainerFactory.Copy, 2) when ContainerTypes.KindOf(Unwrap(call.Arguments[1].Value)?.Type) == ContainerKind.Sequence:
                return Copied((arguments[0], Zero), (arguments[1], Zero), new LengthTerm(arguments[0]), steps);
            case (ContainerFactory.Copy, 3):
                return Copied((arguments[0], Zero), (arguments[1], Zero), arguments[2], steps);
            case (ContainerFactory.Copy, 5):
                return Copied((arguments[0], arguments[1]), (arguments[2], arguments[3]), arguments[4], steps);
            case (ContainerFactory.IndexOf, 2) when IsElement(call.TargetMethod.OriginalDefinition.Parameters[1]):
                return Kept(new IndexOfTerm(arguments[0], arguments[1]), steps);
            case (ContainerFactory.Contains, 2) when IsElement(call.TargetMethod.OriginalDefinition.Parameters[1]):
                return Kept(new ContainsTerm(arguments[0], arguments[1]), steps);
            default:
                return null;
        }
    }

    /// <summary>What a member of an array, a list or a view does with its elements in place; null for others.</summary>
    private Term? ViewCall(IInvocationOperation call, ITypeSymbol? type, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        if (ContainerTypes.KindOf(type) != ContainerKind.Sequence || ElementTypeOf(type) is not { } element)
        {
            return null;
        }

        switch (ElementMembers.Of(call.TargetMethod), arguments.Length)
        {
            case (ElementMember.Clone, 0) when type is IArrayTypeSymbol:
                return Allocated(type, ContainerKind.Sequence, container, null, call, steps);
            case (ElementMember.CopyTo, 1):
                return Copied((container, Zero), (arguments[0], Zero), new LengthTerm(container), steps);
            case (ElementMember.CopyTo, 2):
                return Copied((container, Zero), (arguments[0], arguments[1]), new LengthTerm(container), steps);
            case (ElementMember.Fill, 1) when ContainerTypes.IsView(type):
                return Filled(container, Zero, new LengthTerm(container), arguments[0], steps);
            case (ElementMember.Clear, 0) when ContainerTypes.IsView(type):
                return Filled(container, Zero, new LengthTerm(container), new DefaultTerm(Named(element)), steps);
            case (ElementMember.Slice, 1) when ContainerTypes.IsView(type):
                return new SliceTerm(Stable(container, steps), Kept(arguments[0], steps), Kept(new LengthTerm(container), steps)) { IsView = true };
            case (ElementMember.Slice, 2) when ContainerTypes.IsView(type):
                return Viewed(container, arguments[0], arguments[1], steps);
            default:
                return null;
        }
    }

    /// <summary>A view from an index to the end, or between two indices.</summary>
    private Term? Viewed(IOperation index, ImmutableArray<Term> arguments, Steps steps)
    {
        var container = Stable(arguments[0], steps);
        return Unwrap(index) is IRangeOperation range ? View(range, container, steps)
            : Unwrap(index)?.Type?.SpecialType == SpecialType.System_Int32 || Unwrap(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat }
                ? new SliceTerm(container, Kept(IndexOf(index, container, steps), steps), Kept(new LengthTerm(container), steps)) { IsView = true }
                : null;
    }

    private SliceTerm Viewed(Term container, Term start, Term count, Steps steps)
    {
        var (seen, from) = (Stable(container, steps), Kept(start, steps));
        return new SliceTerm(seen, from, Kept(new BinaryTerm(TermOperator.Add, from, count), steps)) { IsView = true };
    }

    private SliceTerm View(IRangeOperation range, Term container, Steps steps)
    {
        var start = range.LeftOperand is { } left ? IndexOf(left, container, steps) : Zero;
        var end = range.RightOperand is { } right ? IndexOf(right, container, steps) : new LengthTerm(container);
        return new SliceTerm(container, Kept(start, steps), Kept(end, steps)) { IsView = true };
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
    private static Term Copied((Term Elements, Term Start) from, (Term Elements, Term Start) to, Term count, Steps steps) => Change(
        ContainerOperation.Overwrite, to.Elements, to.Start, new SliceTerm(from.Elements, from.Start, new BinaryTerm(TermOperator.Add, from.Start, count)), steps);

    private Term Filled(Term container, Term start, Term count, Term value, Steps steps) =>
        Change(ContainerOperation.Overwrite, container, start, new RepeatTerm(Stable(value, steps), count), steps);

    /// <summary>Goes through the elements of a container by their indices: the variable refers to them.</summary>
    private void ForEachByReference(IForEachLoopOperation loop, ILocalSymbol variable, Steps steps)
    {
        var container = Kept(Value(loop.Collection, steps), steps);
        var index = NewResult() with { Type = Named(_context.Compilation.GetSpecialType(SpecialType.System_Int32)) };
        steps.Add(new AssignEffect(index, Zero));
        var label = NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = Gather(inside =>
        {
            Branch(new BinaryTerm(TermOperator.Less, new ReadTerm(index), new LengthTerm(container)), () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), inside);
            inside.Add(new AssignEffect(SlotFor(variable), new ReferenceTerm(new ElementTerm(container, new ReadTerm(index)))));
            Statement(loop.Body, inside);
        });
        steps.Add(new LoopEffect(label, body, new AssignEffect(index, new BinaryTerm(TermOperator.Add, new ReadTerm(index), new LiteralTerm(1)))));
    }
}
