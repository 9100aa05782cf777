using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

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

        switch (factory.Api.Recognize(property))
        {
            case ApiMember.CurrentScope:
                return factory.Asked(new CurrentScopeTerm(), Ambient.Scope, steps);
            case ApiMember.ScopeName when place.Receiver is { } scope:
                return new ScopeNameTerm(scope);
            case ApiMember.ScopeReuse when place.Receiver is { } scope:
                steps.Add(new TouchEffect(scope)); // Somebody looks at the flag.
                return factory.Snapshot(new ScopeReuseTerm(scope), steps);
            case ApiMember.VariableName when place.Receiver is { } variable:
                return new VariableNameTerm(variable);
            case ApiMember.TensorName when place.Receiver is { } tensor:
                return new ConcatTerm(new OperationNameTerm(tensor), new LiteralTerm(":0"));
            case ApiMember.CurrentNameScope:
                return factory.Snapshot(factory.Asked(new CurrentNameScopeTerm(), Ambient.NameScope, steps), steps);
            case ApiMember.NameScopeName when place.Receiver is { } nameScope:
                return new NameScopePrefixTerm(nameScope);
            case ApiMember.RequestPart when place.Receiver is { } request && VariableRequestLowering.RequestPartOf(property) is { } part:
                return new RequestPartTerm(request, part);
            case ApiMember.Neutral when property is { IsIndexer: true, Parameters: [{ Type: var index }] } && IndexMembers.IsIndex(index) && lowering.LibraryTypes.IsShape(property.ContainingType) && place.Receiver is { } shape:
                var lengths = factory.Snapshot(shape, steps);
                return new ElementTerm(lengths, lowering.Indices.IndexOf(place.Reference.Arguments[0].Value, lengths, steps));
            case ApiMember.DefaultGraph:
                return factory.Asked(new DefaultGraphTerm(), Ambient.Scope, steps);
            case ApiMember.Neutral when property.IsStatic && factory.Api.IsInitializer(property.Type):
                return new LiteralTerm(new InitializerLiteral(IsValue: false));
            case ApiMember.Neutral when property.IsStatic && property.Name == RuntimeNames.Scalar:
                return new LiteralTerm(new ShapeLiteral([]));
            case not ApiMember.None:
                return lowering.Tensors.Described(property, place.Reference.Instance.Unwrap()?.Type, place.Receiver, place.Arguments) ?? factory.Determined(property.Type, origin: null);
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
            return place.Receiver is { } receiver && property.GetMethod is { } foreign && lowering.Accessors.MayBeImplemented(foreign, place.Reference)
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
