using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Lowers a constructor: the parameters that its type keeps, the initializers of fields and properties, the base type's
    /// constructor, its own body.</summary>
    public static LoweredBody Lower(LoweringContext context, IMethodSymbol constructor, BodyPlaces places, ConstructorParts parts, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, constructor, places, parts.Operations, cancellation);
        var effect = Gather(steps => lowering.Constructor(constructor, parts, steps));
        return lowering.Finished(effect, isFollowed: true);
    }

    private void Constructor(IMethodSymbol constructor, ConstructorParts parts, Steps steps)
    {
        if (parts.ChainsToSameType && parts.Body is { } chaining)
        {
            Children(chaining, steps);
            return;
        }

        KeepParameters(constructor, steps);
        if (constructor.IsCopying())
        {
            CopyFields(constructor, steps);
        }

        foreach (var (member, initializer) in parts.Initializers)
        {
            var value = Value(initializer, steps);
            steps.Add(new StoreEffect(new ThisTerm(), Id(member), value));
        }

        Base(constructor, parts, steps);
        if (parts.Body is { } own)
        {
            Children(own, steps, except: (own as IConstructorBodyOperation)?.Initializer);
        }
    }

    private void Base(IMethodSymbol constructor, ConstructorParts parts, Steps steps)
    {
        if ((parts.Body as IConstructorBodyOperation)?.Initializer is { } written)
        {
            Statement(written, steps);
        }
        else if (parts.BaseCall is { } call)
        {
            Statement(call, steps);
        }
        else if (constructor.ContainingType.BaseType is { } type && _context.IsOwn(type)
            && type.InstanceConstructors.FirstOrDefault(candidate => IsChainedTo(candidate, constructor)) is { } implied)
        {
            var definition = implied.Definition();
            var arguments = definition.Parameters.Select(parameter => new Argument(SlotFor(parameter), constructor.IsCopying()
                ? new ReadTerm(SlotFor(constructor.Parameters[0]))
                : parameter.HasExplicitDefaultValue ? Constant(parameter.ExplicitDefaultValue, parameter.Type) : new ListTerm([], IsTuple: false)));
            steps.Add(new CallEffect(
                Id(definition), new ThisTerm(), IsVirtual: false, [.. arguments], TypeArguments(type), null, At(parts.Declaration)));
        }
        else if (CollectionHooks.AreOf(constructor.ContainingType.BaseType))
        {
            Change(ContainerOperation.Clear, new ThisTerm(), null, null, steps); // It begins without elements.
        }
    }

    /// <summary>Whether the compiler lets a constructor without an initializer run another one of the base type first.</summary>
    private static bool IsChainedTo(IMethodSymbol candidate, IMethodSymbol constructor) => constructor.IsCopying() && constructor.IsImplicitlyDeclared
        ? candidate.IsCopying()
        : candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);

    /// <summary>The parameters of a primary constructor outlive it, and those of a record are its properties.</summary>
    private void KeepParameters(IMethodSymbol constructor, Steps steps)
    {
        if (!constructor.IsPrimaryConstructor())
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            var value = new ReadTerm(SlotFor(parameter));
            steps.Add(new StoreEffect(new ThisTerm(), Id(parameter), value));
            var property = constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            if (constructor.ContainingType.IsRecord && property is not null
                && property.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is ParameterSyntax))
            {
                steps.Add(new StoreEffect(new ThisTerm(), Id(property), value));
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

        var original = new ReadTerm(SlotFor(constructor.Parameters[0]));
        foreach (var field in constructor.ContainingType.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(SymbolIds.FieldOf).Select(Id))
        {
            steps.Add(new StoreEffect(new ThisTerm(), field, new FieldTerm(original, field)));
        }

        var primary = constructor.ContainingType.InstanceConstructors.FirstOrDefault(other => other.IsPrimaryConstructor());
        foreach (var parameter in primary is null ? [] : primary.Parameters)
        {
            steps.Add(new StoreEffect(new ThisTerm(), Id(parameter), new FieldTerm(original, Id(parameter))));
        }
    }

    private void Children(IOperation operation, Steps steps, IOperation? except)
    {
        foreach (var child in operation.ChildOperations.Where(child => child != except))
        {
            Statement(child, steps);
        }
    }
}
