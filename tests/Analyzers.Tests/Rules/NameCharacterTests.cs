using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.InvalidNameAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0401 refuses just the characters that the library refuses: as the first of a name and behind, at the root and inside.</summary>
public class NameCharacterTests
{
    private static readonly string[] s_characters =
        [.. Enumerable.Range(32, 95).Select(code => $"{(char)code}").Except(["\"", "\\"]), "ä", "中", "é", "\u00a0"];

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    [InlineData("a{0}b")]
    public Task NamesOfScopes_AreJudgedAsTheLibraryDoes(string form) =>
        CheckAsync(form, "using ({0}) {{ }}", "VariableScope.Open(\"{0}\")", name => VariableScope.Open(name).Dispose());

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    public Task NamesOfScopesInside_AreJudgedAsTheLibraryDoes(string form) =>
        CheckAsync(form, "using (VariableScope.Open(\"outer\")) using ({0}) {{ }}", "VariableScope.Open(\"{0}\")", name =>
        {
            using (VariableScope.Open("outer"))
            {
                VariableScope.Open(name).Dispose();
            }
        });

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    public Task NamesOfVariables_AreJudgedAsTheLibraryDoes(string form) =>
        CheckAsync(form, "{0};", "Variable.Get<float>(\"{0}\", [1])", name => Variable.Get<float>(name, [1]));

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    public Task NamesOfNameScopes_AreJudgedAsTheLibraryDoes(string form) =>
        CheckAsync(form, "using ({0}) {{ }}", "NameScope.Open(\"{0}\")", name => NameScope.Open(name).Dispose());

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    public Task NamesOfUnsharedVariables_AreJudgedAsTheLibraryDoes(string form) =>
        CheckAsync(form, "{0};", "Variable.Create(1.0f, name: \"{0}\")", name => Variable.Create(1.0f, name: name));

    private static Task CheckAsync(string form, string statement, string call, Action<string> run)
    {
        var methods = s_characters.Select((character, index) =>
        {
            var name = form.Replace("{0}", character, StringComparison.Ordinal);
            var made = call.Replace("{0}", name, StringComparison.Ordinal);
            var marked = Refuses(run, name) ? Underlined.In(made) : made;
            var body = statement.Replace("{0}", marked, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
            return $"    public static void M{index}() {{ Graph.ResetDefault(); {body} }}";
        });
        return Verify.Async($"public static class Models\n{{\n{string.Join("\n", methods)}\n}}");
    }

    private static bool Refuses(Action<string> run, string name)
    {
        lock (DefaultGraph.Use)
        {
            Graph.ResetDefault();
            try
            {
                run(name);
                return false;
            }
            catch (ScopeException refusal) when (refusal.Error == ScopeError.InvalidName)
            {
                return true;
            }
        }
    }
}
