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
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { Variable.Get<float>(null!, [1]); }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { while (true) { } }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { for (var n = 0; ; n++) { if (n < 0) { Variable.Get<float>(\"w\", [1]); } } }")]
    [InlineData("while (true) { if (first) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("try { if (first) { Variable.Get<float>(\"w\", [1]); } else { Variable.Get<float>(\"b\", [2]); } } catch (ScopeException) { }")]
    [InlineData("if (first) { Variable.Get<float>(\"w\", [1]); } else { try { Variable.Get<float>(\"b\", [2]); } catch (ScopeException) { } }")]
    [InlineData("Func<bool> more = () => first; while (more()) { Variable.Get<float>(\"w\", [1]); }")]
    public Task OnePathEndsOtherwise_StaysSilent(string code) => CheckAsync(code);

    /// <summary>What a check throws that nobody catches ends the program: whatever comes behind it only happens if the check lets the program go on.</summary>
    [Theory]
    [InlineData("if (!first) { throw new InvalidOperationException(); } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("if (first) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } else { throw new InvalidOperationException(); }")]
    [InlineData("void Check(bool holds) { if (!holds) { throw new InvalidOperationException(); } } Check(first); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("_ = first ? 1 : throw new InvalidOperationException(); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    public Task CodeBehindACheck_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("try { if (!first) { throw new InvalidOperationException(); } Variable.Get<float>(\"w\", [1]); } catch (InvalidOperationException) { }")]
    [InlineData("void Check() { if (!first) { throw new InvalidOperationException(); } Variable.Get<float>(\"w\", [1]); } try { Check(); } catch (Exception e) when (e is not ScopeException) { }")]
    [InlineData("_ = System.Threading.Tasks.Task.Run(() => { if (!first) { throw new InvalidOperationException(); } Variable.Get<float>(\"w\", [1]); });")]
    [InlineData("async System.Threading.Tasks.Task Run() { await System.Threading.Tasks.Task.Yield(); if (!first) { throw new InvalidOperationException(); } Variable.Get<float>(\"w\", [1]); } _ = Run();")]
    [InlineData("if (!first) { return; } Variable.Get<float>(\"w\", [1]);")]
    public Task CodeBehindACheckWhoseExceptionIsCaught_StaysSilent(string code) => CheckAsync(code);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync(Order + code);
}
