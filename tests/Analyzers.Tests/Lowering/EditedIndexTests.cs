using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>After an edit the index is made from the one before; it is the one that reading everything anew gives.</summary>
public class EditedIndexTests
{
    private const int Files = 6;
    private const int Edits = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AnyEdits_GiveWhatReadingAnewGives(int seed)
    {
        var random = new Random(seed);
        var compilation = Indexed.Compile(Enumerable.Range(0, Files).Select(file => WriteFile(file, random)));
        _ = new ProjectIndex(compilation, default);
        for (var edit = 0; edit < Edits; edit++)
        {
            var file = random.Next(Files);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], Indexed.Parse(WriteFile(file, random)));
            Assert.Equal(Describe(Indexed.Compile(compilation.SyntaxTrees.Select(tree => tree.ToString()))), Describe(compilation));
        }
    }

    [Fact]
    public void RingOfCallsThatLosesItsOnlyWayToTheLibrary_NoLongerReaches()
    {
        var compilation = Indexed.Compile(
            "class A { void M() { N(); Variable.Get<float>(\"v\"); } }", "class B { void N() => M(); }", "class C { }");
        Assert.Equal("M N", Indexed.NamesOf(new ProjectIndex(compilation, default).ReachingBodies));

        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Indexed.Parse("class A { void M() { N(); } }"));
        Assert.Equal("", Indexed.NamesOf(new ProjectIndex(compilation, default).ReachingBodies));
    }

    /// <summary>Methods, a constructor and now and then an operator, that call some of each other and seldom the library.</summary>
    private static string WriteFile(int file, Random random)
    {
        var members = Enumerable.Range(0, 3).Select(number => $"void M{file}{number}() {{ {Statement(random)} void L{file}() {{ {Statement(random)} }} }}")
            .Append($"public T{file}() {{ {Statement(random)} }}")
            .Append(random.Next(6) == 0 ? $"public static int operator ~(T{file} t) {{ {Statement(random)} return 1; }}" : "")
            .Append(random.Next(4) == 0 ? $"int f = {(random.Next(2) == 0 ? "Number()" : "Variable.Get<float>(\"v\")")};" : "");
        var directive = random.Next(10) == 0 ? "using static ScopeLint.Variable;" : "";
        return $"{directive} class T{file} {{ {string.Join(" ", members)} }}";
    }

    private static string Statement(Random random) => random.Next(12) switch
    {
        0 => "Variable.Get<float>(\"v\");",
        1 => "Get<float>(\"v\");",
        2 => $"new T{random.Next(Files)}();",
        3 => "T0 made = new();",
        4 or 5 or 6 => $"M{random.Next(Files)}{random.Next(3)}();",
        7 => $"L{random.Next(Files)}();",
        _ => "",
    };

    private static string Describe(Microsoft.CodeAnalysis.Compilation compilation)
    {
        var project = new ProjectIndex(compilation, default);
        return string.Join("\n",
        [
            $"implicit {project.ImplicitCallsReach}",
            Indexed.NamesOf(project.ReachingBodies),
            .. compilation.SyntaxTrees.Select(tree => Indexed.NamesOf(project.CallersOf(tree, default))),
            .. Enumerable.Range(0, Files).Select(file => InitializersOf(compilation, project, $"T{file}")),
        ]);
    }

    private static string InitializersOf(Microsoft.CodeAnalysis.Compilation compilation, ProjectIndex project, string type) =>
        $"{type} {project.InitializersReach(compilation.GetTypeByMetadataName(type))} {project.Reaches(compilation.GetTypeByMetadataName(type)!.GetMembers("M" + type[1..] + "0").Single())}";
}
