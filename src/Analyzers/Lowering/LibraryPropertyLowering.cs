using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what properties of the scope library say.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LibraryPropertyLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What a property says; null for one of other code.</summary>
    public Term? Get(PropertyPlace place, Steps steps)
    {
        var property = place.Reference.Property;
        return Followed(place, steps) ?? (factory.Api.Recognize(property) == ApiMember.None ? null
            : property.IsStatic ? lowering.LibraryTypes.MadeBy(property, property.Type)
            : property.GetMethod?.IsDispatched() == true && place.Receiver is { } receiver ? lowering.Dispatch.Asked(property.GetMethod, factory.Stable(receiver, steps), factory.Determined(property.Type, origin: null, receiver), place.Reference, steps)
            : factory.Determined(property.Type, origin: null));
    }

    /// <summary>What a property says, if that is followed; null for others.</summary>
    public Term? Followed(PropertyPlace place, Steps steps)
    {
        var property = place.Reference.Property;
        switch (factory.Api.Recognize(property))
        {
            case ApiMember.None:
                return null;
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
                return new TensorNameTerm(tensor);
            case ApiMember.CurrentNameScope:
                return factory.Snapshot(factory.Asked(new CurrentNameScopeTerm(), Ambient.NameScope, steps), steps);
            case ApiMember.NameScopeName when place.Receiver is { } nameScope:
                return new NameScopePrefixTerm(nameScope);
            case ApiMember.RequestPart when place.Receiver is { } request && VariableRequestLowering.RequestPartOf(property) is { } part:
                return new RequestPartTerm(request, part);
            case ApiMember.Neutral when property is { IsIndexer: true, Parameters: [{ Type: var index }] } && IndexMembers.IsIndex(index) && lowering.LibraryTypes.IsShape(property.ContainingType) && place.Receiver is { } shape:
                var lengths = factory.Snapshot(shape, steps);
                return new ElementTerm(lengths, lowering.Indices.IndexOf(place.Reference.Arguments[0].Value, lengths, steps));
            case ApiMember.Neutral when place.Receiver is { } asked && DefaultOf(property) is { } known:
                return new ScopeDefaultTerm(asked, known, factory.Determined(property.Type, origin: null, asked));
            case ApiMember.DefaultGraph:
                return factory.Asked(new DefaultGraphTerm(), Ambient.Scope, steps);
            case ApiMember.Neutral when property.IsStatic && factory.Api.IsInitializer(property.Type):
                return lowering.LibraryTypes.MadeBy(property, property.Type);
            case ApiMember.Neutral when property.IsStatic && property.Name == RuntimeNames.Scalar:
                return new LiteralTerm(new ShapeLiteral([]));
            default:
                var described = lowering.Tensors.Described(property, place.Reference.Instance.Unwrap()?.Type, place.Receiver, place.Arguments);
                return described is TensorPartTerm { Part: TensorPart.TimesReused } ? factory.Snapshot(described, steps) : described;
        }
    }

    /// <summary>Which default of a variable scope a property says; null for others.</summary>
    private ScopeDefault? DefaultOf(IPropertySymbol property) => !factory.Api.IsVariableScope(property.ContainingType) ? null : property.Name switch
    {
        RuntimeNames.Initializer => ScopeDefault.Initializer,
        RuntimeNames.Regularizer => ScopeDefault.Regularizer,
        RuntimeNames.CachingDevice => ScopeDefault.CachingDevice,
        RuntimeNames.Partitioner => ScopeDefault.Partitioner,
        RuntimeNames.CustomGetter => ScopeDefault.CustomGetter,
        RuntimeNames.DType => ScopeDefault.DType,
        RuntimeNames.UseResource => ScopeDefault.UseResource,
        RuntimeNames.Constraint => ScopeDefault.Constraint,
        _ => null,
    };
}
