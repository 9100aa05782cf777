using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseVariablesTooEarlyAnalyzer>;
using VerifyMissing = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0201.</summary>
public class ReuseVariablesTooEarlyTests
{
    [Fact]
    public Task CallBeforeTheCreation_Reports() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            foo.{|#1:ReuseVariables|}();
            Variable.Get<float>({|#0:"v"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("foo/v", "here", "on line 8", "scope 'foo'", ""));

    [Fact]
    public Task SwitchedAroundTheScope_ReportsTheOneThatWasSwitched() => Verify.BodyAsync("""
        using (var outer = VariableScope.Open("outer"))
        {
            outer.{|#1:ReuseVariables|}();
            using (VariableScope.Open("inner")) { Variable.Get<float>({|#0:"v"|}, [1]); }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("outer/inner/v", "here", "on line 8", "scope 'outer'", ""));

    [Fact]
    public Task CallBehindTheCreation_StaysSilent() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CallBetweenTwoCreations_ReportsTheSecond() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"w"|], [1]);
        }
        """);

    [Fact]
    public Task CallOnTheCurrentScope_Reports() => Verify.BodyAsync("""
        VariableScope.Current.ReuseVariables();
        using (VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task CallOnTheOuterScopeReachesScopesOpenedAfterwards_Reports() => Verify.BodyAsync("""
        using (var outer = VariableScope.Open("outer"))
        {
            outer.ReuseVariables();
            using (VariableScope.Open("inner")) { Variable.Get<float>([|"v"|], [1]); }
        }
        """);

    [Fact]
    public Task CallInAnOpenStoreMayShareWhatOthersCreated_StaysSilent() => Verify.Async("""
        public class Model
        {
            public void Share()
            {
                using (var foo = VariableScope.Open("foo"))
                {
                    foo.ReuseVariables();
                    Variable.Get<float>("v", [1]);
                }
            }
        }
        """);

    [Fact]
    public Task ReuseByArgumentIsTheOtherRule_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task CallIsNotTheOtherRule_StaysSilent() => VerifyMissing.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
        }
        """);
}
