namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Code of another project that has nothing to do with scopes: what it gives may name variables, but of a project that has much of it only short
/// methods come along with its assembly.</summary>
public class PlainMethodTests
{
    private const string Builder = "public static class Net { public static void Build(string name) { using (VariableScope.Open(\"net\")) { Variable.Get<float>(name, [1]); } } }";

    /// <summary>What fills a method up, and what makes a project a large one.</summary>
    private static readonly string Long = string.Concat(Enumerable.Range(0, 40).Select(line => $"if (Environment.TickCount == {line}) {{ Console.WriteLine(\"The clock shows {line}.\"); }}\n"));

    private static readonly string Others = $"public static class Others {{ {string.Concat(Enumerable.Range(0, 30).Select(number => $"public static int Other{number}() {{ {Long} return {number}; }}\n"))} }}";

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task ShortMethod_NamesVariables(Link link) => Assert.Equal(
        "SCL0101", await RuleAsync(link, "public static class Names { public static string Of(int layer) => $\"layer{layer}\"; }", "Net.Build(Names.Of(1));\nNet.Build(Names.Of(1));"));

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task ShortMethodsWithOtherResults_AreFine(Link link) => Assert.Null(
        await RuleAsync(link, "public static class Names { public static string Of(int layer) => $\"layer{layer}\"; }", "Net.Build(Names.Of(1));\nNet.Build(Names.Of(2));"));

    [Fact]
    public async Task LongMethod_OfASmallProject_IsThere() => Assert.Equal(
        "SCL0101", Assert.Single(await Linked.FindingsOfAsync(Link.Assembly, $"namespace Models;\n{Builder}\n{LongNames}", "Net.Build(Names.Of(1));\nNet.Build(Names.Of(1));")).Split(' ')[1]);

    [Fact]
    public async Task LongMethod_OfALargeProject_GivesSomethingUnknown()
    {
        Assert.DoesNotContain(Linked.SummaryOf(Library(LongNames)), text => text.Contains("own Of ", StringComparison.Ordinal));
        Assert.Null(await RuleAsync(Link.Assembly, LongNames, "Net.Build(Names.Of(1));\nNet.Build(Names.Of(1));"));
    }

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task LongMethod_LeavesTheRestKnown(Link link) => Assert.Equal("SCL0101", await RuleAsync(link, LongNames, "Net.Build(\"a\");\nNames.Of(1);\nNet.Build(\"a\");"));

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task LongMethodThatABuilderRuns_IsThere(Link link) => Assert.Equal(
        "SCL0101", await RuleAsync(link, $"{LongNames} public static class Layers {{ public static void Build(int layer) => Net.Build(Names.Of(layer)); }}", "Layers.Build(1);\nLayers.Build(1);"));

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task LongMethodThatRunsWhatItIsHanded_IsThere(Link link)
    {
        var steps = $"public static class Steps {{ public static void Run(Action step) {{ {Long} step(); }} }}";
        Assert.Equal("SCL0101", await RuleAsync(link, steps, "Net.Build(\"a\");\nSteps.Run(() => Net.Build(\"a\"));"));
        Assert.Null(await RuleAsync(link, steps, "Net.Build(\"a\");\nSteps.Run(() => Net.Build(\"b\"));"));
    }

    [Theory]
    [InlineData(Link.Source)]
    [InlineData(Link.Assembly)]
    public async Task LongMethodThatChangesAStaticMember_IsThere(Link link)
    {
        var settings = $"public static class Settings {{ public static string Name = \"a\"; public static void Load() {{ {Long} Name = \"b\"; }} }}";
        Assert.Null(await RuleAsync(link, settings, "Net.Build(Settings.Name);\nSettings.Load();\nNet.Build(Settings.Name);"));
        Assert.Equal("SCL0101", await RuleAsync(link, settings, "Net.Build(\"b\");\nSettings.Load();\nNet.Build(Settings.Name);"));
    }

    [Theory]
    [InlineData("public class Config { public string Name = \"a\"; public void Load() { LONG Name = \"b\"; } }", "var config = new Config();\nNet.Build(config.Name);\nconfig.Load();\nNet.Build(config.Name);")]
    [InlineData("public struct Config() { public string Name = \"a\"; public void Load() { LONG Name = \"b\"; } }", "var configs = new[] { new Config() };\nNet.Build(configs[0].Name);\nconfigs[0].Load();\nNet.Build(configs[0].Name);")]
    [InlineData("public class Config { public string Name { get; private set; } = \"a\"; public Config Load() { LONG Name = \"b\"; return this; } }", "var config = new Config();\nNet.Build(config.Name);\nNet.Build(config.Load().Name);\nNet.Build(config.Name + 1);")]
    [InlineData("public class Config { public string Name = \"a\"; } public static class Loader { public static void Load(Config config) { LONG config.Name = \"b\"; } }", "var config = new Config();\nNet.Build(config.Name);\nLoader.Load(config);\nNet.Build(config.Name);")]
    [InlineData("public class Config { public string Name = \"a\"; } public static class Loader { public static void Load(this Config config) { LONG config.Name = \"b\"; } }", "var config = new Config();\nNet.Build(config.Name);\nconfig.Load();\nNet.Build(config.Name);")]
    [InlineData("public class Config { public string Name = \"a\"; } public static class Loader { extension(Config config) { public void Load() { LONG config.Name = \"b\"; } } }", "var config = new Config();\nNet.Build(config.Name);\nconfig.Load();\nNet.Build(config.Name);")]
    [InlineData("public class Config { public string Name = \"a\"; } public static class Loader { public static async System.Threading.Tasks.Task<string> Load(Config config) { LONG await System.Threading.Tasks.Task.Yield(); return config.Name = \"b\"; } }", "var config = new Config();\nNet.Build(config.Name);\nNet.Build(Loader.Load(config).Result);\nNet.Build(config.Name + 1);")]
    [InlineData("public class Config { public string Name = \"a\"; } public static class Loader { public static System.Collections.Generic.IEnumerable<string> Load(Config config) { LONG config.Name = \"b\"; yield return \"c\"; } }", "var config = new Config();\nNet.Build(config.Name);\nforeach (var name in Loader.Load(config)) { Net.Build(name); }\nNet.Build(config.Name);")]
    [InlineData("public static class Ends { public static void Finish(System.IDisposable scope) { LONG scope.Dispose(); } }", "var scope = VariableScope.Open(\"s\");\nEnds.Finish(scope);\nNet.Build(\"a\");")]
    [InlineData("public static class Loader { public static void Load(ref string name, out string other) { LONG name = other = \"b\"; } }", "var name = \"a\";\nNet.Build(name);\nLoader.Load(ref name, out var other);\nNet.Build(name);\nNet.Build(other + 1);")]
    [InlineData("public static class Loader { public static void Load(System.Collections.Generic.List<string> names) { LONG names.Add(\"b\"); } }", "var names = new System.Collections.Generic.List<string> { \"a\" };\nNet.Build(\"\" + names.Count);\nLoader.Load(names);\nNet.Build(\"\" + names.Count);")]
    [InlineData("public class Loader { private int _loads; public string Fresh() { LONG return \"a\" + _loads++; } }", "var loader = new Loader();\nNet.Build(loader.Fresh());\nNet.Build(loader.Fresh());")]
    [InlineData("public interface ILoader { string Load(); } public class Loader : ILoader { private int _loads; public string Load() { LONG return \"a\" + _loads++; } }", "ILoader loader = new Loader();\nNet.Build(loader.Load());\nNet.Build(loader.Load());")]
    [InlineData("public static class Steps { public static int Done; public static void Run(int times, Action<int> step) { LONG for (var i = 0; i < times; i++) { step(i); } } }", "var done = 0;\nSteps.Run(2, step => { Net.Build(\"step\" + step); done++; });\nNet.Build(\"\" + done);\nNet.Build(\"0\");")]
    public async Task WhatALongMethodMayChange_IsNotKnown(string code, string statements)
    {
        foreach (var link in Enum.GetValues<Link>())
        {
            Assert.Null(await RuleAsync(link, code.Replace("LONG", Long, StringComparison.Ordinal), statements));
        }
    }

    private static string LongNames => $"public static class Names {{ public static string Of(int layer) {{ {Long} return $\"layer{{layer}}\"; }} }}";

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Library(string code) => Linked.Project($"namespace Models;\n{Builder}\n{Others}\n{code}", "Lib");

    /// <summary>The only rule that finds something in a program which references a large project; null where none does.</summary>
    private static async Task<string?> RuleAsync(Link link, string code, string statements) =>
        (await Linked.FindingsOfAsync(Linked.Project(Linked.Program(statements), "App", Library(code).As(link)))).SingleOrDefault()?.Split(' ')[1];
}
