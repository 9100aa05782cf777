using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What test frameworks hand to tests, and expect of them, as their attributes say.</summary>
internal static class TestData
{
    /// <summary>How a test framework runs a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="ids">The names of types in effects.</param>
    public static TestRun Of(IMethodSymbol member, SymbolIds ids) => new(RowsOf(member), ExpectedBy(member) is { } expected ? ids.Of(expected) : null);

    /// <summary>The rows of values for the parameters of a member: one row of nothing where it is no such test.</summary>
    private static IReadOnlyList<StructuralList<AbstractValue>?> RowsOf(IMethodSymbol member)
    {
        if (member.Parameters.IsEmpty)
        {
            return [null];
        }

        var attributes = member.GetAttributes();
        var rows = attributes.Where(attribute => TestAttributes.IsRow(attribute.AttributeClass))
            .Select(attribute => Flat(attribute.ConstructorArguments)).Where(row => row.Count == member.Parameters.Length)
            .Select(StructuralList<AbstractValue>? (row) => StructuralList<AbstractValue>.Of(row.Select(ValueOf))).ToList();
        return rows.Count > 0 ? rows
            : attributes.Any(attribute => TestAttributes.IsOtherSource(attribute.AttributeClass))
                ? [StructuralList<AbstractValue>.Of(member.Parameters.Select(_ => AbstractValue.Lost))]
            : [null];
    }

    /// <summary>The exception by which a test passes; null where it passes without one.</summary>
    private static ITypeSymbol? ExpectedBy(IMethodSymbol member) => member.GetAttributes().Select(attribute =>
        TestAttributes.IsExpectedException(attribute.AttributeClass) && attribute is { ConstructorArguments: [{ Value: ITypeSymbol expected }, ..] } ? expected : null)
        .FirstOrDefault(expected => expected is not null);

    private static List<TypedConstant> Flat(IReadOnlyList<TypedConstant> arguments) =>
        [.. arguments.SelectMany(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : [argument])];

    /// <summary>A value of an attribute; of those of enums and types it is only known that the program says it.</summary>
    private static AbstractValue ValueOf(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Primitive => TermEvaluation.ConstantOf(constant.Value),
        _ => constant.IsNull ? AbstractValue.Null : AbstractValue.Lost,
    };
}
