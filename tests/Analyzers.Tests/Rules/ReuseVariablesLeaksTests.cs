using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseVariablesLeaksAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0203.</summary>
public class ReuseVariablesLeaksTests
{
    [Fact]
    public Task CurrentScopeOfTheCaller_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Discriminator(bool reuse)
            {
                if (reuse) { VariableScope.Current.{|#0:ReuseVariables|}(); }
                Variable.Get<float>("weights", [1]);
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("the root scope"));

    [Fact]
    public Task ScopeParameter_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Share(VariableScope scope)
            {
                scope.{|#0:ReuseVariables|}();
                using (VariableScope.Open(scope)) { Variable.Get<float>("weights", [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("the given scope"));

    [Fact]
    public Task ScopeThatACallerHasOpened_Reports() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                using (VariableScope.Open("foo"))
                {
                    Variable.Get<float>("v", [1]);
                    Share();
                }
            }

            private static void Share()
            {
                VariableScope.Current.[|ReuseVariables|]();
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task RootScopeInAMethodThatMainCalls_Reports() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                Variable.Get<float>("v", [1]);
                Share();
            }

            private static void Share()
            {
                VariableScope.Current.[|ReuseVariables|]();
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task CapturedScopeThatIsOpenedAgainLater_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                VariableScope foo;
                using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
                Share(foo);
                using (VariableScope.Open(foo)) { Variable.Get<float>("v", [1]); }
            }

            private static void Share(VariableScope scope) => scope.[|ReuseVariables|]();
        }
        """);

    [Fact]
    public Task RootScopeBeforeAnOptimizerCreatesItsSlots_Reports() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                Discriminator();
                VariableScope.Current.{|#0:ReuseVariables|}();
                Discriminator();
                Minimize("weights");
            }

            private static void Discriminator() => Variable.Get<float>("weights", [1]);

            private static void Minimize(string name) => Variable.Get<float>(name + "/momentum", [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("the root scope"));

    [Fact]
    public Task RootScopeInTopLevelStatementsBeforeAHelperCreates_Reports() => CheckProgramAsync("""
        Layer("v");
        VariableScope.Current.[|ReuseVariables|]();
        Layer("v");
        Layer("w");

        static void Layer(string name) => Variable.Get<float>(name, [1]);
        """);

    [Fact]
    public Task LocalFunctionOfTopLevelStatements_Reports() => CheckProgramAsync("""
        Discriminator(reuse: false);
        Discriminator(reuse: true);

        static void Discriminator(bool reuse)
        {
            if (reuse) { VariableScope.Current.[|ReuseVariables|](); }
            Variable.Get<float>("weights", [1]);
        }
        """);

    [Fact]
    public Task RootScopeInTopLevelStatementsBehindWhichAllIsShared_StaysSilent() => CheckProgramAsync("""
        Layer("v");
        VariableScope.Current.ReuseVariables();
        Layer("v");

        static void Layer(string name) => Variable.Get<float>(name, [1]);
        """);

    [Fact]
    public Task CapturedScopeThatItsOpenerSwitches_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                VariableScope foo;
                using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
                foo.ReuseVariables();
                Again(foo);
            }

            private static void Again(VariableScope scope)
            {
                using (VariableScope.Open(scope)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task ScopeOfOnesOwn_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Discriminator(bool reuse)
            {
                using (var scope = VariableScope.Open("discriminator"))
                {
                    if (reuse) { scope.ReuseVariables(); }
                    Variable.Get<float>("weights", [1]);
                }
            }
        }
        """);

    [Fact]
    public Task CurrentScopeInsideAScopeOfOnesOwn_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Discriminator(bool reuse)
            {
                using (VariableScope.Open("discriminator"))
                {
                    if (reuse) { VariableScope.Current.ReuseVariables(); }
                    Variable.Get<float>("weights", [1]);
                }
            }
        }
        """);

    [Fact]
    public Task ScopeOfTheCallerOpenedAgain_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Share(VariableScope scope)
            {
                using (var own = VariableScope.Open(scope))
                {
                    own.ReuseVariables();
                    Variable.Get<float>("weights", [1]);
                }
            }
        }
        """);

    [Fact]
    public Task RootScopeInMain_StaysSilent() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                Variable.Get<float>("v", [1]);
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Theory]
    [InlineData("using var graph = new Graph().AsDefault();")]
    [InlineData("Graph.ResetDefault();")]
    public Task RootScopeOfAGraphOfOnesOwn_StaysSilent(string graph) => Verify.Async($$"""
        public static class Models
        {
            public static void Build()
            {
                {{graph}}
                Variable.Get<float>("v", [1]);
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task LocalFunctionOfTheBodyThatOpenedTheScope_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (var scope = VariableScope.Open("foo"))
                {
                    Variable.Get<float>("v", [1]);
                    Share();
                    Variable.Get<float>("v", [1]);

                    void Share() => scope.ReuseVariables();
                }
            }
        }
        """);

    private static Task CheckProgramAsync(string source)
    {
        var test = Verify.Test(source);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
