using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers deconstructions.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class DeconstructionLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Deconstruction(IDeconstructionAssignmentOperation deconstruction, Steps steps)
    {
        var places = Located(deconstruction.Target, steps);
        var value = factory.Snapshot(lowering.Value(deconstruction.Value, steps), steps);
        var info = (deconstruction.Syntax as AssignmentExpressionSyntax) is { } syntax ? deconstruction.SemanticModel?.GetDeconstructionInfo(syntax) : null;
        Deconstruct(deconstruction.Target, places, value, deconstruction.Value.Type, info, deconstruction, steps);
        return value;
    }

    /// <summary>Takes a value apart into a target, which may have parts itself.</summary>
    public void Deconstruct(IOperation target, Term value, ITypeSymbol? type, DeconstructionInfo? info, IOperation operation, Steps steps) =>
        Deconstruct(target, Located(target, steps), value, type, info, operation, steps);

    /// <summary>The places of a target that have operands, which are evaluated from the left to the right before anything else is.</summary>
    private Dictionary<IOperation, Place> Located(IOperation target, Steps steps)
    {
        var places = new Dictionary<IOperation, Place>();
        foreach (var leaf in LeavesOf(target).Where(leaf => leaf is not IDiscardOperation && factory.SlotOf(leaf) is null))
        {
            places.Add(leaf, lowering.Places.Fixed(lowering.Places.Locate(leaf, steps), leaf, steps.Count, steps));
        }

        return places;
    }

    private static IEnumerable<IOperation> LeavesOf(IOperation target) => target switch
    {
        IDeclarationExpressionOperation { Expression: ITupleOperation declared } => LeavesOf(declared),
        ITupleOperation tuple => tuple.Elements.SelectMany(LeavesOf),
        _ => [target],
    };

    /// <summary>Takes a value apart: all of its parts are taken before the first of them is put into its place.</summary>
    private void Deconstruct(IOperation target, Dictionary<IOperation, Place> places, Term value, ITypeSymbol? type, DeconstructionInfo? info, IOperation operation, Steps steps)
    {
        var taken = new List<(IOperation Target, Term Value)>();
        Take(target, value, type, info);
        foreach (var (leaf, part) in taken)
        {
            lowering.Places.Write(places.TryGetValue(leaf, out var place) ? place : lowering.Places.Locate(leaf, steps), part, operation, steps);
        }

        void Take(IOperation whole, Term held, ITypeSymbol? typeOfWhole, DeconstructionInfo? infoOfWhole)
        {
            switch (whole)
            {
                case IDeclarationExpressionOperation { Expression: ITupleOperation declared }:
                    Take(declared, held, typeOfWhole, infoOfWhole);
                    break;
                case ITupleOperation tuple:
                    var parts = Parts(held, typeOfWhole, tuple.Elements.Length, infoOfWhole, operation, steps);
                    for (var index = 0; index < tuple.Elements.Length; index++)
                    {
                        var nested = infoOfWhole?.Nested is { IsDefaultOrEmpty: false } inner && index < inner.Length ? inner[index] : (DeconstructionInfo?)null;
                        Take(tuple.Elements[index], parts[index].Value, parts[index].Type, nested);
                    }

                    break;
                case IDiscardOperation:
                    break;
                default:
                    taken.Add((whole, held is FieldTerm && places.Count > 0 ? factory.Snapshot(held, steps) : held));
                    break;
            }
        }
    }

    private ImmutableArray<(Term Value, ITypeSymbol? Type)> Parts(
        Term value, ITypeSymbol? type, int count, DeconstructionInfo? info, IOperation operation, Steps steps)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count)
        {
            return [.. tuple.TupleElements.Select((element, index) => ((Term)new ElementTerm(value, new LiteralTerm(index)), (ITypeSymbol?)element.Type))];
        }

        if (ContainerTypes.IsPair(type) && count == 2)
        {
            var arguments = ((INamedTypeSymbol)type!).TypeArguments;
            return [.. arguments.Select((argument, index) => ((Term)new ElementTerm(value, new LiteralTerm(index)), (ITypeSymbol?)argument))];
        }

        var method = info?.Method ?? type?.GetMembers(WellKnownMemberNames.DeconstructMethodName).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => candidate.Parameters.Length == count);
        if (method is null)
        {
            factory.Unnamed(operation, steps);
        }

        if (method is not null && CompilerMembers.IsDeconstructionOfTuple(method) && CompilerMembers.IsTupleObject(type) && factory.Context.IsModelled(type))
        {
            var items = Enumerable.Range(1, count).Select(number => type!.GetMembers(ElementMembers.TupleElement + number.ToString(CultureInfo.InvariantCulture)).OfType<IPropertySymbol>().Single());
            return [.. items.Select(item => ((Term)lowering.SourceCalls.SourceCall(item.GetMethod!, value, [], factory.NewResult(), operation, steps), (ITypeSymbol?)item.Type))];
        }

        if (method is null || !factory.Context.IsOwn(method))
        {
            return [.. Enumerable.Range(0, count).Select(_ => (factory.Determined(null, origin: null, value), (ITypeSymbol?)null))];
        }

        if (CompilerMembers.IsDeconstructionOfRecord(method))
        {
            return [.. method.Parameters.Select(parameter => (PropertyOf(parameter, value, operation, steps), (ITypeSymbol?)parameter.Type))];
        }

        return Taken(method, value, operation, steps);
    }

    /// <summary>What a method of this project takes a value apart into.</summary>
    public ImmutableArray<(Term Value, ITypeSymbol? Type)> Taken(IMethodSymbol method, Term value, IOperation operation, Steps steps)
    {
        var parts = method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(part => (Slot: factory.NewResult(), part.Type)).ToImmutableArray();
        lowering.Extensions.CallOn(method, value, [.. parts.Select(part => new ReferenceTerm(new ReadTerm(part.Slot)))], null, operation, steps);
        return [.. parts.Select(part => ((Term)new ReadTerm(part.Slot), (ITypeSymbol?)part.Type))];
    }

    /// <summary>Calls the member that the compiler writes for a record to take it apart.</summary>
    /// <returns>Whether the call is one of it.</returns>
    public bool WrittenByCompiler(IInvocationOperation call, Term record, ImmutableArray<Term> arguments, Steps steps)
    {
        if (!CompilerMembers.IsDeconstructionOfRecord(call.TargetMethod))
        {
            return false;
        }

        var whole = factory.Stable(record, steps);
        for (var index = 0; index < arguments.Length; index++)
        {
            var target = lowering.References.NewReference();
            steps.Add(new AssignEffect(target, lowering.References.Passed(call.Arguments[index], arguments[index], steps)));
            steps.Add(new AssignEffect(target, PropertyOf(call.Arguments[index].Parameter!, whole, call, steps)));
        }

        return true;
    }

    /// <summary>What the compiler gives for a parameter of the member that takes a record apart: the property of that name, which may be one of a base type.</summary>
    private Term PropertyOf(IParameterSymbol parameter, Term record, IOperation operation, Steps steps) => Positional(parameter) switch
    {
        IPropertySymbol { GetMethod: { } getter } property when lowering.Accessors.ReadsThroughAccessor(property) => lowering.SourceCalls.SourceCall(getter, record, [], factory.NewResult(), operation, steps),
        _ => FieldOf(parameter, record),
    };

    /// <summary>What a record holds for a parameter of the member that takes it apart, where no code is asked for it.</summary>
    public Term FieldOf(IParameterSymbol parameter, Term record) => Positional(parameter) switch
    {
        IPropertySymbol property => lowering.Accessors.ReadsThroughAccessor(property) ? factory.Unknown(null) : new FieldTerm(record, factory.Id(property)),
        IFieldSymbol field => new FieldTerm(record, factory.Id(field)),
        _ => factory.Unknown(null),
    };

    private static ISymbol? Positional(IParameterSymbol parameter) => parameter.ContainingType.TypeAndBases()
        .SelectMany(owner => owner.GetMembers(parameter.Name)).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false });
}
