using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers properties.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class PropertyLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Get(PropertyPlace place, Slot? target, Steps steps)
    {
        var property = place.Reference.Property;
        if (lowering.Accessors.IsError(property))
        {
            return new FieldTerm(place.Receiver, factory.Id(property));
        }

        if (lowering.LibraryProperties.Get(place, steps) is { } ofLibrary)
        {
            return ofLibrary;
        }

        if (property.IsStatic)
        {
            lowering.Fields.StaticUse(property, place.Reference, steps);
        }

        if (property.ContainingType.IsAnonymousType && place.Receiver is { } anonymous)
        {
            var properties = property.ContainingType.GetMembers().OfType<IPropertySymbol>().ToList();
            return new ElementTerm(anonymous, new LiteralTerm(properties.IndexOf(property)));
        }

        if (lowering.Extensions.GetElsewhere(place, target, steps) is { } ofExtension)
        {
            return ofExtension;
        }

        if (!factory.Context.IsOwn(property))
        {
            return (place.Receiver ?? lowering.Types.Constrained(place.Reference.ConstrainedToType)) is { } receiver && property.GetMethod is { } foreign && lowering.Accessors.MayBeImplemented(foreign, place.Reference)
                ? lowering.Dispatch.InterfaceGet(place, receiver, steps)
                : lowering.ForeignProperties.ForeignGet(place, steps);
        }

        if (!lowering.Accessors.ReadsThroughAccessor(property) || (place.Reference.Instance.IsBase() && factory.Context.IsAutomatic(property.OriginalDefinition.GetMethod)))
        {
            return property.IsStatic ? lowering.Fields.Static(property.OriginalDefinition, lowering.Fields.StaticReceiver(property), steps)
                : lowering.Fields.FieldOfObject(place.Receiver, property.OriginalDefinition);
        }

        return property.GetMethod is { } getter
            ? lowering.SourceCalls.SourceCall(getter, place.Receiver ?? lowering.Types.Constrained(place.Reference.ConstrainedToType), lowering.Accessors.Indices(getter, place), target ?? factory.NewResult(), place.Reference, steps, place.Reference.Instance.IsBase())
            : factory.Unknown(property.Type);
    }

    public void Set(PropertyPlace place, Term value, IOperation operation, Steps steps)
    {
        var property = place.Reference.Property;
        if (factory.Api.Recognize(property) != ApiMember.None)
        {
            lowering.Tensors.Assign(property, place.Receiver, value, operation, steps);
            return; // No property of the library that can be set changes scopes or names.
        }

        if (lowering.Extensions.SetElsewhere(place, value, operation, steps))
        {
            return;
        }

        if (!factory.Context.IsOwn(property))
        {
            if (place.Receiver is { } receiver && property.SetMethod is { } foreign && lowering.Accessors.MayBeImplemented(foreign, place.Reference))
            {
                lowering.Dispatch.InterfaceSet(place, receiver, value, operation, steps);
            }
            else
            {
                lowering.ForeignProperties.SetForeign(place, value, operation, steps);
            }
        }
        else if (property.SetMethod is null || (factory.Context.IsAutomatic(property.SetMethod) && (!property.SetMethod.IsDispatched() || place.Reference.Instance.IsBase())))
        {
            steps.Add(new StoreEffect(place.Receiver ?? lowering.Fields.StaticReceiver(property), factory.Id(property), value));
        }
        else
        {
            lowering.SourceCalls.SourceCall(property.SetMethod, place.Receiver, lowering.Accessors.ForSetter(property.SetMethod, place, value), null, operation, steps, place.Reference.Instance.IsBase());
        }
    }
}
