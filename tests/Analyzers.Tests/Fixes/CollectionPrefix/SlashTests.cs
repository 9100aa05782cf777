using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.CollectionPrefixAnalyzer, ScopeLint.CodeFixes.CollectionPrefixFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.CollectionPrefix;

/// <summary>SCL0207: the prefix ends where the name of the scope ends.</summary>
public class SlashTests
{
    private const string Workers = "foreach (var name in new[] { \"w1\", \"w10\" }) { using (VariableScope.Open(name)) { Variable.Get<float>(\"v\", [1]); } }\n";

    [Theory]
    [InlineData("\"w1\"", "\"w1/\"")]
    [InlineData("scope: @\"w1\"", "scope: @\"w1/\"")]
    public Task WrittenPrefix_GetsASlash(string prefix, string fixedPrefix) => Verify.QuietBodyAsync(
        CollectionPrefixFix.SlashKey,
        Workers + $"var listed = {Underlined.In($"Graph.Default.GetCollection(GraphKeys.GlobalVariables, {prefix})")};",
        Workers + $"var listed = Graph.Default.GetCollection(GraphKeys.GlobalVariables, {fixedPrefix});");

    [Fact]
    public Task PrefixInPieces_GetsASlash() => Verify.QuietBodyAsync(
        CollectionPrefixFix.SlashKey,
        Workers + "for (var i = 1; i < 2; i++) { Console.WriteLine(Graph.Default.[|GetCollection|](GraphKeys.GlobalVariables, $\"w{i}\")); }",
        Workers + "for (var i = 1; i < 2; i++) { Console.WriteLine(Graph.Default.GetCollection(GraphKeys.GlobalVariables, $\"w{i}/\")); }");

    [Fact]
    public Task PrefixThatTakesNothing_IsLeftAlone() => Verify.NotOfferedInBodyAsync(
        CollectionPrefixFix.SlashKey, Workers + "var listed = Graph.Default.GetCollection(GraphKeys.GlobalVariables, [|\"x\"|]);");
}
