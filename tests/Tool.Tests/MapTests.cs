using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ScopeLint.Tool.Commands;
using ScopeLint.Tool.Loading;
using ScopeLint.Tool.Mapping;
using ScopeLint.Tool.Mapping.Formats;

namespace ScopeLint.Tool.Tests;

public class MapTests
{
    private const string Model = """
        Model.Build("d", 3);
        Model.Build("d", 3);
        Variable.Get<int>("step", [], trainable: false);

        public static class Model
        {
            public static void Build(string scope, int width)
            {
                using (VariableScope.Open(scope, reuse: Reuse.Auto))
                {
                    Variable.Get<float>("w", [width, 1]);
                }
            }
        }
        """;

    [Fact]
    public async Task Text_IsATableOfWhatTheProgramMakes() => Assert.Equal(
        """
        top-level statements (program of Models, Program.cs:1)
        ======================================================
        variable  shape   dtype    elements  trainable  created at     shared at     when
        d/                                3
          w       [3, 1]  float32         3  yes        Program.cs:11  Program.cs:2
        step      []      int32           1  no         Program.cs:3

        total: 2 variables, 4 elements, 16 bytes
        trainable: 1 variable, 3 elements, 12 bytes

        """.ReplaceLineEndings("\n"),
        Written(await MapAsync(TestCode.Program(("Program.cs", Model))), MapFormat.Text));

    [Fact]
    public async Task AVariableThatAConditionDecides_IsShownWithIt()
    {
        var map = Assert.Single(await MapAsync(TestCode.Library(("Models.cs", """
            public static class Models
            {
                public static void Build(bool training)
                {
                    Graph.ResetDefault();
                    Variable.Get<float>("w", [2]);
                    if (training)
                    {
                        Variable.Get<float>("slot", [2]);
                    }
                }
            }
            """))));
        Assert.Equal("Models.Build(bool)", map.Name);
        Assert.Equal(["slot: when 'training' is true", "w: "], Of(map).Variables.Select(variable => $"{variable.FullName}: {variable.When}"));
        Assert.Empty(map.Notes);
    }

    [Fact]
    public async Task WhatIsNotKnown_IsShownAsUnknown()
    {
        var map = Assert.Single(await MapAsync(TestCode.Program(("Program.cs", """
            var name = Console.ReadLine();
            using (VariableScope.Open("d"))
            {
                Variable.Get<float>("layer_" + name, [2]);
                Variable.Get<float>("w", [int.Parse(Console.ReadLine()!), 2]);
            }
            """))));
        Assert.Equal(["d/layer_"], Of(map).OpenPrefixes);
        Assert.Null(Assert.Single(Of(map).Variables).Shape);
        var text = Written([map], MapFormat.Text);
        Assert.Contains("  layer_…  there may be more\n", text, StringComparison.Ordinal);
        Assert.Contains("total: at least 1 variable, 0 elements, 0 bytes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCallersHaveMadeBefore_IsUnknown()
    {
        var map = Assert.Single(await MapAsync(TestCode.Library(("Models.cs", """
            public static class Models
            {
                public static Variable<float> Share() => Variable.Get<float>("w", [2]);
            }
            """))));
        Assert.Equal([""], Of(map).OpenPrefixes);
        Assert.True(Assert.Single(Of(map).Variables).MayBeOlder);
    }

    [Fact]
    public async Task ATest_IsMappedLikeAProgram_AndAHelperOfItIsNot()
    {
        var map = Assert.Single(await MapAsync(TestCode.Library(("Tests.cs", """
            namespace Xunit { public sealed class FactAttribute : System.Attribute; }

            public class Tests
            {
                [Xunit.Fact]
                public void Builds() => Build("w");

                private static void Build(string name) => Variable.Get<float>(name, [2]);
            }
            """))));
        Assert.Equal(("Tests.Builds()", "test"), (map.Name, map.FormName));
        Assert.Equal(["w"], Of(map).Variables.Select(variable => variable.FullName));
        Assert.Empty(Of(map).OpenPrefixes);
    }

    [Fact]
    public async Task AProgramThatThrows_IsShownUpToThere()
    {
        var map = Assert.Single(await MapAsync(TestCode.Program(("Program.cs", """
            Variable.Get<float>("w", [2]);
            Variable.Get<float>("w", [2]);
            Variable.Get<float>("v", [2]);
            """))));
        Assert.Equal(["w"], Of(map).Variables.Select(variable => variable.FullName));
        Assert.Equal(
            ["Every path ends in an exception: this is what there is when it is thrown.", "Program.cs:2: the library throws (AlreadyExists) for 'w'."], map.Notes);
    }

    [Fact]
    public async Task AGraphOfItsOwn_IsShownBesideTheDefaultOne()
    {
        var map = Assert.Single(await MapAsync(TestCode.Program(("Program.cs", """
            using (new Graph().AsDefault())
            {
                Variable.Get<float>("inner", [2]);
            }

            Variable.Get<float>("outer", [2]);
            """))));
        Assert.Equal(["outer", "inner"], map.Graphs.Select(graph => Assert.Single(graph.Variables).FullName));
    }

    [Fact]
    public async Task AVariableThatNoNameFinds_IsShownToo() => Assert.Equal(
        ["w True True", "alone False True", "step False False"],
        Of(Assert.Single(await MapAsync(TestCode.Program(("Program.cs", """
            Variable.Create(1f, "alone");
            Variable.Create(1, "step", trainable: false);
            Variable.Get<float>("w", [2]);
            """))))).Variables.Select(variable => $"{variable.FullName} {variable.IsStored} {variable.IsTrainable}"));

    [Fact]
    public async Task Json_TellsAllOfAVariable()
    {
        var json = JsonNode.Parse(Written(await MapAsync(TestCode.Program(("Program.cs", Model))), MapFormat.Json))!;
        Assert.Equal(
            """
            {"name":"d/w","scope":"d","shape":[3,1],"dtype":"float32","trainable":true,"canBeGot":true,"mayBeOlder":false,"createdAt":{"file":"Program.cs","line":11},"sharedAt":[{"file":"Program.cs","line":2}],"when":null}
            """,
            json["maps"]![0]!["graphs"]![0]!["variables"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData(MapFormat.Mermaid, "v1[\"w<br/>[3, 1] float32<br/>shared at Program.cs:2\"]:::shared")]
    [InlineData(MapFormat.Dot, "v1 [label=\"w\\n[3, 1] float32\\nshared at Program.cs:2\" peripheries=2]")]
    public async Task Diagrams_ShowTheVariables(object format, string node) => Assert.Contains(
        node, Written(await MapAsync(TestCode.Program(("Program.cs", Model)), "top-level"), (MapFormat)format), StringComparison.Ordinal);

    [Fact]
    public async Task ADiagram_NeedsOneEntry()
    {
        var code = TestCode.Library(("Models.cs", """
            public static class Models
            {
                public static void First() => Variable.Get<float>("w", [2]);
                public static void Second() => Variable.Get<float>("w", [2]);
            }
            """));
        var maps = await MapAsync(code);
        Assert.Contains("--entry", Assert.Throws<ToolException>(() => Written(maps, MapFormat.Dot)).Message, StringComparison.Ordinal);
        Assert.Equal(["Models.Second()"], (await MapAsync(code, "second")).Select(map => map.Name));
        Assert.Contains("Models.First()", (await Assert.ThrowsAsync<ToolException>(() => MapAsync(code, "third"))).Message, StringComparison.Ordinal);
    }

    internal static async Task<ImmutableArray<ProgramMap>> MapAsync(LoadedCode code, string entry = "") =>
        Mapper.Choose((await Mapper.MapAsync(code, _ => { }, TestContext.Current.CancellationToken)).Maps, entry);

    private static MappedGraph Of(ProgramMap map) => Assert.Single(map.Graphs);

    private static string Written(ImmutableArray<ProgramMap> maps, MapFormat format)
    {
        using var writer = new StringWriter();
        var console = Terminal.PlainConsole(writer);
        MapCommand.Report(maps, [], format, int.MaxValue, TestCode.Folder, new Destination(null, new Terminal(console, console)));
        return writer.ToString();
    }
}
