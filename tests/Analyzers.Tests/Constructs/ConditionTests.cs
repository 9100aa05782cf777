using ScopeLint.Analyzers.Tests.Rules;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Conditions that are made of others, and numbers that are compared with each other.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("(n > 1) != flag")]
    [InlineData("(n > 1) ^ (n is 0 or 5)")]
    [InlineData("(n > 1, flag) is (true, false)")]
    [InlineData("flag == (n > 3 && !flag)")]
    public Task ConditionsThatCanHoldTogether_Report(string condition) => CheckAsync($$"""
        Variable.Get<float>("v", [1]);
        if ({{condition}})
        {
            if (n < 3)
            {
                Variable.Get<float>([|"v"|], [1]);
            }
        }
        """);

    [Theory]
    [InlineData("(n > 1) ^ (n >= 2)")]
    [InlineData("flag != (flag || (flag && n > 1))")]
    [InlineData("(n > 1) == (n < 2)")]
    public Task ConditionThatNeverHolds_StaysSilent(string condition) => CheckAsync($$"""
        Variable.Get<float>("v", [1]);
        if ({{condition}})
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task TruthValueComparedWithItself_IsKnown() => CheckAsync("""
        var b = n == 0;
        b ^= b;
        if (b)
        {
            Variable.Get<float>("v", [1]);
        }

        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("n.GetHashCode() > 3")]
    [InlineData("System.Threading.Thread.CurrentThread.ManagedThreadId > 3")]
    public Task AnswerThatStaysTheSameWhileTheProgramRuns_StaysSilent(string condition) => CheckAsync($$"""
        object o = n;
        if ({{condition}}) { Variable.Get<float>("v", [1]); }
        if (!({{condition}})) { Variable.Get<float>("v", [1]); }
        if (o.GetHashCode() > 3) { Variable.Get<float>("w", [1]); } else { Console.WriteLine(); }
        if (o.GetHashCode() <= 3) { Variable.Get<float>("w", [1]); }
        """);

    [Theory]
    [InlineData("n < m && m < 5 && n > 2")]
    [InlineData("n <= m && m <= n && n == 4")]
    [InlineData("n + 1 < m && n > 3")]
    public Task NumbersThatCanBeInThatOrder_Report(string condition) => CheckAsync($$"""
        Variable.Get<float>("v", [1]);
        if ({{condition}})
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Theory]
    [InlineData("n < m && m < 5 && n > 3")]
    [InlineData("n < m && m < n")]
    [InlineData("n + 3 < m && m < 5 && n > 0")]
    [InlineData("n == m && n > 4 && m < 4")]
    public Task NumbersThatCannotBeInThatOrder_StaySilent(string condition) => CheckAsync($$"""
        Variable.Get<float>("v", [1]);
        if ({{condition}})
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("flag", "flag", "here")]
    [InlineData("flag", "!flag", "here")]
    [InlineData("flag", "other", "here when 'flag' is true and 'other' is true")]
    public Task TwoValuesOfOneName_AreLeftOut(string first, string second, string where) => Verify.BodyAsync($$"""
        if (Once()) { Variable.Get<float>({|#1:"v"|}, [1]); }
        if (Again()) { Variable.Get<float>({|#0:"v"|}, [1]); }

        static bool Once() { var flag = Console.ReadLine() == "a"; return {{first}}; }
        static bool Again() { var {{second.TrimStart('!')}} = Console.ReadLine() == "b"; return {{second}}; }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", where, "on line 6", "the root scope", Advice.TwoNames));

    private static Task CheckAsync(string statements) => Verify.Async(Inputs.InMethod(statements));
}
