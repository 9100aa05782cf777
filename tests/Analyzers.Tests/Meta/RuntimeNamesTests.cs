using System.Reflection;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Every name of the library that the analyzers spell is one of the real library.</summary>
public class RuntimeNamesTests
{
    private static readonly HashSet<string> NamesOfTheLibrary =
    [
        .. typeof(VariableScope).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Where(member => member is MethodBase { IsPublic: true } or MethodBase { IsFamily: true } || type.GetMember(member.Name).Contains(member))
            .Append((MemberInfo)type)
            .SelectMany(member => member is MethodBase method ? method.GetParameters().Select(parameter => parameter.Name!).Append(member.Name) : [member.Name])),
        typeof(VariableScope).Assembly.GetName().Name!,
        typeof(VariableScope).Namespace!,
    ];

    public static TheoryData<string, string> Constants =>
    [
        .. new[] { typeof(RuntimeNames), typeof(OpNames) }.SelectMany(names => names.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(constant => ($"{constant.DeclaringType!.Name}.{constant.Name}", (string)constant.GetValue(null)!)),
    ];

    [Theory]
    [MemberData(nameof(Constants))]
    public void IsANameOfTheLibrary(string constant, string name) =>
        Assert.True(NamesOfTheLibrary.Contains(name), $"{constant} is \"{name}\", which ScopeLint.Runtime does not have.");
}
