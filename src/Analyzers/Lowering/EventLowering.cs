using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers events.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class EventLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Whether an event is a field of its type, with accessors that the compiler writes.</summary>
    public bool IsLikeField(IEventSymbol raised) => factory.Context.IsOwn(raised) && raised.AddMethod is null or { IsImplicitlyDeclared: true };

    public Term ReadEvent(IEventReferenceOperation reference, Steps steps)
    {
        var raised = reference.Event;
        return raised.IsStatic ? lowering.Fields.Static(raised.OriginalDefinition, lowering.Fields.StaticReceiver(raised), steps) : new FieldTerm(lowering.Value(reference.Instance, steps), factory.Id(raised));
    }

    public Term EventAssignment(IEventAssignmentOperation assignment, Steps steps)
    {
        var reference = assignment.EventReference as IEventReferenceOperation;
        var terms = lowering.Operands.InOrder(reference?.Instance is { } instance ? [instance, assignment.HandlerValue] : [assignment.HandlerValue], steps);
        var (receiver, handler) = (terms.Length > 1 ? terms[0] : null, terms[terms.Length - 1]);
        var isBase = (reference?.Instance).IsBase();
        var accessor = assignment.Adds ? reference?.Event.AddMethod : reference?.Event.RemoveMethod;
        if (accessor is not null && factory.Context.IsOwn(accessor) && (factory.Context.HasBody(accessor.Definition()) || (accessor.IsDispatched() && !isBase)))
        {
            var definition = accessor.Definition();
            lowering.SourceCalls.SourceCall(accessor, receiver, [new Argument(factory.SlotFor(definition.Parameters[0]), handler)], null, assignment, steps, isBase);
        }
        else if (reference is { Event: var raised } && factory.Context.IsOwn(raised) && (receiver is not null || raised.IsStatic))
        {
            var definition = raised.OriginalDefinition;
            var held = raised.IsStatic ? lowering.Fields.Static(definition, lowering.Fields.StaticReceiver(raised), steps) : new FieldTerm(receiver, factory.Id(definition));
            steps.Add(new StoreEffect(receiver ?? lowering.Fields.StaticReceiver(raised), factory.Id(definition), new CombineTerm(held, handler, !assignment.Adds)));
        }
        else if (receiver is not null && accessor is not null && lowering.Accessors.MayBeImplemented(accessor, assignment))
        {
            lowering.Dispatch.InterfaceEvent(accessor, receiver, factory.Stable(handler, steps), assignment, inside => Escape(assignment, reference, handler, inside), steps);
        }
        else
        {
            Escape(assignment, reference, handler, steps);
        }

        return Term.Unknown;
    }

    /// <summary>Hands a handler to code that is not followed.</summary>
    private void Escape(IEventAssignmentOperation assignment, IEventReferenceOperation? reference, Term handler, Steps steps)
    {
        var starter = reference is null || factory.Project.ScopesFlow ? null : ThreadStarters.Describe(reference.Event);
        lowering.Escapes.Escape(assignment.Adds ? [handler] : [], assignment, reaches: false, steps, starter);
    }
}
