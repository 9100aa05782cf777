using System.Reflection;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Models;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Every name that the analyzers spell of other libraries is one of what the models are compiled against; every name of the models is theirs.</summary>
public class LibraryNamesTests
{
    public static TheoryData<string> OfTensorFlow => [.. Constants(typeof(TensorFlowNames))];

    public static TheoryData<string> OfModels => [.. Constants(typeof(ModelNames))];

    public static TheoryData<string> Libraries => [.. ScopeLibraries.All.Select(library => library.Name)];

    [Theory]
    [MemberData(nameof(OfTensorFlow))]
    public void NameOfTensorFlow_IsDeclared(string name) => Assert.Contains(name, NamesIn(typeof(Tensorflow.variable_scope).Assembly).Union(NamesIn(typeof(tensorflow.variable_scope).Assembly)));

    [Theory]
    [MemberData(nameof(OfModels))]
    public void NameOfTheModels_IsTheirs(string name) => Assert.Contains(name, NamesIn(typeof(Notice).Assembly).Append("Models").Append("typeOf_").Append(nameof(ModelOfAttribute)[..^nameof(Attribute).Length]));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_IsFoundByItsName(string name)
    {
        var library = ScopeLibraries.Named(name);
        Assert.Equal(name, library.Name);
        Assert.NotEmpty(library.Assemblies);
        Assert.NotEmpty(library.Marks);
    }

    private static IEnumerable<string> Constants(Type names) => names.GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetValue(null)!);

    private static HashSet<string> NamesIn(Assembly assembly) =>
    [
        .. assembly.GetTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).Append(type)).Select(member => member.Name),
        .. assembly.GetTypes().Select(type => type.Namespace).OfType<string>(),
        .. assembly.GetTypes().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!),
    ];
}
