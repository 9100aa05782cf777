using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what compares elements without naming what compares them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class EqualityLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Whether an element is equal to another one, as its type sees it.</summary>
    public Term AreEqual(ITypeSymbol? type, Term element, Term other, IOperation operation, Steps steps) => AreEqualByCode(type, element, other, operation, steps)
        ?? (MayBeOwn(type) ? Compared(element, other, isOrder: false, new ObjectEqualityTerm(element, other), operation, steps) : Terms.AreEqual(element, other));

    /// <summary>What comparing two values gives that code may compare.</summary>
    public ReadTerm Compared(Term left, Term right, bool isOrder, Term otherwise, IOperation operation, Steps steps)
    {
        var result = factory.NewResult();
        steps.Add(new CompareEffect(result, left, right, isOrder, otherwise, factory.At(operation)));
        return new ReadTerm(result);
    }

    /// <summary>Whether two objects are equal by code of this project; null where no such code says what is equal.</summary>
    public Term? AreEqualByCode(ITypeSymbol? type, Term element, Term other, IOperation operation, Steps steps)
    {
        if (EqualityOf(type) is not { } equality)
        {
            return null;
        }

        var (one, two) = (factory.Stable(element, steps), factory.Stable(other, steps));
        return lowering.Branches.Choice(
            Terms.IsNull(one), _ => Terms.IsNull(two), inside => lowering.Extensions.CallOn(equality, one, [two], factory.NewResult(), operation, inside), steps);
    }

    /// <summary>Whether code of a project may say what values of a type equal, or what parts of them do.</summary>
    public bool MayBeOwn(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => MayBeOwn(element.Type)),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } => factory.Context.IsOwn(type),
        _ => false,
    };

    /// <summary>Whether a sequence has an element that is equal to another one by code of this project; null where no such code says what is equal.</summary>
    public Term? Has(ITypeSymbol type, Term sequence, Term value, IOperation operation, Steps steps) => EqualityOf(type) is null ? null
        : lowering.ElementLoops.Search(sequence, null, isFoundBy: true, Terms.False, _ => Terms.True, operation, steps, (element, inside) => AreEqual(type, element, value, operation, inside));

    /// <summary>The code of this project by which values of a type are equal; null where none is.</summary>
    private IMethodSymbol? EqualityOf(ITypeSymbol? type) => type?.TypeAndBases().Where(owner => factory.Context.IsOwn(owner))
        .SelectMany(owner => owner.GetMembers(CompilerMembers.Equality).OfType<IMethodSymbol>())
        .Where(method => !CompilerMembers.IsEqualityOfRecord(method) && method is { IsStatic: false, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 })
        .FirstOrDefault(method => method.IsOverride ? method.Parameters[0].Type.SpecialType == SpecialType.System_Object : Implements(type, method));

    private static bool Implements(ITypeSymbol type, IMethodSymbol method) => type.AllInterfaces.Any(contract => Comparers.IsEquality(contract)
        && contract.GetMembers(CompilerMembers.Equality).Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method)));
}
