namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Calls into another project are followed like calls in this one. The statements begin on line 7.</summary>
public class FollowedCallTests
{
    public static TheoryData<Link> Links => [.. Enum.GetValues<Link>()];

    [Theory]
    [MemberData(nameof(Links))]
    public async Task ModelBuiltTwice_TellsMemberAndFile(Link link) => Assert.Equal(
        ["8: SCL0101 Variable 'd/w' already exists in this call (in Gan.Discriminator of Lib.cs): it is created by the call on line 7, "
            + "and scope 'd' does not reuse. To share it, open the scope with reuse: Reuse.Auto; to have another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own."],
        await Linked.FindingsOfAsync(link, Linked.Gan, "Gan.Discriminator();\nGan.Discriminator();"));

    [Theory]
    [MemberData(nameof(Links))]
    public Task Flag(Link link) => CheckAsync(link, Linked.Gan, "Gan.Discriminator();\nGan.Discriminator(reuse: true);");

    [Theory]
    [MemberData(nameof(Links))]
    public Task ReuseBeforeAnythingIsBuilt(Link link) => CheckAsync(link, Linked.Gan, "Gan.Discriminator(reuse: true);", "7: SCL0102");

    [Theory]
    [MemberData(nameof(Links))]
    public Task NamesAndShapes(Link link) => CheckAsync(
        link,
        Static("public static Variable Layer(string name, Shape shape) { using (VariableScope.Open(name, reuse: Reuse.Auto)) { return Variable.Get<float>(\"w\", shape); } }"),
        "Lib.Layer(\"a\", [2]);\nLib.Layer(\"b\", [3]);\nLib.Layer(\"a\", [3]);", "9: SCL0104");

    [Theory]
    [MemberData(nameof(Links))]
    public async Task BothInOneCall_IsToldOfTheCall(Link link) => Assert.Equal(
        ["8: SCL0101 Variable 'a' already exists in this call (in Lib.Pair of Lib.cs): it is created earlier in the same call, "
            + "and the root scope does not reuse. To share it, open the scope with reuse: Reuse.Auto; to have two variables, give this one another name."],
        await Linked.FindingsOfAsync(
            link, Static("public static void Pair(string one, string other) { Variable.Get<float>(one, [1]); Variable.Get<float>(other, [1]); }"), "Lib.Pair(\"b\", \"c\");\nLib.Pair(\"a\", \"a\");"));

    [Theory]
    [MemberData(nameof(Links))]
    public Task DelegatesGoInAndOut(Link link) => CheckAsync(
        link,
        Static("""
            public static void Within(string name, Action body) { using (VariableScope.Open(name)) { body(); } }
            public static Action Maker(string name) => () => Variable.Get<float>(name, [1]);
            """),
        """
        Lib.Within("a", () => Variable.Get<float>("w", [1]));
        Lib.Within("b", () => Variable.Get<float>("w", [1]));
        var make = Lib.Maker("x"); make();
        Lib.Maker("y")();
        Lib.Within("b", () => Lib.Maker("x")());
        Lib.Maker("x")();
        """, "12: SCL0101");

    /// <summary>What the compiler writes for records runs as in one project: also where it is private, and where a record of this project derives.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public async Task TextsOfRecords(Link link) => Assert.Equal(["13: SCL0101"], await PlacesOfAsync(Linked.Project(
        """
        namespace Models;
        public static class App
        {
            private record Derived(string Name, int Units, bool Deep) : Config(Name, Units);
            public static void Main()
            {
                string[] texts = [$"{new Config("a", 1)}", $"{new Closed(new Config("a", 1))}", $"{new Point(1, 2)}", $"{new Derived("a", 1, true)}"];
                Variable.Get<float>("w", [1]);
                if (string.Join(';', texts) != "Config { Name = a, Units = 1 };Closed { Inner = Config { Name = a, Units = 1 }, Twice = 2 };Point { X = 1, Y = 2 };Derived { Name = a, Units = 1, Deep = True }")
                {
                    Variable.Get<float>("w", [1]);
                }
                Variable.Get<float>("w", [1]);
            }
        }
        """,
        "App",
        Linked.Project(
            """
            namespace Models;
            public record Config(string Name, int Units);
            public sealed record Closed(Config Inner) { private int Hidden => 1; public int Twice => Inner.Units * 2; }
            public readonly record struct Point(int X, int Y);
            public static class Lib { public static void Layer() => Variable.Get<float>("w", [1]); }
            """,
            "Lib").As(link))));

    [Theory]
    [MemberData(nameof(Links))]
    public Task ScopesGoInAndOut(Link link) => CheckAsync(
        link,
        Static("""
            public static VariableScope Begin(string name) => VariableScope.Open(name);
            public static void Share(VariableScope scope) => scope.ReuseVariables();
            """),
        """
        using (var scope = Lib.Begin("a")) { Variable.Get<float>("w", [1]); Lib.Share(scope); Variable.Get<float>("w", [1]); }
        using (var scope = Lib.Begin("b")) { Lib.Share(scope); Variable.Get<float>("w", [1]); }
        """, "8: SCL0201");

    [Theory]
    [MemberData(nameof(Links))]
    public Task Iterators_RunWhereTheyAreEnumerated(Link link) => CheckAsync(
        link, Static("public static System.Collections.Generic.IEnumerable<string> Names(int count) { for (var i = 0; i < count; i++) { Variable.Get<float>(\"n\" + i, [1]); yield return \"v\" + i; } }"),
        "Lib.Names(2);\nforeach (var name in Lib.Names(2)) { Variable.Get<float>(name, [1]); }\nVariable.Get<float>(\"v2\", [1]);\nVariable.Get<float>(\"n2\", [1]); Variable.Get<float>(\"n0\", [1]);",
        "10: SCL0101");

    [Theory]
    [MemberData(nameof(Links))]
    public Task GenericMembers(Link link) => CheckAsync(
        link, Static("public static void Make<T>(string name) where T : unmanaged => Variable.Get<T>(name, [1]);"),
        "Lib.Make<float>(\"a\");\nusing (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Lib.Make<float>(\"a\"); }\nusing (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Lib.Make<double>(\"a\"); }",
        "9: SCL0105");

    [Theory]
    [MemberData(nameof(Links))]
    public Task Objects_HoldWhatTheyAreMadeOf(Link link) => CheckAsync(
        link,
        "namespace Models;\npublic class Layer(string name) { private int _built; public string Title { get; set; } = name; public void Build() { Variable.Get<float>(Title + _built, [1]); _built++; } }",
        "var a = new Layer(\"a\"); a.Build(); a.Build();\nnew Layer(\"b\").Build();\nnew Layer(\"b\") { Title = \"c\" }.Build();\nnew Layer(\"a\").Build();", "10: SCL0101");

    [Theory]
    [MemberData(nameof(Links))]
    public async Task VirtualMembers_RunOverridesOfThisProject(Link link)
    {
        const string Base = "namespace Models;\npublic abstract class Model { protected abstract string Name { get; } public void Build() { using (VariableScope.Open(Name)) { Layers(); } } protected virtual void Layers() => Variable.Get<float>(\"w\", [1]); }";
        var source = Linked.Program("new One().Build();\nnew Two().Build();\nnew One().Build();\nnew Two().Build();")
            + "\ninternal sealed class One : Model { protected override string Name => \"m\"; }\ninternal sealed class Two : Model { protected override string Name => \"m\"; protected override void Layers() => Variable.Get<float>(\"v\", [1]); }";
        Assert.Equal(["9: SCL0101"], await PlacesOfAsync(Linked.Project(source, "App", Linked.Project(Base, "Lib").As(link))));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Interfaces_RunWhatThisProjectImplements(Link link)
    {
        const string Contract = "namespace Models;\npublic interface IPart { void Build(string name); }\npublic static class Lib { public static void Twice(IPart part) { part.Build(\"a\"); part.Build(\"b\"); } public static void Single() => Variable.Get<float>(\"s\", [1]); }";
        var source = Linked.Program("Lib.Twice(new Good());\nLib.Twice(new Bad());") + """

            internal sealed class Good : IPart { public void Build(string name) => Variable.Get<float>("good" + name, [1]); }
            internal sealed class Bad : IPart { public void Build(string name) => Variable.Get<float>("bad", [1]); }
            """;
        Assert.Equal(["8: SCL0101"], await PlacesOfAsync(Linked.Project(source, "App", Linked.Project(Contract, "Lib").As(link))));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public Task StaticState(Link link) => CheckAsync(
        link,
        Static("""
            public static string Prefix { get; set; } = "p";
            public static readonly string Suffix = "s";
            private static bool _built;
            public static void Once() { using (VariableScope.Open("once", reuse: _built ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [1]); } _built = true; }
            """),
        "Lib.Once(); Lib.Once();\nVariable.Get<float>(Lib.Prefix + Lib.Suffix, [1]);\nVariable.Get<float>(\"p\", [1]);\nVariable.Get<float>(\"q\", [1]); Lib.Prefix = \"q\";\nVariable.Get<float>(Lib.Prefix + Lib.Suffix, [1]);\nVariable.Get<float>(\"ps\", [1]);",
        "12: SCL0101");

    [Theory]
    [MemberData(nameof(Links))]
    public Task StaticConstructor_RunsBeforeTheFirstUse(Link link) => CheckAsync(
        link, Static("static Lib() { Variable.Get<float>(\"s\", [1]); }\npublic static void Use() { }"), "Lib.Use(); Lib.Use();\nVariable.Get<float>(\"t\", [1]);\nVariable.Get<float>(\"s\", [1]);", "9: SCL0101");

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Internals_WhereTheyAreVisible(Link link)
    {
        var library = Linked.Project("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\nnamespace Models;\ninternal static class Gan { internal static void Build() => Variable.Get<float>(\"w\", [1]); }", "Lib");
        Assert.Equal(["8: SCL0101"], await PlacesOfAsync(Linked.Project(Linked.Program("Gan.Build();\nGan.Build();"), "App", library.As(link))));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public async Task ProjectsInAChain(Link link)
    {
        var first = Linked.Project(Linked.Gan, "First").As(link);
        var second = Linked.Project("namespace Models;\npublic static class Pair { public static void Build(string name) { using (VariableScope.Open(name)) { Gan.Discriminator(); } } }", "Second", first).As(link);
        Assert.Equal(
            ["9: SCL0101"], await PlacesOfAsync(Linked.Project(Linked.Program("Pair.Build(\"a\");\nPair.Build(\"b\");\nPair.Build(\"a\");"), "App", first, second)));
    }

    /// <summary>It throws nothing, so that nobody who calls it has to know.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public Task MistakeThatThrowsNothing_IsOnlyToldInItsOwnProject(Link link) => CheckAsync(
        link, Static("public static void Build() { using (NameScope.Open(\"n\")) { Variable.Get<float>(\"w\", [1]); } }"), "Lib.Build();");

    [Theory]
    [MemberData(nameof(Links))]
    public Task WhatIsCreatedThere_IsThere(Link link) => CheckAsync(
        link, Linked.Gan, "Gan.Discriminator();\nusing (VariableScope.Open(\"d\", reuse: Reuse.True)) { Variable.Get<float>(\"w\", [2, 1]); }\nusing (VariableScope.Open(\"d\", reuse: Reuse.True)) { Variable.Get<float>(\"v\", [2, 1]); }",
        "9: SCL0102");

    [Theory]
    [MemberData(nameof(Links))]
    public Task ExtensionBlock_ByEitherName(Link link) => CheckAsync(
        link, "namespace Models;\npublic static class Lib\n{\nextension(string name)\n{\npublic Variable Layer(int width, bool reuse = false) { using (VariableScope.Open(name, reuse: reuse ? Reuse.True : Reuse.None)) { return Variable.Get<float>(\"w\", [width]); } }\n}\n}",
        "\"a\".Layer(2);\nLib.Layer(\"b\", 2);\n\"b\".Layer(3, reuse: true);", "9: SCL0104");

    [Theory]
    [MemberData(nameof(Links))]
    public Task ExtensionBlock_SharesWhatItHasCreated(Link link) => CheckAsync(
        link, "namespace Models;\npublic static class Lib\n{\nextension(Graph graph)\n{\npublic Variable Step() { using (graph.AsDefault()) using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) { return Variable.Get<long>(\"n\", []); } }\n}\n}",
        "Graph.Default.Step();\nLib.Step(Graph.Default);\nusing (VariableScope.Open(\"s\", reuse: Reuse.True)) Variable.Get<long>(\"n\");");

    [Theory]
    [MemberData(nameof(Links))]
    public Task PropertiesOfExtensionBlocks(Link link) => CheckAsync(
        link,
        "namespace Models;\npublic static class Lib\n{\nprivate static string _prefix = \"p\";\nextension(string name)\n{\npublic Variable Weights { get { using (VariableScope.Open(name)) { return Variable.Get<float>(\"w\", [1]); } } }\npublic string Marked => name + \"_marked\";\n}\n"
            + "extension(string)\n{\npublic static string Prefix { get => _prefix; set => _prefix = value; }\n}\n}",
        "_ = \"a\".Weights;\n_ = \"b\".Weights;\n_ = \"b\".Marked.Weights;\nVariable.Get<float>(string.Prefix, [1]);\nstring.Prefix = \"q\";\nVariable.Get<float>(string.Prefix, [1]);\nVariable.Get<float>(\"p_marked\", [1]);\n_ = Lib.get_Weights(\"a\");",
        "14: SCL0101");

    [Theory]
    [MemberData(nameof(Links))]
    public Task ExtensionsThatDifferInWhatTheyRunOn_AreNotConfused(Link link) => CheckAsync(
        link,
        "namespace Models;\npublic static class Lib\n{\nextension(string name)\n{\npublic Variable Weights => Variable.Get<float>(name, [1]);\n}\nextension(int number)\n{\npublic Variable Weights => Variable.Get<float>(\"w\" + number, [1]);\n}\n}",
        "_ = \"w1\".Weights;\n_ = 2.Weights;\n_ = \"w3\".Weights;");

    [Theory]
    [MemberData(nameof(Links))]
    public Task GuardOfADelegate_DoesNotRunIt(Link link) => CheckAsync(
        link,
        Static("public static void Within(string name, Action body) { ArgumentNullException.ThrowIfNull(body); using (VariableScope.Open(name)) { body(); } }"),
        "Lib.Within(\"a\", () => Variable.Get<float>(\"w\", [1]));\nLib.Within(\"b\", () => Variable.Get<float>(\"w\", [1]));\nLib.Within(\"a\", () => Variable.Get<float>(\"w\", [1]));", "9: SCL0101");

    /// <summary>What a method says of itself is believed: its code alone tells nothing of the shape, and asks for a variable.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public async Task Attributes_AreBelieved(Link link)
    {
        var library = Static("""
            [return: ShapeOf(nameof(variable))]
            public static Variable Other(Variable variable) => (Variable)System.Activator.CreateInstance(variable.GetType())!;
            [ScopeNeutral]
            public static void Report() => Variable.Get<float>("report", [1]);
            """);
        const string Head = "var v = Lib.Other(Variable.Get<float>(\"v\", [2, 3]));\nVariable.Get<float>(\"w\", [v.Shape[1], 1]);\n";
        await CheckAsync(link, library, Head + "using (VariableScope.Open(\"\", reuse: Reuse.True)) Variable.Get<float>(\"w\", [2, 1]);", "9: SCL0104");
        await CheckAsync(link, library, Head + "using (VariableScope.Open(\"\", reuse: Reuse.True)) Variable.Get<float>(\"w\", [3, 1]);");
        await CheckAsync(link, library, "Lib.Report();\nLib.Report();");
    }

    /// <summary>An enumerator that reaches the library, or mentions a name under which something else does, leaves the start of a program known.</summary>
    [Theory]
    [InlineData("Build", "[]", "7: SCL0102")]
    [InlineData("Lib.Build", "[1]", "7: SCL0102")]
    public Task MembersThatReach_AreToldByTheirCode(string mentioned, string elements, string expected) => CheckAsync(
        Link.Assembly,
        $$"""
        namespace Models;
        public static class Lib { public static System.Collections.Generic.List<int> Build() { Variable.Get<float>("w", [1]); return [1]; } }
        public sealed class Bag : System.Collections.Generic.IEnumerable<int>
        {
            public System.Collections.Generic.IEnumerator<int> GetEnumerator() => {{mentioned}}().GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            private static System.Collections.Generic.List<int> Build() => {{elements}};
        }
        """,
        "using (VariableScope.Open(\"a\", reuse: Reuse.True)) Variable.Get<float>(\"v\", [1]);", expected);

    private static string Static(string members) => $"namespace Models;\npublic static class Lib\n{{\n{members}\n}}";

    private static async Task CheckAsync(Link link, string library, string statements, params string[] expected) =>
        Assert.Equal(expected, await PlacesOfAsync(Linked.Project(Linked.Program(statements), "App", Linked.Project(library, "Lib").As(link))));

    private static async Task<IEnumerable<string>> PlacesOfAsync(Microsoft.CodeAnalysis.CSharp.CSharpCompilation project) =>
        (await Linked.FindingsOfAsync(project)).Select(finding => string.Join(' ', finding.Split(' ')[..2]));
}
