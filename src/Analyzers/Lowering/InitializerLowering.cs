using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers object and collection initializers.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class InitializerLowering(BodyLowering lowering, EffectFactory factory)
{
    private readonly Stack<Term> _createdObjects = new();

    /// <summary>The object whose initializer is lowered; null outside of initializers.</summary>
    private Term? CreatedObject => _createdObjects.Count > 0 ? _createdObjects.Peek() : null;

    public void InitializeAs(Term created, IObjectOrCollectionInitializerOperation? initializer, Steps steps)
    {
        if (initializer is not null)
        {
            _createdObjects.Push(created);
            Initialize(initializer, steps);
            _createdObjects.Pop();
        }
    }

    public Term Initialize(IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        foreach (var part in initializer.Initializers)
        {
            lowering.Value(part, steps);
        }

        return CreatedObject ?? Term.Unknown;
    }

    /// <summary>An object of an anonymous type: its properties in their order.</summary>
    public ListTerm Anonymous(IAnonymousObjectCreationOperation creation, Steps steps)
    {
        var values = creation.Initializers.Select(initializer => (initializer as ISimpleAssignmentOperation)?.Value ?? initializer);
        return new ListTerm(lowering.Operands.InOrder(values, steps), IsTuple: true);
    }

    /// <summary>A copy of an object of an anonymous type, but for the properties that are given.</summary>
    public ListTerm AnonymousLike(INamedTypeSymbol type, Term original, IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        var given = initializer.Initializers.OfType<ISimpleAssignmentOperation>().ToList();
        var values = lowering.Operands.InOrder(given.Select(assignment => assignment.Value), steps);
        return new ListTerm([.. type.GetMembers().OfType<IPropertySymbol>().Select((property, index) =>
            given.FindIndex(assignment => assignment.Target is IPropertyReferenceOperation set && SymbolEqualityComparer.Default.Equals(set.Property, property)) is >= 0 and var place
                ? values[place]
                : new ElementTerm(original, new LiteralTerm(index)))], IsTuple: true);
    }

    public Term InitializeMember(IMemberInitializerOperation initializer, Steps steps)
    {
        InitializeAs(lowering.Value(initializer.InitializedMember, steps), initializer.Initializer, steps);
        return Term.Unknown;
    }

    public Term Instance(IInstanceReferenceOperation instance) => instance.ReferenceKind switch
    {
        InstanceReferenceKind.ContainingTypeInstance => new ThisTerm(),
        InstanceReferenceKind.InterpolatedStringHandler => lowering.TextHandlers.Current,
        InstanceReferenceKind.ImplicitReceiver when CreatedObject is { } created => created,
        _ => factory.Unknown(instance.Type),
    };
}
