using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The attributes by which test frameworks know tests and what they are handed.</summary>
internal static class TestAttributes
{
    private static readonly TypeSet Tests = new(
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "NUnit.Framework.TestCaseAttribute", "NUnit.Framework.TestCaseSourceAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute");

    private static readonly string[] TestNames = ["Fact", "Theory", "Test"];

    private static readonly TypeSet Collections = new("Xunit.CollectionAttribute");

    private static readonly HashSet<string> Rows = new(StringComparer.Ordinal) { "InlineDataAttribute", "DataRowAttribute", "TestCaseAttribute" };

    private static readonly HashSet<string> OtherSources = new(StringComparer.Ordinal)
    {
        "MemberDataAttribute", "ClassDataAttribute", "DynamicDataAttribute", "TestCaseSourceAttribute", "ValuesAttribute", "TheoryAttribute", "DataTestMethodAttribute",
    };

    /// <summary>Whether a method with an attribute is a test.</summary>
    public static bool IsTest(ITypeSymbol attribute) => Tests.Contains(attribute);

    /// <summary>Whether an attribute that the source calls so may make a method a test.</summary>
    public static bool MayBeTest(string name) => Array.Exists(TestNames, name.Contains);

    /// <summary>Whether an attribute says that something is prepared for a test class.</summary>
    public static bool IsCollection(ITypeSymbol attribute) => Collections.Contains(attribute);

    /// <summary>Whether an attribute lists values for the parameters of a test.</summary>
    public static bool IsRow(ITypeSymbol? attribute) => Rows.Contains(attribute?.Name ?? "");

    /// <summary>Whether an attribute says that the values come from elsewhere.</summary>
    public static bool IsOtherSource(ITypeSymbol? attribute) => OtherSources.Contains(attribute?.Name ?? "");

    /// <summary>Whether an attribute says with which exception a test passes.</summary>
    public static bool IsExpectedException(ITypeSymbol? attribute) => attribute?.Name == "ExpectedExceptionAttribute";
}
