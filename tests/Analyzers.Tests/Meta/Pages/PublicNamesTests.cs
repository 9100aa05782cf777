using System.Reflection;
using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>The page for those who come from TensorFlow names all that the library has.</summary>
public class PublicNamesTests
{
    // Nested are only those that the compiler makes of extensions.
    public static TheoryData<string> Types =>
        [.. typeof(VariableScope).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void TypeAndItsMembersAreOnThePage(string name)
    {
        var code = string.Concat(Regex.Matches(Repository.Read("docs", "from-tensorflow.md"), "`[^`\n]+`").Select(match => match.Value));
        var type = typeof(VariableScope).Assembly.GetType(name)!;
        Assert.All(NamesOf(type), member => Assert.Matches($@"\b{member}\b", code));
    }

    // The members of an enum are told where it is used, and those of a delegate are the compiler's. What every value has, such as equality,
    // is not the library's.
    private static IEnumerable<string> NamesOf(Type type) => type.IsEnum || type.IsSubclassOf(typeof(Delegate))
        ? [type.Name]
        : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or FieldInfo
                || (member is MethodInfo { IsSpecialName: false } method && method.GetBaseDefinition() == method))
            .Select(member => member.Name.StartsWith("get_", StringComparison.Ordinal) ? member.Name["get_".Length..] : member.Name)
            .Where(member => member is not ("Equals" or "Deconstruct" or "GetEnumerator" or "Item") && !member.StartsWith('<'))
            .Append(type.Name.Split('`')[0])
            .Distinct();
}
