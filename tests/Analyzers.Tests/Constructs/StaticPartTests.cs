namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Static parts of types: initializers and static constructors, constructed types, fields that nothing changes.</summary>
public class StaticPartTests
{
    [Fact]
    public Task StaticConstructor_RunsOnce() => AllRules.ProgramAsync("""
        Shared.Touch();
        Shared.Touch();
        Variable.Get<float>({|SCL0101:"step"|}, []);

        internal static class Shared
        {
            static Shared() => Variable.Get<float>("step", []);

            public static void Touch() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task StaticConstructorOfATypeThatIsNotUsed_DoesNotRun() => AllRules.ProgramAsync("""
        Variable.Get<float>("step", []);

        internal static class Shared
        {
            static Shared() => Variable.Get<float>("step", []);
        }
        """);

    [Theory]
    [InlineData("Shared.Count == 4", "static class Shared { public static int Count; static Shared() { Count += 4; } }")]
    [InlineData("Shared.Count == 1", "static class Shared { public static int Count { get; private set; } static Shared() => Count++; }")]
    [InlineData("Shared.Count == 5", "static class Shared { public static int Count = 4; static Shared() { Count += 1; } }")]
    [InlineData("Shared.Name == \"n0\"", "static class Shared { public static string? Name; private static int s_count; static Shared() => Name = \"n\" + s_count; }")]
    [InlineData("Shared.IsEmpty", "static class Shared { private static event Action? Changed; public static bool IsEmpty => Changed is null; static Shared() { } public static void Raise() => Changed?.Invoke(); }")]
    [InlineData("Shared.First == 0 && Shared.Second == 5", "static class Shared { public static readonly int First = Read(); public static int Second = 5; private static int Read() => Second; static Shared() { } }")]
    [InlineData("Shared<int>.Value == 0 && Shared<string>.Value is null", "static class Shared<T> { public static T? Value; static Shared() { } }")]
    public Task StaticFieldThatNothingHasSet_IsEmptyInTheStaticConstructor(string condition, string types) => KnownCondition.HoldsAsync("", condition, types);

    [Theory]
    [InlineData("var step = new Step();", "step.N == 0 && step.Name is null")]
    [InlineData("Step step = default;", "step.N == 0 && step.Name is null")]
    [InlineData("var steps = new Step[1];", "steps[0].N == 0")]
    [InlineData("var step = new Step(2, \"a\");", "step.N == 2 && step.Name == \"a\"")]
    public Task ParametersThatAStructKeeps_BeginEmpty(string statements, string condition) =>
        KnownCondition.HoldsAsync(statements, condition, "struct Step(int n, string? name) { public int N => n; public string? Name => name; }");

    [Theory]
    [InlineData("Program.Count = 7;", "Other.Read() == 7", "partial class Program { public static int Count; static Program() => Count += 4; }")]
    [InlineData("", "Other.Read() == 4", "partial class Program { public static int Count; static Program() => Count += 4; }")]
    public Task StaticConstructorOfTheProgram_RunsBeforeItBegins(string statements, string condition, string types) =>
        KnownCondition.HoldsAsync(statements, condition, types + " static class Other { public static int Read() => Program.Count; }");

    [Theory]
    [InlineData("a", "Variable.Get<float>({|SCL0101:Cache<int>.Name|}, [1])")]
    [InlineData("b", "Variable.Get<float>(Cache<int>.Name, [1])")]
    public Task ConstructedTypes_HaveFieldsOfTheirOwn(string name, string then) => AllRules.ProgramAsync($$"""
        Cache<int>.Name = "a";
        Cache<string>.Name = "b";
        Variable.Get<float>("{{name}}", [1]);
        {{then}};

        internal static class Cache<T> { public static string Name = ""; }
        """);

    [Theory]
    [InlineData("false", "Variable.Get<float>(\"w\", [1])")]
    [InlineData("(\"a\".Split('b').Length > 1)", "Variable.Get<float>(\"w\", [1])")]
    [InlineData("true", "Variable.Get<float>({|SCL0101:\"w\"|}, [1])")]
    [InlineData("((true))", "Variable.Get<float>({|SCL0101:\"w\"|}, [1])")]
    public Task FieldThatItsInitializerAloneSets_IsKnown(string value, string then) => AllRules.Async($$"""
        public class Model
        {
            private readonly bool _again = {{value}};

            public void Build()
            {
                Variable.Get<float>("w", [1]);
                if (_again) { {{then}}; }
            }
        }
        """);

    [Theory]
    [InlineData("internal sealed record Config(string Name, bool Again);", "new(\"w\", false)", "Variable.Get<float>(Defaults.Name, [1])")]
    [InlineData("internal sealed record Config(string Name, bool Again);", "new(\"w\", true)", "Variable.Get<float>({|SCL0101:Defaults.Name|}, [1])")]
    [InlineData("internal sealed class Config { public string Name { get; init; } = \"w\"; public bool Again { get; init; } }", "new() { Again = false }", "Variable.Get<float>(Defaults.Name, [1])")]
    [InlineData("internal sealed class Config { public string Name { get; init; } = \"w\"; public bool Again { get; init; } }", "new() { Again = true }", "Variable.Get<float>({|SCL0101:Defaults.Name|}, [1])")]
    [InlineData("internal readonly struct Config(bool again) { public readonly string Name = \"w\"; public bool Again { get; } = again; }", "new(false)", "Variable.Get<float>(Defaults.Name, [1])")]
    [InlineData("internal readonly struct Config(bool again) { public readonly string Name = \"w\"; public bool Again { get; } = again; }", "new(true)", "Variable.Get<float>({|SCL0101:Defaults.Name|}, [1])")]
    [InlineData("public sealed class Config { public string Name = \"w\"; public bool Again; }", "new() { Again = false }", "Variable.Get<float>(Defaults.Name, [1])")]
    [InlineData("public sealed class Config { public string Name = \"w\"; public bool Again; }", "new() { Again = true }", "Variable.Get<float>({|SCL0101:Defaults.Name|}, [1])")]
    [InlineData("public sealed class Config(bool again) { public string Name = \"w\"; public bool Again = again; public void Show() => Again = false; }", "new(true)", "Variable.Get<float>(Defaults.Name, [1]); Defaults.Show()")]
    public Task MembersOfAnObjectInAReadonlyField_AreAsItsInitializerSays(string type, string value, string then) => AllRules.Async($$"""
        public static class Models
        {
            private static readonly Config Defaults = {{value}};

            public static void Build()
            {
                Variable.Get<float>("w", [1]);
                if (Defaults.Again) { {{then}}; }
            }
        }

        {{type}}
        """);

    [Theory]
    [InlineData("new(Environment.GetEnvironmentVariable(\"AGAIN\") is not null)")]
    [InlineData("new(DateTime.Now.Hour > 12)")]
    public Task MembersOfAnObjectInAReadonlyField_CanComeFromOutside(string value) => AllRules.Async($$"""
        public static class Models
        {
            private static readonly Config Defaults = {{value}};

            public static void Build()
            {
                Variable.Get<float>("w", [1]);
                if (Defaults.Again) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
            }
        }

        internal sealed record Config(bool Again);
        """);

    [Fact]
    public Task Operator_RunsWhereItIsUsed() => AllRules.ProgramAsync("""
        var first = (Layer)"a";
        var second = {|SCL0101:(Layer)"a"|};

        internal sealed class Layer
        {
            public static explicit operator Layer(string name)
            {
                Variable.Get<float>(name, [1]);
                return new Layer();
            }
        }
        """);

    private const string Filled = """
        static class Names
        {
            public static readonly string First;
            public static readonly System.Collections.Generic.List<string> All = [];
            public static int Count = 2;
            static Names() { First = "a"; All.Add("b"); Count++; }
            public static void Build() => Variable.Get<float>(First, [1]);
        }
        """;

    [Theory]
    [InlineData("Names.Build(); Names.{|SCL0101:Build|}();")]
    [InlineData("Variable.Get<float>(Names.First + Names.All[0] + Names.Count, [1]); Variable.Get<float>({|SCL0101:\"ab3\"|}, [1]);")]
    public Task WhatAStaticConstructorFills_IsKnown(string statements) => AllRules.ProgramAsync(statements + Filled);

    [Theory]
    [InlineData("Names.Build(); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("Variable.Get<float>(Names.First + Names.All[0] + Names.Count, [1]); Variable.Get<float>(\"ab2\", [1]);")]
    [InlineData("Names.Count = 7; Variable.Get<float>(\"w\" + Names.Count, [1]); Variable.Get<float>(\"w3\", [1]);")]
    public Task WhatAStaticConstructorFills_StaysSilent(string statements) => AllRules.ProgramAsync(statements + Filled);

    [Fact]
    public Task StaticConstructorThatRanBefore_StaysSilent() => AllRules.Async($$"""
        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                Variable.Get<float>("w" + Names.Count, [1]);
                Variable.Get<float>("w3", [1]);
            }
        }

        {{Filled}}
        """);
}
