using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0102.</summary>
public class MissingVariableTests
{
    [Fact]
    public Task ReuseBeforeAnythingIsCreated_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("foo/v", "here", "scope 'foo' only reuses because of the opening on line 6", "", Advice.CreateFirst));

    [Fact]
    public Task ReuseAfterCreation_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task AutoBeforeAnythingIsCreated_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("foo", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task MisspeltName_ReportsWithTheNearest() => Verify.BodyAsync("""
        using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"weigths"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1)
            .WithArguments("foo/weigths", "here", "scope 'foo' only reuses because of the opening on line 7", " Did you mean 'foo/weights'?", Advice.TakeThat));

    [Fact]
    public Task AnotherNumberIsNoMisspelling_ReportsWithoutNearest() => Verify.BodyAsync("""
        using (VariableScope.Open("foo")) { Variable.Get<float>("layer1", [1]); }
        using (VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"layer2"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("foo/layer2", "here", "scope 'foo' only reuses because of the opening on line 7", "", Advice.CreateFirst));

    [Fact]
    public Task FullNameInsideTheScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"foo/v"|}); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("foo/foo/v", "here", "scope 'foo' only reuses because of the opening on line 7", " There is 'foo/v', under another prefix.", Advice.TakeThat));

    [Fact]
    public Task SameNameUnderAnotherPrefix_ReportsIt() => Verify.BodyAsync("""
        using (VariableScope.Open("model")) using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"v"|}); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "foo/v", "here", "scope 'foo' only reuses because of the opening on line 7", " There is 'model/foo/v', under another prefix.", Advice.TakeThat));

    [Fact]
    public Task SameNameInAnotherGraph_ReportsIt() => Verify.BodyAsync("""
        var other = new Graph();
        using (other.AsDefault()) { Variable.Get<float>("v", [1]); }
        using (new Graph().AsDefault())
        using (VariableScope.{|#1:Open|}(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>({|#0:"v"|}); }
        using (other.AsDefault()) { Variable.Get<float>("w", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "here", "the root scope only reuses because of the opening on line 9", " Another graph holds one of this name, which this graph does not see.", "Ask for it in that graph, or create it in this one first."));

    [Fact]
    public Task VariableDiscardedByAReset_ReportsTheReset() => Verify.BodyAsync("""
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        Graph.ResetDefault();
        using (VariableScope.Open({|#1:"a"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"v"|}); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "a/v", "here", "scope 'a' only reuses because of the opening on line 8", " The one of this name was discarded by the reset on line 7.",
            "Create it anew behind the reset, or leave the reset out."));

    [Fact]
    public Task VariableCreatedAgainAfterTheReset_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        Graph.ResetDefault();
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v"); }
        """);

    [Fact]
    public Task ScopeWhoseNameIsMisspelt_ReportsTheNameThatWasMeant() => Verify.BodyAsync("""
        using (VariableScope.Open("generator")) { Variable.Get<float>("weights", [1]); }
        using (VariableScope.Open({|#1:"genrator"|}, reuse: Reuse.True)) { Variable.Get<float>({|#0:"weights"|}); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "genrator/weights", "here", "scope 'genrator' only reuses because of the opening on line 7", " Did you mean 'generator/weights'?", Advice.TakeThat));

    [Fact]
    public Task InheritedReuse_ReportsTheOpeningThatSetIt() => Verify.BodyAsync("""
        using (VariableScope.Open({|#1:"a"|}, reuse: Reuse.True))
        using (VariableScope.Open("b"))
        {
            Variable.Get<float>({|#0:"v"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/b/v", "here", "scope 'a/b' only reuses because of the opening on line 6", "", Advice.CreateFirst));

    [Fact]
    public Task AnotherGraphHasAnotherStore_Reports() => Verify.Async("""
        public class Model
        {
            public void Build()
            {
                using (new Graph().AsDefault()) { using (VariableScope.Open("d")) { Variable.Get<float>("kernel", [3]); } }
                using (new Graph().AsDefault()) { using (VariableScope.Open("d", reuse: Reuse.True)) { Variable.Get<float>([|"kernel"|], [3]); } }
            }
        }
        """);

    [Fact]
    public Task SameGraphEnteredAgain_StaysSilent() => Verify.Async("""
        public class Model
        {
            public void Build()
            {
                var graph = new Graph();
                using (graph.AsDefault()) { using (VariableScope.Open("d")) { Variable.Get<float>("kernel", [3]); } }
                using (graph.AsDefault()) { using (VariableScope.Open("d", reuse: Reuse.True)) { Variable.Get<float>("kernel", [3]); } }
            }
        }
        """);

    [Fact]
    public Task ResetDiscardsWhatWasCreated_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("v", [1]);
        Graph.ResetDefault();
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task OpenStoreMayHoldAnything_StaysSilent() => Verify.Async("""
        public class Model
        {
            public void Share()
            {
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task MainStartsWithAnEmptyStore_Reports() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); }
            }
        }
        """);

    [Fact]
    public Task UnknownCodeMayCreateTheVariable_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(Action createEverything)
            {
                Graph.ResetDefault();
                createEverything();
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task UnknownNameMayBeTheMissingOne_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string layer)
            {
                Graph.ResetDefault();
                using (VariableScope.Open("foo")) { Variable.Get<float>("w_" + layer, [1]); }
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("w_1", [1]); }
            }
        }
        """);

    [Fact]
    public Task NameOutsideTheUnknownOnes_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Build(string layer)
            {
                Graph.ResetDefault();
                using (VariableScope.Open("foo")) { Variable.Get<float>($"w_{layer}", [1]); }
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>([|"bias"|], [1]); }
            }
        }
        """);

    [Fact]
    public Task VariableOfAStaticFieldExistsBeforeMain_StaysSilent() => Verify.Async("""
        public static class Program
        {
            private static readonly Variable<float> V = Variable.Get<float>("v", [1]);

            public static void Main()
            {
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task VariableOfAnotherTypesStaticFieldMayExist_StaysSilent() => Verify.Async("""
        public static class Weights { public static readonly Variable<float> V = Variable.Get<float>("v", [1]); }

        public static class Program
        {
            public static void Main()
            {
                Console.WriteLine(Weights.V.Name);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task ScopeThatOpensInTheGraphOfItsValues_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(NamedTensor<float> input)
            {
                Graph.ResetDefault();
                using (VariableScope.Open("foo", reuse: Reuse.True, values: [input])) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task CodeBehindACallThatNeverReturns_StaysSilent() => Verify.BodyAsync("""
        Environment.Exit(0);
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NameThatACoalescingAssignmentMayChange_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string other)
            {
                Graph.ResetDefault();
                string? name = null;
                name ??= other;
                using (VariableScope.Open(name, "cell")) { Variable.Get<float>("v", [1]); }
                using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);
}
