using System.Reflection;
using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>The page for those who come from TensorFlow names all that the library has.</summary>
public class PublicNamesTests
{
    public static TheoryData<string> Types => [.. typeof(VariableScope).Assembly.GetExportedTypes().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void TypeAndItsMembersAreOnThePage(string name)
    {
        var code = string.Concat(Regex.Matches(Repository.Read("docs", "from-tensorflow.md"), "`[^`\n]+`").Select(match => match.Value));
        var type = typeof(VariableScope).Assembly.GetType(name)!;
        Assert.All(NamesOf(type), member => Assert.Matches($@"\b{member}\b", code));
    }

    // An enum's members are explained where it is used. What every value has, such as equality, is not the library's.
    private static IEnumerable<string> NamesOf(Type type) => type.IsEnum
        ? [type.Name]
        : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or FieldInfo || (member is MethodInfo { IsSpecialName: false } method && method.GetBaseDefinition() == method))
            .Select(member => member.Name)
            .Where(member => member is not ("Equals" or "Deconstruct" or "GetEnumerator" or "Item") && !member.StartsWith('<'))
            .Append(type.Name.Split('`')[0])
            .Distinct();
}
