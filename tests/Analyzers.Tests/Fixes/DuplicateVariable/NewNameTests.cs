using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101: the second get creates a variable of its own.</summary>
public class NewNameTests
{
    private const string Key = DuplicateVariableFix.NewNameKey;

    [Theory]
    [InlineData("\"v\"", "\"v_1\"")]
    [InlineData("name: \"v\"", "name: \"v_1\"")]
    [InlineData("@\"v\"", "@\"v_1\"")]
    [InlineData("\"\\u0076\"", "\"v_1\"")]
    public Task Name_GetsANumber(string name, string newName) => Verify.BodyAsync(Key, $$"""
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("v", shape: [1]);
        {{Underlined.In($"Variable.Get<float>({name}, shape: [1])")}};
        """, $$"""
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("v", shape: [1]);
        Variable.Get<float>({{newName}}, shape: [1]);
        """);

    [Fact]
    public Task NumbersThatTheFileHas_AreTaken() => Verify.BodyAsync(Key, """
        Variable.Get<float>("foo/v_1", [1]);
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"v"|], [1]);
        Variable.Get<float>("v_2", [1]);
        """, """
        Variable.Get<float>("foo/v_1", [1]);
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("v_3", [1]);
        Variable.Get<float>("v_2", [1]);
        """);

    [Theory]
    [InlineData("Variable.Get<float>(\"v\", [1]);\nVariable.Get<float>([|\"v\"|], [2]);")]
    [InlineData("const string Name = \"v\";\nVariable.Get<float>(Name, [1]);\nVariable.Get<float>([|Name|], [1]);")]
    [InlineData("for (var i = 0; i < 2; i++) { Variable.Get<float>([|\"v\"|], [1]); }")]
    public Task NothingSafeBeforeIt_NoLiteral_AndALoop_AreNotOffered(string statements) =>
        Verify.NotOfferedInBodyAsync(Key, "using var foo = VariableScope.Open(\"foo\");\n" + statements);
}
