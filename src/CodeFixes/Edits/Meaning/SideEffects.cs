using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Tells what can be left out without anything else going another way.</summary>
internal static class SideEffects
{
    /// <summary>Whether an expression only reads and compares, so that nobody notices when it is no longer evaluated.</summary>
    public static bool HasNone(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(expression, cancellation) is { } operation && operation.DescendantsAndSelf().All(OnlyReads);

    private static bool OnlyReads(IOperation operation) => operation switch
    {
        ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
            or IInstanceReferenceOperation or IIsPatternOperation or IConstantPatternOperation or INegatedPatternOperation => true,
        IUnaryOperation unary => unary.OperatorMethod is null,
        IBinaryOperation binary => binary.OperatorMethod is null,
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IPropertyReferenceOperation reference =>
            IsStored(reference.Property) || reference.Property.ContainingAssembly.Name == RuntimeNames.Assembly,
        _ => false,
    };

    /// <summary>Whether a property is backed by a field that the compiler makes, and so has no code of its own to read it.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property is { IsVirtual: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
