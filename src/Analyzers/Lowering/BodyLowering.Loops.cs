using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Whether a condition is lowered that what is not followed may answer otherwise in each round.</summary>
    private bool _isAskedAgain;

    private void While(IWhileLoopOperation loop, Steps steps)
    {
        if (loop is { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: false } })
        {
            return;
        }

        var label = NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = Gather(inside =>
        {
            if (loop.ConditionIsTop)
            {
                Test(loop.Condition, label, isAskedAgain: true, inside);
            }

            Statement(loop.Body, inside);
        });
        var step = Gather(inside =>
        {
            if (!loop.ConditionIsTop)
            {
                Test(loop.Condition, label, isAskedAgain: true, inside);
            }
        });
        steps.Add(new LoopEffect(label, body, step));
    }

    private void For(IForLoopOperation loop, Steps steps)
    {
        foreach (var before in loop.Before)
        {
            Statement(before, steps);
        }

        if (loop.Condition?.ConstantValue is { HasValue: true, Value: false })
        {
            return;
        }

        var label = NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = Gather(inside =>
        {
            Test(loop.Condition, label, isAskedAgain: false, inside);
            Statement(loop.Body, inside);
        });
        var step = Gather(inside =>
        {
            foreach (var statement in loop.AtLoopBottom)
            {
                Statement(statement, inside);
            }
        });
        steps.Add(new LoopEffect(label, body, step));
    }

    /// <summary>Leaves a loop unless its condition holds.</summary>
    private void Test(IOperation? condition, int label, bool isAskedAgain, Steps steps)
    {
        if (condition is null)
        {
            return;
        }

        var outside = _isAskedAgain;
        _isAskedAgain = isAskedAgain;
        var term = Value(condition, steps);
        _isAskedAgain = outside;
        Branch(term, () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), steps);
    }

    private void ForEach(IForEachLoopOperation loop, Steps steps)
    {
        var info = loop.Syntax is CommonForEachStatementSyntax syntax && loop.SemanticModel is { } model ? model.GetForEachStatementInfo(syntax) : default;
        if (!loop.IsAsynchronous && info.GetEnumeratorMethod is { IsStatic: false } own && _context.IsOwn(own))
        {
            ForEachOwn(loop, info, steps);
            return;
        }

        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } variable } && ContainerTypes.KindOf(Unwrap(loop.Collection)?.Type) == ContainerKind.Sequence)
        {
            ForEachByReference(loop, variable, steps);
            return;
        }

        var collection = WrittenElements(loop.Collection) is { } written ? new ListTerm(InOrder(written, steps), IsTuple: false) : Value(loop.Collection, steps);
        var isOwnStream = loop.IsAsynchronous && (Unwrap(loop.Collection) as IInvocationOperation)?.TargetMethod is { } streamed && (_context.IsOwn(streamed) || _context.HasModel(streamed));
        if (loop.IsAsynchronous)
        {
            if (!_project.ScopesFlow)
            {
                Opaque(OpaqueReason.Suspension, loop, steps);
            }

            collection = isOwnStream ? collection : Lost(Unwrap(loop.Collection)?.Type, origin: null);
        }

        var source = Unwrap(loop.Collection)?.Type;
        var mayReachLibrary = collection is not (RangeTerm or ListTerm or MapPartTerm or QueryTerm) && MayEnumerateOwnCode(source) && _project.ImplicitCallsReach;
        if (!isOwnStream && !_context.IsOwn(source) && source?.SpecialType != SpecialType.System_String && ContainerTypes.KindOf(source) is null && !_context.IsModelled(source))
        {
            collection = collection is RangeTerm or ListTerm or MapPartTerm ? collection : Lost(source, origin: null, collection);
        }

        Elements(loop, info, collection, mayReachLibrary, collection is not (ListTerm or MapPartTerm or RangeTerm) && source is null or { TypeKind: TypeKind.Interface }, steps);
    }

    /// <summary>Goes through what gives its elements by itself.</summary>
    private void Elements(IForEachLoopOperation loop, ForEachStatementInfo info, Term collection, bool mayReachLibrary, bool mayRunCode, Steps steps)
    {
        var label = NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var element = ElementOf(loop);
        var body = Gather(inside => Round(loop, info, element, inside));
        steps.Add(new ForEachEffect(label, collection, element, body, At(loop.Collection)) { MayRunCode = mayRunCode, MayReachLibrary = mayReachLibrary });
    }

    /// <summary>Where a round finds its element.</summary>
    private Slot ElementOf(IForEachLoopOperation loop) =>
        (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { } declared } ? SlotFor(declared) : SlotOf(loop.LoopControlVariable)) ?? NewResult();

    /// <summary>What a loop does with one element.</summary>
    private void Round(IForEachLoopOperation loop, ForEachStatementInfo info, Slot element, Steps steps)
    {
        var declared = (loop.LoopControlVariable as IVariableDeclaratorOperation)?.Symbol;
        if (declared is null && element.Form == SlotForm.Result)
        {
            Deconstruct(loop.LoopControlVariable, new ReadTerm(element), info.ElementType, null, loop, steps);
        }
        else if (info.ElementType is not null && !KeepsElement(info, declared?.Type))
        {
            steps.Add(new AssignEffect(element, Unknown(declared?.Type)));
        }

        Statement(loop.Body, steps);
    }

    /// <summary>Whether the variable of a loop has the very values of the collection.</summary>
    private static bool KeepsElement(ForEachStatementInfo info, ITypeSymbol? type) =>
        info.ElementConversion.IsIdentity || info.ElementConversion.IsUnboxing
        || info.ElementConversion.IsReference
        || (info.ElementConversion is { IsImplicit: true, IsNumeric: true } && info.ElementType?.IsWholeNumber() == true && type?.IsWholeNumber() == true);

    /// <summary>Whether going through a collection of a type may run an enumerator of this project.</summary>
    private bool MayEnumerateOwnCode(ITypeSymbol? type) =>
        type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic } || _context.IsOwn(type);
}
