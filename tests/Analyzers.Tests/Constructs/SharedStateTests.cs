namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What a helper or a constructor does to static members of other types matters, though nobody needs what it gives.</summary>
public class SharedStateTests
{
    [Theory]
    [InlineData("Helper.Log(\"x\");", "static class Helper { public static void Log(string name) { Registry.All.Add(name); } }")]
    [InlineData("Helper.Log(\"x\");", "static class Helper { public static void Log(string name) => Registry.Add(name); }")]
    [InlineData("new Layer(\"x\");", "class Layer { public Layer(string name) { Registry.All.Add(name); } }")]
    [InlineData("new Dense(\"x\");", "abstract class Layer { protected Layer(string name) { Registry.All.Add(name); } } class Dense(string name) : Layer(name);")]
    [InlineData("var layer = new Layer();", "class Layer { private readonly string _name = Registry.Added(\"x\"); }")]
    public async Task NameThatIsRegistered_DecidesWhatFollows(string use, string types)
    {
        await CheckAsync("{|SCL0101:name|}");
        await CheckAsync("name + \"s\"");

        Task CheckAsync(string name) => AllRules.ProgramAsync($$"""
            using System.Collections.Generic;
            {{use}}
            Variable.Get<float>("x", [1]);
            foreach (var name in Registry.All) { Variable.Get<float>({{name}}, [1]); }

            static class Registry { public static readonly List<string> All = []; public static void Add(string name) => All.Add(name); public static string Added(string name) { Add(name); return name; } }
            {{types}}
            """);
    }

    [Theory]
    [InlineData("Helper.Mark();", "static class Helper { public static void Mark() { Flags.Built = true; } }")]
    [InlineData("new Helper();", "class Helper { public Helper() { Flags.Built = true; } }")]
    [InlineData("new Helper();", "class Helper { private readonly bool _was = Flags.Built = true; }")]
    [InlineData("_ = new Helper() + new Helper();", "struct Helper { public static Helper operator +(Helper left, Helper right) { Flags.Built = true; return left; } }")]
    [InlineData("_ = new Helper().ToString();", "struct Helper { public override string ToString() { Flags.Built = true; return \"\"; } }")]
    [InlineData("_ = new Helper()[1];", "class Helper { public int this[int index] { get { Flags.Built = true; return index; } } }")]
    [InlineData("Use.It();", "static class Use { public static void It() { using (new Helper()) { } } } class Helper : IDisposable { public void Dispose() => Flags.Built = true; }")]
    [InlineData("Use.It(new());", "static class Use { public static void It(Helper helper) { _ = helper + helper; } } struct Helper { public static Helper operator +(Helper left, Helper right) { Flags.Built = true; return left; } }")]
    [InlineData("Use.It();", "static class Use { public static void It() => Kept.Built = true; } static class Kept { public static bool Built { get => field; set => Flags.Built = field = value; } }")]
    public Task FlagThatIsSet_StaysSilent(string use, string types) => AllRules.ProgramAsync($$"""
        Build();
        Build();

        static void Build()
        {
            using (VariableScope.Open("a", reuse: Flags.Built ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [1]); }
            {{use}}
        }

        static class Flags { public static bool Built; }
        {{types}}
        """);

    [Fact]
    public Task FlagThatIsOnlyRead_Reports() => AllRules.ProgramAsync("""
        Build();
        {|SCL0101:Build|}();

        static void Build()
        {
            using (VariableScope.Open("a", reuse: Flags.Built ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [1]); }
            Helper.Look();
        }

        static class Flags { public static bool Built; }
        static class Helper { public static bool Look() => Flags.Built; }
        """);
}
