using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Interpretation;

/// <summary>The analysis takes the names that the runtime takes, for every kind of character at every kind of place.</summary>
public class NameGrammarTests
{
    private static readonly string[] Characters =
        ["a", "Z", "0", "9", "_", ".", "-", "/", "\\", " ", ":", ">", "é", "中", "\n", "\t", "'", "{", "@", "~", "`", "[", "^"];

    public static TheoryData<string> Names =>
    [
        .. Characters.SelectMany(character => new[] { character, character + "v", "v" + character, "v" + character + "w" }),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void VariableNames(string name)
    {
        using var graph = new Graph().AsDefault();
        Assert.Equal(NameGrammar.CanName(name), Accepts(() => Variable.Get<float>(name, [])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ScopeNamesAtTheRoot(string name)
    {
        using var graph = new Graph().AsDefault();
        Assert.Equal(!NameGrammar.Refuses(KnownName.Exactly(name), NameStack.Root), Accepts(() => VariableScope.Open(name).Dispose()));
        Assert.Equal(!NameGrammar.Refuses(KnownName.Exactly(name), NameStack.Root), Accepts(() => NameScope.Open(name).Dispose()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ScopeNamesInsideAnother(string name)
    {
        using var graph = new Graph().AsDefault();
        using var outer = VariableScope.Open("outer");
        Assert.Equal(!NameGrammar.Refuses(KnownName.Exactly(name), NameStack.Nested), Accepts(() => VariableScope.Open(name).Dispose()));
    }

    private static bool Accepts(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (ScopeException exception) when (exception.Error == ScopeError.InvalidName)
        {
            return false;
        }
    }
}
