using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Enumerators: those of this project, and those that the source moves itself.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call that makes an enumerator of the framework or moves one; null for other calls.</summary>
    private Term? EnumeratorCall(IInvocationOperation call, Term? receiver, Steps steps)
    {
        if (receiver is null || !call.Arguments.IsEmpty)
        {
            return null;
        }

        switch (ElementMembers.Of(call.TargetMethod))
        {
            case ElementMember.GetEnumerator when IsFollowedEnumerable(call.TargetMethod.ContainingType):
                var made = NewResult();
                steps.Add(new EnumeratorEffect(made, receiver));
                return new ReadTerm(made);
            case ElementMember.MoveNext when IsEnumerator(call.TargetMethod.ContainingType):
                var moved = NewResult();
                steps.Add(new MoveNextEffect(receiver, moved, At(call)) { MayReachLibrary = MayRunOwnCode(call.TargetMethod) && _project.ImplicitCallsReach });
                return new ReadTerm(moved);
            default:
                return null;
        }
    }

    /// <summary>The enumerator that a call gives: an iterator of this project is what it goes through.</summary>
    private Term AsEnumerator(IInvocationOperation call, Term answer, Steps steps)
    {
        if (!Enumerations.IsEnumerator(call.Type) || call.Parent is IExpressionStatementOperation)
        {
            return answer;
        }

        var made = NewResult();
        steps.Add(new EnumeratorEffect(made, answer));
        return new ReadTerm(made);
    }

    private bool IsFollowedEnumerable(ITypeSymbol type) =>
        ContainerTypes.KindOf(type) is not null || _context.IsModelled(type) || Enumerations.IsEnumerable(type);

    private bool IsEnumerator(ITypeSymbol type) => Enumerations.IsEnumerator(type)
        || (Enumerations.EnumeratedBy(type) is { } owner && IsFollowedEnumerable(owner));

    /// <summary>Goes through a collection of this project: asks it for an enumerator, as the compiler does.</summary>
    private void ForEachOwn(IForEachLoopOperation loop, ForEachStatementInfo info, Steps steps)
    {
        var source = Value(loop.Collection, steps);
        FailIfNull(loop.Collection, source, steps);
        var enumerator = SourceCall(info.GetEnumeratorMethod!, source, [], NewResult(), loop, steps);
        if (!_context.IsOwn(info.MoveNextMethod) || info.CurrentProperty is not { } current)
        {
            Elements(loop, info, enumerator, mayReachLibrary: _project.ImplicitCallsReach, mayRunCode: true, steps);
            return;
        }

        var position = NewResult();
        steps.Add(new AssignEffect(position, enumerator));
        var label = NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var element = ElementOf(loop);
        var body = Gather(inside =>
        {
            Branch(SourceCall(info.MoveNextMethod!, new ReadTerm(position), [], NewResult(), loop, inside), () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), inside);
            inside.Add(new AssignEffect(element, current.RefKind != RefKind.None ? CurrentReference(loop, current, position, inside)
                : ReadsThroughAccessor(current) ? SourceCall(current.GetMethod!, new ReadTerm(position), [], NewResult(), loop, inside)
                : FieldOfObject(new ReadTerm(position), current.OriginalDefinition)));
            Round(loop, info, element, inside);
        });
        var last = Gather(end => Dispose(loop, new ReadTerm(position), info.GetEnumeratorMethod!.ReturnType, suspends: false, end));
        Effect rounds = new LoopEffect(label, body, Effect.Nothing);
        steps.Add(last.IsNothing ? rounds : new TryEffect(rounds, [], last));
    }

    /// <summary>What an enumerator gives by reference: the place itself, if the variable of the loop refers to it.</summary>
    private Term CurrentReference(IForEachLoopOperation loop, IPropertySymbol current, Slot position, Steps steps)
    {
        var slot = NewReference();
        steps.Add(new AssignEffect(slot, new ReferenceTerm(Lost(current.Type, origin: null, new ReadTerm(position)))));
        SourceCall(current.GetMethod!, new ReadTerm(position), [], slot, loop, steps);
        var isReference = loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None };
        return isReference ? new ReferenceTerm(new ReadTerm(slot)) : new ReadTerm(slot);
    }
}
