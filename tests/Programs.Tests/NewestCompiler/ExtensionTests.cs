using ScopeLint.Analyzers.Tests;

namespace ScopeLint.Programs.Tests.NewestCompiler;

/// <summary>What C# 14 adds: extension blocks, operators that change the object they belong to, assignments behind <c>?.</c>, and the builders of
/// collection expressions.</summary>
public class ExtensionTests
{
    private const string Layer = """
        static class Layers
        {
            extension(string name)
            {
                public void Build(int count) { using var scope = VariableScope.Open(name); for (var i = 0; i < count; i++) Variable.Get<float>($"w{i}", [1]); }
                public string Kernel => name + "/kernel";
                public string Short() { name = name.Substring(0, 1); return name; }
                public static string Default => "layer";
            }

            extension(Net net)
            {
                public int Size { get => net.Held; set => net.Held = value; }
            }

            extension(ref Count count) { public void Raise(int by) => count.N += by; }
        }

        class Net { public int Held; public string? Name; public Net? Next; }

        struct Count { public int N; public void operator +=(int by) => N += by; public void operator ++() => N++; }
        """;

    private const string Generic = """
        static class Sequences
        {
            extension<T>(System.Collections.Generic.IEnumerable<T> all)
            {
                public void Each() { foreach (var one in all) Variable.Get<float>($"{one}{typeof(T).Name}", [1]); }
            }
        }
        """;

    private const string Operators = """
        class Stack { public void operator +=(string layer) => Variable.Get<float>(layer, [1]); }

        static class Operators
        {
            extension(Stack)
            {
                public static Stack operator +(Stack to, int layer) { Variable.Get<float>($"l{layer}", [1]); return to; }
            }
        }
        """;

    [Theory]
    [InlineData("\"a\".Build(1); \"a\".{|SCL0101:Build|}(2);")]
    [InlineData("\"a\".Build(2); Layers.Build({|SCL0101:\"a\"|}, 1);")]
    [InlineData("Variable.Get<float>(\"a\".Kernel, [1]); Variable.Get<float>({|SCL0101:\"a/kernel\"|}, [1]);")]
    [InlineData("Variable.Get<float>(\"abc\".Short() + string.Default, [1]); Variable.Get<float>({|SCL0101:\"alayer\"|}, [1]);")]
    [InlineData("var net = new Net(); net.Size = 3; net.Size++; Variable.Get<float>($\"w{net.Size}\", [1]); Variable.Get<float>({|SCL0101:\"w4\"|}, [1]);")]
    [InlineData("System.Func<string> name = \"abc\".Short; Variable.Get<float>(name(), [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("var count = new Count(); count.Raise(2); Variable.Get<float>($\"w{count.N}\", [1]); Variable.Get<float>({|SCL0101:\"w2\"|}, [1]);")]
    public Task ExtensionThatCreatesAgain_Reports(string statements) => AllRules.ProgramAsync(statements + Layer);

    [Theory]
    [InlineData("\"a\".Build(1); \"b\".Build(2); Layers.Build(\"c\", 2);")]
    [InlineData("Variable.Get<float>(\"a\".Kernel, [1]); Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"abc\".Short() + string.Default, [1]);")]
    [InlineData("var net = new Net(); net.Size = 3; net.Size++; Variable.Get<float>($\"w{net.Size}\", [1]); Variable.Get<float>(\"w3\", [1]);")]
    [InlineData("var count = new Count(); count.Raise(2); Variable.Get<float>($\"w{count.N}\", [1]); Variable.Get<float>(\"w0\", [1]);")]
    [InlineData("string? none = null; try { none!.Build(0); } catch (ScopeException) { } Variable.Get<float>(\"a\", [1]);")]
    public Task ExtensionThatCreatesOnce_StaysSilent(string statements) => AllRules.ProgramAsync(statements + Layer);

    [Theory]
    [InlineData("var count = new Count(); count += 2; count++; Variable.Get<float>($\"w{count.N}\", [1]); Variable.Get<float>({|SCL0101:\"w3\"|}, [1]);")]
    [InlineData("Net? net = new Net(); net?.Name = \"a\"; Variable.Get<float>(net!.Name!, [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("Net net = new Net(), other = net; other?.Next = new Net { Name = \"a\" }; net.Next?.Name += \"b\"; Variable.Get<float>(net.Next!.Name!, [1]); Variable.Get<float>({|SCL0101:\"ab\"|}, [1]);")]
    public Task ObjectThatIsChanged_Reports(string statements) => AllRules.ProgramAsync(statements + Layer);

    [Theory]
    [InlineData("var count = new Count(); count += 2; count++; Variable.Get<float>($\"w{count.N}\", [1]); Variable.Get<float>(\"w2\", [1]);")]
    [InlineData("Net? net = null; net?.Name = Variable.Get<float>(\"a\", [1]).Name; Variable.Get<float>(\"a\", [1]);")]
    [InlineData("var net = new Net { Name = \"a\" }; net?.Name = \"b\"; Variable.Get<float>(net!.Name!, [1]); Variable.Get<float>(\"a\", [1]);")]
    public Task ObjectThatIsChanged_StaysSilent(string statements) => AllRules.ProgramAsync(statements + Layer);

    [Theory]
    [InlineData("new[] { \"a\" }.Each(); new[] { \"b\", \"a\" }.{|SCL0101:Each|}();")]
    [InlineData("new[] { \"a\" }.Each(); new[] { \"b\" }.Each(); new[] { 1, 2 }.Each();")]
    public Task GenericExtension_IsFollowed(string statements) => AllRules.ProgramAsync(statements + Generic);

    [Theory]
    [InlineData("var all = new Stack(); all += \"a\"; {|SCL0101:all += \"a\"|};")]
    [InlineData("var all = new Stack(); all += \"a\"; all += \"b\";")]
    [InlineData("var all = new Stack(); var more = all + 1; more = {|SCL0101:all + 1|};")]
    [InlineData("var all = new Stack(); var more = all + 1; more = all + 2;")]
    public Task OperatorThatCreates_IsFollowed(string statements) => AllRules.ProgramAsync(statements + Operators);

    [Theory]
    [InlineData("Names first = [\"a\", \"b\"]; Names second = {|SCL0101:[\"c\", .. new[] { \"a\" }]|};")]
    [InlineData("Names first = [\"a\", \"b\"]; Names second = [\"c\", .. new[] { \"d\" }];")]
    public Task BuilderOfACollection_IsFollowed(string statements) => AllRules.ProgramAsync(statements + """

        [System.Runtime.CompilerServices.CollectionBuilder(typeof(Builder), "Create")]
        class Names : System.Collections.Generic.List<string>;

        static class Builder
        {
            public static Names Create(System.ReadOnlySpan<string> names) { foreach (var name in names) Variable.Get<float>(name, [1]); return new Names(); }
        }
        """);
}
