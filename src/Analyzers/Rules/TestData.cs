using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What test frameworks hand to tests, and expect of them, as their attributes say.</summary>
internal static class TestData
{
    private static readonly HashSet<string> Rows = new(StringComparer.Ordinal) { "InlineDataAttribute", "DataRowAttribute", "TestCaseAttribute" };

    private static readonly HashSet<string> OtherSources = new(StringComparer.Ordinal)
    {
        "MemberDataAttribute", "ClassDataAttribute", "DynamicDataAttribute", "TestCaseSourceAttribute", "ValuesAttribute", "TheoryAttribute", "DataTestMethodAttribute",
    };

    /// <summary>The rows of values for the parameters of a member: one row of nothing where it is no such test.</summary>
    public static IReadOnlyList<StructuralList<AbstractValue>?> RowsOf(IMethodSymbol? member)
    {
        if (member is null || member.Parameters.IsEmpty)
        {
            return [null];
        }

        var attributes = member.GetAttributes();
        var rows = attributes.Where(attribute => Rows.Contains(attribute.AttributeClass?.Name ?? ""))
            .Select(attribute => Flat(attribute.ConstructorArguments)).Where(row => row.Count == member.Parameters.Length)
            .Select(StructuralList<AbstractValue>? (row) => StructuralList<AbstractValue>.Of(row.Select(ValueOf))).ToList();
        return rows.Count > 0 ? rows
            : attributes.Any(attribute => OtherSources.Contains(attribute.AttributeClass?.Name ?? ""))
                ? [StructuralList<AbstractValue>.Of(member.Parameters.Select(_ => AbstractValue.Lost))]
            : [null];
    }

    /// <summary>Whether a test passes by an exception.</summary>
    public static bool Expects(IMethodSymbol? member, ITypeSymbol? exception) => member is not null && exception is not null && member.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "ExpectedExceptionAttribute", ConstructorArguments: [{ Value: ITypeSymbol expected }, ..] } && exception.IsOrComesFrom(expected));

    private static List<TypedConstant> Flat(IReadOnlyList<TypedConstant> arguments) =>
        [.. arguments.SelectMany(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : [argument])];

    /// <summary>A value of an attribute; of those of enums and types it is only known that the program says it.</summary>
    private static AbstractValue ValueOf(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Primitive => TermEvaluation.ConstantOf(constant.Value),
        _ => constant.IsNull ? AbstractValue.Null : AbstractValue.Lost,
    };
}
