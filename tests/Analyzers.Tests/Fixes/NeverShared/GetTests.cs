using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.NeverSharedAnalyzer, ScopeLint.CodeFixes.NeverSharedFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.NeverShared;

/// <summary>SCL0206: the store is asked for the variable, which is then shared.</summary>
public class GetTests
{
    private const string Get = NeverSharedFix.GetKey;

    [Theory]
    [InlineData("Variable.Create(1.0f, name: \"v\")", "Variable.Get<float>(\"v\", initializer: Initializer.FromValue(1.0f))")]
    [InlineData("Variable.Create(1.0f, \"v\")", "Variable.Get<float>(\"v\", initializer: Initializer.FromValue(1.0f))")]
    [InlineData("Variable.Create<float>(1, \"v\", false)", "Variable.Get<float>(\"v\", initializer: Initializer.FromValue<float>(1), trainable: false)")]
    [InlineData("Variable.Create(name: \"v\", initialValue: 1.0f)", "Variable.Get<float>(name: \"v\", initializer: Initializer.FromValue(1.0f))")]
    [InlineData("Variable.Create(1.0, \"v\", useResource: true)", "Variable.Get<double>(\"v\", initializer: Initializer.FromValue(1.0), useResource: true)")]
    [InlineData("Variable.Create(start, nameof(start))", "Variable.Get<float>(nameof(start), initializer: Initializer.FromTensor(start))")]
    public Task VariableOfItsOwn_IsAskedFor(string create, string get) => Verify.QuietAsync(new FixCase(
        Get, Tensors(Underlined.In(create)), Tensors(get)));

    [Fact]
    public Task ArgumentsOnTheirOwnLines_StayThere() => Verify.QuietBodyAsync(Get, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        var v = Variable.[|Create|](
            1.0f, // First.
            name: "v",
            trainable: false);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        var v = Variable.Get<float>(
            "v", // First.
            initializer: Initializer.FromValue(1.0f),
            trainable: false);
        """);

    [Fact]
    public Task VariablesInTwoTowers_AreOne() => Verify.QuietBodyAsync(Get, """
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Create(1.0f, name: [|"v"|]); }
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Create(1.0f, name: [|"v"|]); }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", initializer: Initializer.FromValue(1.0f)); }
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", initializer: Initializer.FromValue(1.0f)); }
        """);

    [Theory]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.Auto); Variable.[|Create|](1.0f);")]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.Auto); var name = \"v\"; Variable.Create(1.0f, [|name|]);")]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.True); Variable.Create(1.0f, [|\"v\"|]);")]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.Auto); Variable.Get<float>(\"v\", [3]); Variable.Create(1, [|\"v\"|]);")]
    [InlineData("using var a = VariableScope.Open(\"a\", reuse: Reuse.Auto); using (NameScope.Open(\"n\")) { Variable.Create(1.0f, [|\"v\"|]); }")]
    public Task VariableWithoutANameOrThatCannotBeShared_IsNotOffered(string statements) => Verify.NotOfferedInBodyAsync(Get, statements);

    [Fact]
    public Task CallOfOnesOwnMethod_IsNotOffered() => Verify.NotOfferedAsync(Get, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using (VariableScope.Open("a")) { Layer(); }
                using (VariableScope.Open("b", reuse: Reuse.Auto)) { [|Layer|](); }
            }

            private static void Layer() => Variable.Create(1.0f, name: "v");
        }
        """);

    private static string Tensors(string call) => $$"""
        using System.Numerics.Tensors;

        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                var start = Tensor.Create<float>([1.0f, 2.0f]);
                using (VariableScope.Open("a", reuse: Reuse.Auto))
                {
                    {{call}};
                }

                Console.WriteLine(start.FlattenedLength);
            }
        }
        """;
}
