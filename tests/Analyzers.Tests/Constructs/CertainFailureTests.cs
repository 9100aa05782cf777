namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Where it is not understood which path is taken, but every one fails, one of the failures happens.</summary>
public class CertainFailureTests
{
    /// <summary>Which of the two comes first, the program determines; the analysis does not follow how.</summary>
    private const string Order = "var first = new[] { \"a\", \"b\" }.OrderBy(name => name.GetHashCode()).First() == \"a\"; Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"b\", [2]);";

    [Theory]
    [InlineData("if (first) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } else { Variable.Get<float>({|SCL0101:\"b\"|}, [2]); }")]
    [InlineData("if (first) { Variable.Get<float>(\"x\", [1]); } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("if (first) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } Variable.Get<float>(\"x\", [1]); Variable.Get<float>({|SCL0101:\"b\"|}, [2]);")]
    [InlineData("using (VariableScope.Open(\"s\")) { if (first) { Variable.Get<float>(\"x\", [1]); } else { Variable.Get<float>(\"y\", [1]); } } Variable.Get<float>({|SCL0101:\"b\"|}, [2]);")]
    public Task EveryPathFails_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { return; }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { throw new InvalidOperationException(); }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { Variable.Get<float>(null!, [1]); }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { while (true) { } }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { for (var n = 0; ; n++) { if (n < 0) { Variable.Get<float>(\"w\", [1]); } } }")]
    [InlineData("while (true) { if (first) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("try { if (first) { Variable.Get<float>(\"w\", [1]); } else { Variable.Get<float>(\"b\", [2]); } } catch (ScopeException) { }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { try { Variable.Get<float>(\"b\", [2]); } catch (ScopeException) { } }")]
    [InlineData("Func<bool> more = () => first; while (more()) { Variable.Get<float>(\"w\", [1]); }")]
    public Task OnePathEndsOtherwise_StaysSilent(string code) => CheckAsync(code);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync(Order + code);
}
