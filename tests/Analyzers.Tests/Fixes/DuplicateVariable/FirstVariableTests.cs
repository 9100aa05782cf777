using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101: the local of the first get takes the place of the second.</summary>
public class FirstVariableTests
{
    private const string Key = DuplicateVariableFix.FirstVariableKey;

    [Theory]
    [InlineData("var w = Variable.Get<float>([|\"v\"|], [1]);", "var w = v;")]
    [InlineData("Console.WriteLine(Variable.Get<float>([|\"v\"|], [1]).Name);", "Console.WriteLine(v.Name);")]
    [InlineData("var sum = Op.Add(v, /* again */ Variable.Get<float>([|\"v\"|], [1]));", "var sum = Op.Add(v, /* again */ v);")]
    [InlineData("if (Variable.Get<float>([|\"v\"|], [1]).Trainable) { }", "if (v.Trainable) { }")]
    [InlineData("if (Environment.ProcessorCount > 1) { var w = Variable.Get<float>([|\"v\"|], [1]); }", "if (Environment.ProcessorCount > 1) { var w = v; }")]
    public Task SecondCall_IsReplaced(string second, string fixedSecond) => Verify.BodyAsync(Key, $$"""
        using var foo = VariableScope.Open("foo");
        var v = Variable.Get<float>("v", [1]);
        {{second}}
        """, $$"""
        using var foo = VariableScope.Open("foo");
        var v = Variable.Get<float>("v", [1]);
        {{fixedSecond}}
        """);

    [Fact]
    public Task AtTheRoot_IsReplaced() => Verify.BodyAsync(Key, """
        var v = Variable.Get<float>("v", [1]);
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        var w = Variable.Get<float>([|"v"|], [1]);
        """, """
        var v = Variable.Get<float>("v", [1]);
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        var w = v;
        """);

    [Theory]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); { using var inner = VariableScope.Open(\"a\"); Variable.Get<float>(\"v\", [1]); }", "var w = ", ";")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) { var inner = VariableScope.Open(\"a\"); inner.Dispose(); return; }", "var w = ", ";")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]);", "using (new System.Threading.Timer(_ => { })) { Console.WriteLine(", ".Name); }")]
    [InlineData("static void Layer() { var inner = VariableScope.Open(\"a\"); Variable.Get<float>(\"v\", [1]); inner.Dispose(); } var v = Variable.Get<float>(\"v\", [1]); Layer();", "var w = ", ";")]
    public Task WhatIsOpenedAndClosedBetween_OrOnAnotherPath_DoesNotMatter(string first, string before, string behind) => Verify.BodyAsync(
        Key, $"{first}\n{before}Variable.Get<float>([|\"v\"|], [1]){behind}", $"{first}\n{before}v{behind}");

    [Theory]
    [InlineData("name")]
    [InlineData("s_name")]
    [InlineData("\"a/\" + \"v\"")]
    public Task NameThatStaysTheSame_IsReplaced(string name) =>
        Verify.Test(new FixCase(Key, Named(name, $"Variable.Get<float>([|{name}|], [1])"), Named(name, "v"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task NameThatMayChange_IsNotOffered() => Verify.NotOfferedAsync(Key, Named("name", "Variable.Get<float>([|name|], [1])", "if (Console.ReadLine() is null) name = \"w\";"));

    private static string Named(string name, string second, string between = "") => $$"""
        public static class Models
        {
            private static readonly string s_name = Environment.MachineName;

            public static void Build(string name)
            {
                using var graph = new Graph().AsDefault();
                var v = Variable.Get<float>({{name}}, [1]);
                {{between}}
                var w = {{second}};
                Console.WriteLine(name + s_name);
            }
        }
        """;

    [Theory]
    [InlineData("var outer = VariableScope.Open(VariableScope.Current); var v = Variable.Get<float>(\"v\", [1]); for (var i = 0; i < 2; i++) {", "var w = Variable.Get<float>([|\"v\"|], [1]); if (i == 0) outer.Dispose(); }")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]);", "Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("Variable.Get<float>(\"v\", [1]);", "var w = Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("var v = Variable.Get<float>(\"v\", [2]);", "var w = Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("{ var v = Variable.Get<float>(\"v\", [1]); }", "var w = Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); v = Variable.Get<float>(\"u\", [1]);", "var w = Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); Func<Variable> f = () => Variable.Get<float>(\"v\", [1]);", "var w = [|f|]();")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]);", "using (VariableScope.Open(\"\")) { using (VariableScope.Open(VariableScope.Current)) { } } using (VariableScope.Open(VariableScope.Current)) { var w = Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); var foo = VariableScope.Open(VariableScope.Current);", "var w = Variable.Get<float>([|\"v\"|], [1]); foo.Dispose();")]
    [InlineData("static void Begin() { if (Console.ReadLine() is null) VariableScope.Open(VariableScope.Current); } var v = Variable.Get<float>(\"v\", [1]); Begin();", "var w = Variable.Get<float>([|\"v\"|], [1]);")]
    public Task NoLocalInReach_OtherArguments_OrAnotherScope_AreNotOffered(string first, string second) =>
        Verify.NotOfferedInBodyAsync(Key, first + "\n" + second);

    [Fact]
    public Task ScopeThatDependsOnAParameter_IsNotOffered() => Verify.NotOfferedAsync(Key, """
        public static class Models
        {
            public static void Build(bool isFirst)
            {
                using var graph = new Graph().AsDefault();
                var v = Variable.Get<float>("a/v", [1]);
                using var scope = VariableScope.Open(isFirst ? "a" : "b");
                var w = Variable.Get<float>([|"v"|], [1]);
            }
        }
        """);
}
