using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Scopes that are kept somewhere, or chosen, and closed all the same; objects that keep what they were made with.</summary>
public class KeptScopeTests
{
    [Theory]
    [InlineData("Action reuse = () => s.ReuseVariables(); Later(reuse);")]
    [InlineData("var (kept, name) = Pair(); s = kept;")]
    [InlineData("foreach (var each in new[] { s, VariableScope.Current }) { }")]
    [InlineData("s ??= VariableScope.Current;")]
    public Task ScopeOpenedByHandBesideOneThatIsHandedAround_IsFollowed(string handed) => Verify.Async($$"""
        public static class Models
        {
            public static void Build(bool flag)
            {
                Graph.ResetDefault();
                var s = VariableScope.Current;
                var opened = VariableScope.Open("a");
                Variable.Get<float>("v", [1]);
                opened.Dispose();
                Variable.Get<float>("v", [1]);
                Variable.Get<float>([|"v"|], [1]);
                {{handed}}
            }

            private static void Later(Action action) { }

            private static (VariableScope Scope, string Name) Pair() => (VariableScope.Current, "w");
        }
        """);

    [Fact]
    public Task ScopeThatALambdaCloses_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(Action<Action> run)
            {
                Graph.ResetDefault();
                var opened = VariableScope.Open("a");
                Variable.Get<float>("v", [1]);
                run(() => { using (opened) { } });
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task ScopeChosenByAUsingStatement_IsFollowedWhateverElseEscapes() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool flag, Action<VariableScope> run)
            {
                Graph.ResetDefault();
                var root = VariableScope.Current;
                run(root);
                using (flag ? VariableScope.Open("a") : VariableScope.Open("b", reuse: Reuse.Auto))
                {
                    Variable.Get<float>("v", [1]);
                    Variable.Get<float>([|"v"|], [1]);
                }
            }
        }
        """);

    [Fact]
    public Task ScopeThatAUsingStatementGivesToAField_IsClosedWhateverTheFieldHoldsThen() => Verify.Async("""
        public class Model
        {
            private VariableScope? _scope;

            public void Build()
            {
                Graph.ResetDefault();
                using (_scope = VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    _scope = null;
                }

                Variable.Get<float>("v", [1]);
                Variable.Get<float>([|"v"|], [1]);
            }
        }
        """);

    [Fact]
    public Task FieldsOfAnObjectWhoseConstructorHasSeveralPaths_AreKnown() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool flag)
            {
                Graph.ResetDefault();
                var block = new Block(flag);
                block.Apply();
                Variable.Get<float>("v", [1]);
            }

            private sealed class Block
            {
                private bool _built;

                public Block(bool deep)
                {
                    Variable.Get<float>(deep ? "x" : "y", [1]);
                }

                public void Apply()
                {
                    if (_built)
                    {
                        Variable.Get<float>("v", [1]);
                    }
                }
            }
        }
        """);

    [Fact]
    public Task ScopeThatCertainlyIsNull_EndsThePath() => Verify.BodyAsync("""
        VariableScope? scope = null;
        Variable.Get<float>("v", [1]);
        using (VariableScope.Open(scope!))
        {
        }

        Variable.Get<float>("v", [1]);
        """);
}
