using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NeverCreatedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0103.</summary>
public class NeverCreatedTests
{
    [Fact]
    public Task NameThatNothingCreates_Reports() => Verify.ProgramAsync("""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open("head")) { Variable.Get<float>("weights", [1]); }
            }

            public static void Share()
            {
                using (VariableScope.Open({|#1:"head"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"bias"|}, [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("head/bias", "here", "scope 'head' only reuses since reuse was set on line 10", "", Advice.CreateFirst));

    [Fact]
    public Task MisspeltName_ReportsWithTheNearest() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open({|#1:"head"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"weigths"|}, [1]); }
        """), Verify.Diagnostic().WithLocation(0).WithLocation(1)
            .WithArguments("head/weigths", "here", "scope 'head' only reuses since reuse was set on line 10", " Did you mean 'head/weights'?", Advice.TakeThat));

    [Fact]
    public Task FullNameInsideTheScope_Reports() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>([|"head/weights"|], [1]); }
        """));

    [Fact]
    public Task ReuseByCall_Reports() => Verify.ProgramAsync(Model("""
        using (var scope = VariableScope.Open("head"))
        {
            scope.ReuseVariables();
            Variable.Get<float>([|"bias"|], [1]);
        }
        """));

    [Fact]
    public Task NameThatACalledMethodAsksFor_Reports() => Verify.ProgramAsync("""
        public static class Models
        {
            public static void Share()
            {
                using (VariableScope.Open("head", reuse: Reuse.True)) { [|Ask|](); }
            }

            private static void Ask() => Variable.Get<float>("bias", [1]);
        }
        """);

    [Fact]
    public Task NameThatAnotherMethodCreates_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("weights", [1]); }
        """));

    /// <summary>Whoever calls the library may have created it.</summary>
    [Fact]
    public Task NameThatNothingInALibraryCreates_StaysSilent() => Verify.Async(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """));

    /// <summary>Who creates the others in the scope is expected to create this one too.</summary>
    [Fact]
    public Task NameBesideThoseThatTheSameRunOfALibraryCreates_Reports() => Verify.Async(Model("""
        Build();
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>([|"bias"|], [1]); }
        """));

    [Fact]
    public Task NameInAnotherScopeThanThoseThatTheSameRunOfALibraryCreates_StaysSilent() => Verify.Async(Model("""
        Build();
        using (VariableScope.Open("tail", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """));

    [Fact]
    public async Task NameThatAnotherFileCreates_StaysSilent()
    {
        var test = Verify.Test(Model("""
            using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
            """));
        test.TestState.Sources.Add(Sources.EntryPoint);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.TestState.Sources.Add("""
            public static class Biases
            {
                public static void Build() => Variable.Get<float>("head/bias", [1]);
            }
            """);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task NameWithAnUnknownPartElsewhere_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """, "public static void More(string name) => Variable.Get<float>(name, [1]);"));

    [Fact]
    public Task NameThatIsCreatedInAScopeOfUnknownName_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """, """
        public static void More(string scope)
        {
            using (VariableScope.Open(scope)) { Variable.Get<float>("bias", [1]); }
        }
        """));

    [Fact]
    public Task NameThatIsCreatedInACallersScope_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """, """
        public static void More()
        {
            using (VariableScope.Open("head")) { Bias(); }
        }

        private static void Bias() => Variable.Get<float>("bias", [1]);
        """));

    [Fact]
    public Task CodeFromElsewhereBesideCreations_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """, """
        public static void More(Action build)
        {
            build();
            Variable.Get<float>("more", [1]);
        }
        """));

    [Fact]
    public Task AutoCreatesWhatIsMissing_StaysSilent() => Verify.ProgramAsync(Model("""
        using (VariableScope.Open("head", reuse: Reuse.Auto)) { Variable.Get<float>("bias", [1]); }
        """));

    [Fact]
    public Task GraphThatIsKnownToBeEmptyIsTheOtherRule_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("head", reuse: Reuse.True)) { Variable.Get<float>("bias", [1]); }
        """);

    private static string Model(string share, string more = "") => $$"""
        public static class Models
        {
            public static void Build()
            {
                using (VariableScope.Open("head")) { Variable.Get<float>("weights", [1]); }
            }

            public static void Share()
            {
                {{share}}
            }

            {{more}}
        }
        """;
}
