using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules.Regressions;

/// <summary>Messages about paths that depend on several values with one name.</summary>
public class AmbiguousConditionTests
{
    [Theory]
    [InlineData("flag", "flag", "here")]
    [InlineData("flag", "!flag", "here")]
    [InlineData("flag", "other", "here when 'flag' is true and 'other' is true")]
    public Task TwoValuesOfOneName_AreLeftOut(string first, string second, string where) => Verify.BodyAsync($$"""
        if (Once()) { {|#1:Variable.Get<float>("v", [1])|}; }
        if (Again()) { {|#0:Variable.Get<float>("v", [1])|}; }

        static bool Once() { var flag = Console.ReadLine() == "a"; return {{first}}; }
        static bool Again() { var {{second.TrimStart('!')}} = Console.ReadLine() == "b"; return {{second}}; }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", where, "on line 6", "the root scope"));
}
