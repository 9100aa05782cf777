using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code in which a name occurs twice and nothing is wrong, or nothing is certain.</summary>
public class RepeatedNameTests
{
    [Fact]
    public Task BothArmsOfAnIf_StaysSilent() => Verify.Async(In("""
        if (flag) { Variable.Get<float>("v", [1]); } else { Variable.Get<float>("v", [1]); }
        """));

    [Fact]
    public Task CorrelatedConditions_StaysSilent() => Verify.Async(In("""
        if (flag) { Variable.Get<float>("v", [1]); }
        if (!flag) { Variable.Get<float>("v", [1]); }
        """));

    [Fact]
    public Task NumberedNamesInALoop_StaysSilent() => Verify.Async(In("""
        for (var layer = 0; layer < 3; layer++) { Variable.Get<float>($"conv{layer}", [1]); }
        """));

    [Fact]
    public Task ReuseFromTheSecondRoundOn_StaysSilent() => Verify.Async(In("""
        for (var tower = 0; tower < 3; tower++)
        {
            if (tower > 0) { VariableScope.Current.ReuseVariables(); }
            Variable.Get<float>("v", [1]);
        }
        """));

    [Fact]
    public Task CreateOrShareInATry_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>("v", [1]);
        try { Variable.Get<float>("v", [1]); } catch (ScopeException) { }
        """));

    [Fact]
    public Task CallThatMaySwitchToReuse_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>("v", [1]);
        SwitchToReuse();
        Variable.Get<float>("v", [1]);
        """));

    [Fact]
    public Task BodyOnlyReachedThroughItsCallers_StaysSilent() => Verify.Async("""
        internal static class Models
        {
            private static void Build()
            {
                using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); }
            }

            public static void Main()
            {
                using (VariableScope.Open("shared", reuse: Reuse.Auto)) { Build(); }
            }
        }
        """);

    [Fact]
    public Task BodyThatNobodyCalls_Reports() => Verify.Async("""
        internal static class Models
        {
            private static void Build()
            {
                using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); Variable.Get<float>([|"v"|], [1]); }
            }
        }
        """);

    [Fact]
    public Task LambdaThatRunsSomewhereElse_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>("v", [1]);
        Action build = () => Variable.Get<float>("v", [1]);
        """));

    [Fact]
    public Task CustomGetterMayRename_StaysSilent() => Verify.Async(In("""
        var round = 0;
        using (VariableScope.Open("a", customGetter: (getter, request) => getter(request with { Name = request.Name + round++ })))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }
        """));

    [Fact]
    public Task FlagThatTheCallerChooses_Reports() => Verify.Async(In("""
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("a", reuse: reuse)) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """));

    [Fact]
    public Task FlagThatIsTestedBefore_StaysSilent() => Verify.Async(In("""
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        if (reuse != Reuse.None)
        {
            using (VariableScope.Open("a", reuse: reuse)) { Variable.Get<float>("v", [1]); }
        }
        """));

    [Fact]
    public Task NameThatIsNotKnown_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>(name, [1]);
        Variable.Get<float>(name + "_", [1]);
        using (VariableScope.Open(name)) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        """));

    [Fact]
    public Task GraphThatIsNotKnown_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>("v", [1]);
        using (graph.AsDefault()) { Variable.Get<float>("v", [1]); }
        """));

    [Fact]
    public Task CodeAfterAReturn_StaysSilent() => Verify.Async(In("""
        Variable.Get<float>("v", [1]);
        if (flag) { return; } else { throw new InvalidOperationException(); }
        """));

    [Fact]
    public Task CodeAfterAnAwaitInAScope_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static async System.Threading.Tasks.Task Build()
            {
                using var scope = VariableScope.Open("a");
                Variable.Get<float>("v", [1]);
                await System.Threading.Tasks.Task.Delay(1);
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task CodeAfterAnAwaitWithNothingOpen_Reports() => Verify.Async("""
        public static class Models
        {
            public static async System.Threading.Tasks.Task Build()
            {
                Variable.Get<float>("v", [1]);
                await System.Threading.Tasks.Task.Delay(1);
                Variable.Get<float>({|SCL0101:"v"|}, [1]);
            }
        }
        """);

    [Fact]
    public Task CodeThatMerelyLooksLikeIt_StaysSilent() => Verify.Async("""
        public sealed class Scope : IDisposable
        {
            public static Scope Open(string name) => new();
            public int Get(string name) => name.Length;
            public void ReuseVariables() { }
            public void Dispose() { }

            public static void Build()
            {
                using var scope = Open("a");
                scope.Get("v");
                scope.Get("v");
                scope.ReuseVariables();
            }
        }
        """);

    private static string In(string statements) => $$"""
        public static class Models
        {
            public static void Build(bool flag, Reuse reuse, string name, Graph graph)
            {
                {{statements}}
            }

            internal static void SwitchToReuse() => VariableScope.Current.ReuseVariables();
        }
        """;
}
