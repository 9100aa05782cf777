using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers constructors: the parameters that the type keeps, the initializers of fields and properties, the base type's constructor, the body.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ConstructorLowering(BodyLowering lowering, EffectFactory factory)
{
    public void Constructor(IMethodSymbol constructor, ConstructorParts parts, Steps steps)
    {
        if (parts.ChainsToSameType && parts.Body is { } chaining)
        {
            lowering.Children(chaining, steps);
            return;
        }

        StoreParameters(constructor, steps);
        if (constructor.IsCopying())
        {
            CopyFields(constructor, steps);
        }

        foreach (var (member, initializer) in parts.Initializers)
        {
            var value = member is IFieldSymbol { RefKind: not RefKind.None } ? lowering.References.ReferenceTo(initializer, steps) : lowering.Value(initializer, steps);
            steps.Add(new StoreEffect(new ThisTerm(), factory.Id(member), value));
        }

        Base(constructor, parts, steps);
        if (parts.Body is { } own)
        {
            lowering.Children(own, steps, except: (own as IConstructorBodyOperation)?.Initializer);
        }
    }

    private void Base(IMethodSymbol constructor, ConstructorParts parts, Steps steps)
    {
        if ((parts.Body as IConstructorBodyOperation)?.Initializer is { } written)
        {
            lowering.Statement(written, steps);
        }
        else if (parts.BaseCall is { } call)
        {
            lowering.Statement(call, steps);
        }
        else if (constructor.ContainingType.BaseType is { } type && factory.Context.IsOwn(type)
            && type.InstanceConstructors.FirstOrDefault(candidate => IsChainedTo(candidate, constructor)) is { } implied)
        {
            var definition = implied.Definition();
            var arguments = definition.Parameters.Select(parameter => new Argument(factory.SlotFor(parameter), constructor.IsCopying()
                ? new ReadTerm(factory.SlotFor(constructor.Parameters[0]))
                : parameter.HasExplicitDefaultValue ? lowering.Constants.Constant(parameter.ExplicitDefaultValue, parameter.Type) : new ListTerm([], IsTuple: false)));
            steps.Add(new CallEffect(
                factory.Id(definition), new ThisTerm(), IsVirtual: false, [.. arguments], lowering.Types.TypeArguments(type), null, factory.At(parts.Declaration)));
        }
        else if (CollectionLowering.IsBaseContainer(constructor.ContainingType.BaseType))
        {
            lowering.Collections.BaseContainer(constructor.ContainingType.BaseType!, factory.At(parts.Declaration), [], [], steps);
        }
        else if (CollectionHooks.AreOf(constructor.ContainingType.BaseType))
        {
            ContainerLowering.Change(ContainerOperation.Clear, new ThisTerm(), null, null, steps); // It begins without elements.
        }
    }

    /// <summary>Whether the compiler lets a constructor without an initializer run another one of the base type first.</summary>
    private static bool IsChainedTo(IMethodSymbol candidate, IMethodSymbol constructor) => constructor.IsCopying() && constructor.IsImplicitlyDeclared
        ? candidate.IsCopying()
        : candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);

    /// <summary>The parameters of a primary constructor that other members use outlive it, and those of a record are its properties.</summary>
    private void StoreParameters(IMethodSymbol constructor, Steps steps)
    {
        if (!constructor.IsPrimaryConstructor())
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            var value = new ReadTerm(factory.SlotFor(parameter));
            if (parameter.IsKept())
            {
                steps.Add(new StoreEffect(new ThisTerm(), factory.Id(parameter), value));
            }

            var property = constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            if (constructor.ContainingType.IsRecord && property is not null
                && property.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is ParameterSyntax))
            {
                steps.Add(new StoreEffect(new ThisTerm(), factory.Id(property), value));
            }
        }
    }

    /// <summary>What the copy constructor does that the compiler writes for a record.</summary>
    private void CopyFields(IMethodSymbol constructor, Steps steps)
    {
        if (!constructor.IsImplicitlyDeclared)
        {
            return;
        }

        var original = new ReadTerm(factory.SlotFor(constructor.Parameters[0]));
        var held = constructor.ContainingType.GetMembers().Where(member => !member.IsStatic)
            .Select(member => member is IFieldSymbol field ? SymbolIds.FieldOf(field) : member as IEventSymbol).OfType<ISymbol>();
        foreach (var field in held.Select(factory.Id))
        {
            steps.Add(new StoreEffect(new ThisTerm(), field, new FieldTerm(original, field)));
        }
    }
}
