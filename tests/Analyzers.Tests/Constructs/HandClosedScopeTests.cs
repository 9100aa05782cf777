using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Scopes opened by hand and closed in a way that does not look like closing a scope.</summary>
public class HandClosedScopeTests
{
    [Theory]
    [InlineData("IDisposable d = VariableScope.Open(\"a\");", "d.Dispose();")]
    [InlineData("IDisposable? d = VariableScope.Open(\"a\");", "d?.Dispose();")]
    [InlineData("var d = VariableScope.Open(\"a\");", "((IDisposable)d).Dispose();")]
    [InlineData("IDisposable d = VariableScope.Open(\"a\");", "using (d) { }")]
    [InlineData("var d = VariableScope.Open(\"a\"); var all = new System.Collections.Generic.Stack<IDisposable>(); all.Push(d);", "all.Pop().Dispose();")]
    [InlineData("var d = VariableScope.Open(\"a\"); IDisposable[] all = [d];", "foreach (var one in all) { one.Dispose(); }")]
    [InlineData("var d = VariableScope.Open(\"a\"); void Close() => d.Dispose();", "Close();")]
    [InlineData("var d = VariableScope.Open(\"a\"); Action close = () => ((IDisposable)d).Dispose();", "close();")]
    [InlineData("var d = VariableScope.Open(\"a\"); Action close = ((IDisposable)d).Dispose;", "close();")]
    [InlineData("IDisposable d = VariableScope.Open(\"a\");", "Close(d); static void Close(IDisposable one) => one.Dispose();")]
    [InlineData("var d = VariableScope.Open(\"a\"); var pair = (d, 1);", "Close(pair); static void Close((VariableScope One, int) all) => all.One.Dispose();")]
    public Task ScopeThatIsClosed_StaysSilent(string open, string close) => Verify.BodyAsync($$"""
        {{open}}
        Variable.Get<float>("v", [1]);
        {{close}}
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ScopeClosedAsDisposable_ReportsWhatFollowsInTheOuterScope() => Verify.BodyAsync("""
        IDisposable d = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        d.Dispose();
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"a/v"|], [1]);
        """);

    [Fact]
    public Task ScopeThatIsDiscarded_Reports() => Verify.BodyAsync("""
        _ = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"v"|], [1]);
        """);

    [Fact]
    public Task OtherDisposables_Reports() => Verify.BodyAsync("""
        using IDisposable one = new System.IO.MemoryStream();
        IDisposable other = new System.IO.MemoryStream();
        other.Dispose();
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"v"|], [1]);
        """);

    [Fact]
    public Task UsingOfALocalThatIsAssignedInside_StaysSilent() => Verify.BodyAsync("""
        VariableScope s = VariableScope.Open("a");
        using (s)
        {
            s = VariableScope.Open("b");
            Variable.Get<float>("v", [1]);
        }

        Variable.Get<float>("v", [1]);
        Variable.Get<float>("v", [1]);
        """);
}
