using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>What a model has for others is found under the name of a real member, or never.</summary>
public class ModelSignatureTests
{
    public static TheoryData<string> Types => new(Models.Select(model => IdText.ModelledBy(model).ToDisplayString()));

    private static IEnumerable<INamedTypeSymbol> Models => ModelTexts.TypesOf(ModelTexts.Compile()).Where(type => !SymbolEqualityComparer.Default.Equals(IdText.ModelledBy(type), type));

    [Theory]
    [MemberData(nameof(Types))]
    public void EachPublicMemberIsOneOfTheRealType(string name)
    {
        var model = Models.Single(type => IdText.ModelledBy(type).ToDisplayString() == name);
        var real = IdText.ModelledBy(model).GetMembers().OfType<IMethodSymbol>().Select(IdText.Of).ToHashSet();
        var ids = model.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, IsOverride: false, Name: not "GetEnumerator" }) // That is found by its interface.
            .Select(IdText.Of);
        Assert.All(ids, id => Assert.Contains(id, real));
    }

    /// <summary>A sealed model of a type of the framework is asked for no override, so that what it has for one would never run.</summary>
    [Fact]
    public void SealedModelsAreOfSealedTypesOrOverrideNothing() => Assert.Empty(
        Models.Where(model => model.IsSealed && IdText.Of(IdText.ModelledBy(model)).StartsWith("System.", StringComparison.Ordinal) && !IdText.ModelledBy(model).IsSealed && model.GetMembers().Any(member => member.IsOverride || member.IsVirtual)).Select(model => model.ToDisplayString()));

    [Fact]
    public void AutomaticPropertiesHaveNoBodyToFind() => Assert.Empty(
        Models.SelectMany(type => type.GetMembers()).OfType<IPropertySymbol>().Where(property => property.GetMethod.IsAutomatic()).Select(property => property.ToDisplayString()));
}
