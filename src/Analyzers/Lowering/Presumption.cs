using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Checks for null of values whose types say that they are not: elements of collections, what lambdas are handed, answers of other assemblies. Whoever writes
/// one guards against a mistake of others; that somebody made it is no path that the code is meant for. A parameter of a method may be checked for what its callers do.</summary>
internal static class Presumption
{
    /// <summary>A condition in which a value is taken to be there wherever it is compared with null, if its type says so and it comes from elsewhere.</summary>
    /// <param name="operand">The value, as the source has it.</param>
    /// <param name="value">The value.</param>
    /// <param name="condition">The condition.</param>
    public static Term Of(IOperation? operand, Term value, Term condition) => value is not LiteralTerm && IsPresumed(operand.Unwrap()) ? Presuming(value, condition) : condition;

    private static bool IsPresumed(IOperation? operand) => operand?.Type is { IsReferenceType: true } type
        && (type.NullableAnnotation == NullableAnnotation.NotAnnotated || Declared(operand) == NullableAnnotation.NotAnnotated) && operand switch
        {
            ILocalReferenceOperation or IArrayElementReferenceOperation => true,
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
            IPropertyReferenceOperation { Property: var property } => IsElsewhere(property),
            IInvocationOperation { TargetMethod: var method } => IsElsewhere(method),
            _ => false,
        };

    /// <summary>What is said of a value where it is declared: a pattern that asks for null makes the compiler doubt what it knew.</summary>
    private static NullableAnnotation? Declared(IOperation operand) => operand switch
    {
        ILocalReferenceOperation { Local: { IsForEach: true, NullableAnnotation: NullableAnnotation.Annotated } local } => OfElements(LoopOf(local, operand)?.Collection.Unwrap()),
        ILocalReferenceOperation { Local: var local } => local.NullableAnnotation,
        IParameterReferenceOperation { Parameter: var parameter } => parameter.NullableAnnotation,
        IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol array } => array.ElementNullableAnnotation,
        IPropertyReferenceOperation { Property: var property } => property.NullableAnnotation,
        IInvocationOperation { TargetMethod: var method } => method.ReturnNullableAnnotation,
        _ => null,
    };

    /// <summary>What is said of the elements of a collection. Nobody hands a program no text as one of the texts it is started with.</summary>
    private static NullableAnnotation? OfElements(IOperation? collection) => collection is IParameterReferenceOperation { Parameter.IsImplicitlyDeclared: true } ? NullableAnnotation.NotAnnotated
        : collection?.Type is IArrayTypeSymbol array ? array.ElementNullableAnnotation : collection?.Type.EnumeratedType()?.NullableAnnotation;

    private static IForEachLoopOperation? LoopOf(ILocalSymbol element, IOperation use)
    {
        for (var around = use.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop && loop.Locals.Contains(element, SymbolEqualityComparer.Default))
            {
                return loop;
            }
        }

        return null;
    }

    private static bool IsElsewhere(ISymbol member) => member.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    private static Term Presuming(Term value, Term condition) => condition switch
    {
        NotTerm not => Terms.Not(Presuming(value, not.Operand)),
        BinaryTerm { Operator: TermOperator.And or TermOperator.Or } both => both with { Left = Presuming(value, both.Left), Right = Presuming(value, both.Right) },
        BinaryTerm { Operator: TermOperator.Equal, Left: var left, Right: LiteralTerm { Value: null } } when left.Equals(value) => Terms.IsNull(new PresumedTerm(value)),
        BinaryTerm { Operator: TermOperator.Equal, Left: LiteralTerm { Value: null }, Right: var right } when right.Equals(value) => Terms.IsNull(new PresumedTerm(value)),
        _ => condition,
    };
}
