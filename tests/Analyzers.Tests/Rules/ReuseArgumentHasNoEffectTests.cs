using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseArgumentHasNoEffectAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0204.</summary>
public class ReuseArgumentHasNoEffectTests
{
    [Fact]
    public Task NoneUnderAReusingParent_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open({|#1:"a"|}, reuse: Reuse.True))
        using (VariableScope.Open("b", {|#0:reuse: Reuse.None|})) { Variable.Get<float>("v", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("scope 'a/b'", "on line 7", "the scope around it", "here"));

    [Fact]
    public Task NoneUnderAParentThatWasSwitched_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("a/b/v", [1]);
        using (var a = VariableScope.Open("a"))
        {
            a.{|#1:ReuseVariables|}();
            using (VariableScope.Open("b", {|#0:reuse: Reuse.None|})) { Variable.Get<float>("v", [1]); }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("scope 'a/b'", "on line 9", "the scope around it", "here"));

    [Fact]
    public Task NoneForACapturedScopeThatReuses_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("v", [1]);
        VariableScope.Current.{|#1:ReuseVariables|}();
        using (VariableScope.Open(VariableScope.Current, {|#0:reuse: Reuse.None|})) { Variable.Get<float>("v", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("the root scope", "on line 7", "the captured scope", "here"));

    [Fact]
    public Task NoneInAHelper_ReportsTheLineInside() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open({|#2:"a"|}, reuse: Reuse.Auto)) { {|#0:Head|}(); }
            }

            private static void Head()
            {
                using (VariableScope.Open("b", {|#1:reuse: Reuse.None|})) { Variable.Get<float>("v", [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("scope 'a/b'", "on line 5", "the scope around it", "in this call (line 10)"));

    [Fact]
    public Task NoneUnderAuto_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open("b", [|reuse: Reuse.None|])) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NoneUnderAParentThatCreates_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a"))
        using (VariableScope.Open("b", reuse: Reuse.None)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NoArgumentUnderAReusingParent_StaysSilent() => Verify.BodyAsync("""
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task AutoUnderAReusingParent_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open("b", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NoneForACapturedScopeThatDoesNotReuse_StaysSilent() => Verify.BodyAsync("""
        VariableScope a;
        using (a = VariableScope.Open("a")) { }
        using (VariableScope.Open("b", reuse: Reuse.True))
        using (VariableScope.Open(a, reuse: Reuse.None)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ParameterThatIsNoneForOneCaller_StaysSilent() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto)) { Build(Reuse.None); }
            }

            private static void Build(Reuse reuse)
            {
                using (VariableScope.Open("b", reuse: reuse)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);
}
