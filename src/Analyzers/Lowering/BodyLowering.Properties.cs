using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Get(PropertyPlace place, Slot? target, Steps steps)
    {
        var property = place.Reference.Property.PartialImplementationPart ?? place.Reference.Property;
        if (IsError(property))
        {
            return new FieldTerm(place.Receiver, Id(property));
        }

        switch (_api.Recognize(property))
        {
            case ApiMember.CurrentScope:
                return new CurrentScopeTerm();
            case ApiMember.ScopeName when place.Receiver is { } scope:
                return new ScopeNameTerm(scope);
            case ApiMember.ScopeReuse when place.Receiver is { } scope:
                steps.Add(new TouchEffect(scope)); // Somebody looks at the flag.
                return Kept(new ScopeReuseTerm(scope), steps);
            case ApiMember.VariableName when place.Receiver is { } variable:
                return new VariableNameTerm(variable);
            case ApiMember.TensorName when place.Receiver is { } tensor:
                return new ConcatTerm(new VariableNameTerm(tensor), new LiteralTerm(":0"));
            case ApiMember.RequestPart when place.Receiver is { } request && RequestPartOf(property) is { } part:
                return new RequestPartTerm(request, part);
            case ApiMember.Neutral when property is { IsIndexer: true, Parameters: [{ Type: var index }] } && CompilerMembers.IsIndex(index) && IsShape(property.ContainingType) && place.Receiver is { } shape:
                var lengths = Kept(shape, steps);
                return new ElementTerm(lengths, IndexOf(place.Reference.Arguments[0].Value, lengths, steps));
            case ApiMember.DefaultGraph:
                return new DefaultGraphTerm();
            case ApiMember.Neutral when property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, _api.Initializer):
                return new LiteralTerm(new InitializerLiteral(IsValue: false));
            case ApiMember.Neutral when property.IsStatic && property.Name == RuntimeNames.Scalar:
                return new LiteralTerm(new ShapeLiteral([]));
            case not ApiMember.None:
                return Described(property, place.Receiver, place.Arguments) ?? Lost(property.Type, origin: null);
        }

        if (property.IsStatic)
        {
            StaticUse(property, place.Reference, steps);
        }

        if (property.ContainingType.IsAnonymousType && place.Receiver is { } anonymous)
        {
            var properties = property.ContainingType.GetMembers().OfType<IPropertySymbol>().ToList();
            return new ElementTerm(anonymous, new LiteralTerm(properties.IndexOf(property)));
        }

        if (!_context.IsOwn(property))
        {
            return place.Receiver is { } receiver && property.GetMethod is { } foreign && MayBeImplemented(foreign, place.Reference)
                ? InterfaceGet(place, receiver, steps)
                : ForeignGet(place, steps);
        }

        if (!ReadsThroughAccessor(property))
        {
            return StaticReceiver(property) is { } type ? FieldOfObject(type, property.OriginalDefinition)
                : property.IsStatic ? Static(property.OriginalDefinition, steps) : FieldOfObject(place.Receiver, property.OriginalDefinition);
        }

        return property.GetMethod is { } getter
            ? SourceCall(getter, place.Receiver ?? Constrained(place.Reference.ConstrainedToType), Indices(getter, place), target ?? NewResult(), place.Reference, steps, IsBase(place.Reference.Instance))
            : Unknown(property.Type);
    }

    /// <summary>Whether a property says what made the library throw.</summary>
    private bool IsError(IPropertySymbol property) => property is { Name: RuntimeNames.Error, ContainingType.Name: RuntimeNames.ScopeException }
        && SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, _api.Assembly);

    private Term ForeignGet(PropertyPlace place, Steps steps)
    {
        var property = place.Reference.Property;
        if (EvaluatedMembers.IsTypeName(property) && place.Receiver is LiteralTerm { Value: TypeLiteral written })
        {
            return new LiteralTerm(written.Name);
        }

        if (property.GetMethod is { } getter)
        {
            if (MayRunOwnCode(getter) && _project.Reaches(property.OriginalDefinition))
            {
                Opaque(OpaqueReason.UnnamedCall, place.Reference, steps);
            }
            else if (property.ContainingAssembly is { } assembly && !IsOfTorchPackage(property) && _context.Foreign.Reaches(assembly))
            {
                HandOver([], place.Reference, reaches: true, steps);
            }
        }

        if (property.IsStatic && ElementMembers.Of(property) == ElementMember.Empty && ContainerTypes.KindOf(property.ContainingType) is { } kind && ContainerTypes.IsImmutable(property.ContainingType))
        {
            return Allocated(property.ContainingType, kind, NoElements, null, place.Reference, steps);
        }

        if (ElementMembers.Of(property) == ElementMember.Current && IsEnumerator(property.ContainingType) && place.Receiver is { } enumerator)
        {
            return Kept(new CurrentTerm(enumerator), steps);
        }

        if (ElementMembers.Of(property) == ElementMember.Span && ContainerTypes.IsView(property.ContainingType) && place.Receiver is { } memory)
        {
            return memory;
        }

        if (ElementMembers.Of(property) == ElementMember.Key && ContainerTypes.IsGroup(property.ContainingType) && place.Receiver is { } group)
        {
            return new GroupKeyTerm(group);
        }

        if (property.IsIndexer && ContainerTypes.IsLookup(property.ContainingType) && place is { Receiver: { } lookup, Arguments: [var key] })
        {
            return Search(lookup, null, isFoundBy: true, NoElements, found => found, place.Reference, steps, (element, _) => Terms.AreEqual(new GroupKeyTerm(element), key));
        }

        if (TaskMembers.Of(property) == TaskMember.Completed)
        {
            return new CompletedTaskTerm(Term.Null);
        }

        if (LazyValue(place, steps) is { } lazy)
        {
            return lazy;
        }

        if (TaskMembers.Of(property) == TaskMember.Result && place.Receiver is { } task)
        {
            return Joined(task, TaskUse.Blocked, steps);
        }

        if (property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && ElementMembers.Of(property) == ElementMember.Value && place.Receiver is { } nullable)
        {
            FailIf(Terms.IsNull(nullable), Exceptions.InvalidOperation, steps);
        }

        if (KeyedElement(place, steps) is { } keyed)
        {
            return keyed;
        }

        if (place.Receiver is { } matched && OfMatch(property, Unwrap(place.Reference.Instance)?.Type, matched, place.Arguments) is { } ofMatch)
        {
            return Kept(ofMatch, steps);
        }

        if (_context.HasModel(property.GetMethod))
        {
            return SourceCall(property.GetMethod!, place.Receiver, Indices(property.GetMethod!, place), NewResult(), place.Reference, steps);
        }

        var asked = Asked(place.Reference, place.Receiver, place.Arguments);
        if (TorchShape(property, place.Receiver) is { } shape)
        {
            return shape;
        }

        if (EvaluatedMembers.IsVersion(property.ContainingType) && place.Receiver is { } version)
        {
            return new KnownCallTerm(EvaluatedMembers.NameOf(property), [version], asked);
        }

        return EvaluatedMembers.IsTypeName(property) && EvaluatedMembers.IsType(place.Reference.Instance?.Type) && place.Receiver is { } type
            ? new KnownCallTerm(EvaluatedMembers.TypeText, [type], asked)
            : asked;
    }

    private void Set(PropertyPlace place, Term value, IOperation operation, Steps steps)
    {
        var property = place.Reference.Property;
        if (_api.Recognize(property) != ApiMember.None)
        {
            return; // No property of the library that can be set changes scopes or names.
        }

        if (!_context.IsOwn(property))
        {
            if (place.Receiver is { } receiver && property.SetMethod is { } foreign && MayBeImplemented(foreign, place.Reference))
            {
                InterfaceSet(place, receiver, value, operation, steps);
            }
            else
            {
                SetForeign(place, value, operation, steps);
            }
        }
        else if (property.SetMethod is null || (_context.IsAutomatic(property.SetMethod) && !property.SetMethod.IsDispatched()))
        {
            steps.Add(new StoreEffect(place.Receiver ?? StaticReceiver(property), Id(property), value));
        }
        else
        {
            SourceCall(property.SetMethod, place.Receiver, ForSetter(property.SetMethod, place, value), null, operation, steps, IsBase(place.Reference.Instance));
        }
    }

    private void SetForeign(PropertyPlace place, Term value, IOperation operation, Steps steps)
    {
        if (place is { Receiver: { } hooked, Arguments.Length: 1 } && SetHooked(place, hooked, value, steps))
        {
            return;
        }

        if (IsContainerIndexer(place.Reference.Property) && place is { Receiver: { } container, Arguments.Length: 1 })
        {
            steps.Add(new ContainerEffect(
                ContainerOperation.Set, ContainerTypes.KindOf(place.Reference.Property.ContainingType)!.Value, container, place.Arguments[0], value));
        }
        else if (IsBuilder(place.Reference.Property.ContainingType) && place.Receiver is { } builder)
        {
            SetBuilder(place, builder, value, steps);
        }
        else if (_context.HasModel(place.Reference.Property.SetMethod))
        {
            var modelled = place.Reference.Property.SetMethod!;
            SourceCall(modelled, place.Receiver, ForSetter(modelled, place, value), null, operation, steps);
        }
        else if (place.Reference.Property.SetMethod is { } setter)
        {
            var handed = new[] { place.Receiver, place.Reference.Type.MayBeChanged() ? value : null }.OfType<Term>();
            Reach(setter, operation, handed, steps);
        }
    }

    /// <summary>The arguments of an accessor that sets: the indices, and then the value.</summary>
    private ImmutableArray<Argument> ForSetter(IMethodSymbol setter, PropertyPlace place, Term value)
    {
        var parameters = Definition(setter).Parameters;
        return Indices(setter, place).Add(new Argument(SlotFor(parameters[parameters.Length - 1]), value));
    }

    private ImmutableArray<Argument> Indices(IMethodSymbol accessor, PropertyPlace place)
    {
        var definition = Definition(accessor);
        return [.. place.Arguments
            .Select((argument, index) => new Argument(SlotFor(definition.Parameters[place.Reference.Arguments[index].Parameter?.Ordinal ?? index]), argument))
            .OrderBy(argument => argument.Parameter.Ordinal)];
    }

    /// <summary>Whether reading a property of this project runs code that the source writes, or that an override may have.</summary>
    private bool ReadsThroughAccessor(IPropertySymbol property) =>
        property.GetMethod is { } getter && (!_context.IsAutomatic(getter.OriginalDefinition) || getter.IsDispatched());

    private Term EventAssignment(IEventAssignmentOperation assignment, Steps steps)
    {
        var reference = assignment.EventReference as IEventReferenceOperation;
        var receiver = reference?.Instance is { } instance ? Kept(Value(instance, steps), steps) : null;
        var handler = Value(assignment.HandlerValue, steps);
        if ((assignment.Adds ? reference?.Event.AddMethod : reference?.Event.RemoveMethod) is { } accessor
            && _context.IsOwn(accessor) && (_context.HasBody(Definition(accessor)) || accessor.IsDispatched()))
        {
            var definition = Definition(accessor);
            SourceCall(accessor, receiver, [new Argument(SlotFor(definition.Parameters[0]), handler)], null, assignment, steps, IsBase(reference?.Instance));
        }
        else if (reference is { Event: var raised } && _context.IsOwn(raised) && (receiver is not null || raised.IsStatic))
        {
            var definition = raised.OriginalDefinition;
            steps.Add(new StoreEffect(receiver, Id(definition), new CombineTerm(new FieldTerm(receiver, Id(definition)) { Initial = raised.IsStatic ? Term.Null : null }, handler, !assignment.Adds)));
        }
        else
        {
            var starter = reference is null || _project.ScopesFlow ? null : ThreadStarters.Describe(reference.Event);
            HandOver(assignment.Adds ? [handler] : [], assignment, reaches: false, steps, starter);
        }

        return Term.Unknown;
    }
}
