using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;
using VerifyMissing = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer>;
using VerifyShape = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ShapeConflictAnalyzer>;
using VerifyThread = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeLostOnThreadAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>A finding stands in the innermost body that brings both causes together; the places around it tell the rest.</summary>
public class PlacementTests
{
    [Fact]
    public Task MethodCalledTwice_ReportsTheSecondCall() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                {|#2:Build|}();
                {|#0:Build|}();
            }

            private static void Build()
            {
                using (VariableScope.Open("foo")) { Variable.Get<float>({|#1:"v"|}, [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("foo/v", "in this call (line 11)", "by the call on line 5", "scope 'foo'", Advice.EachCall));

    [Fact]
    public Task MethodCalledThroughAnother_ReportsTheCallThatBothHaveInCommon() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                {|#3:Build|}();
                {|#0:Again|}();
            }

            private static void Again() => {|#1:Build|}();

            private static void Build() => Variable.Get<float>({|#2:"v"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("v", "in this call (line 11)", "by the call on line 5", "the root scope", Advice.EachCall));

    [Fact]
    public Task MethodThatDoesBothItself_ReportsInside() => Verify.Async("""
        public static class Program
        {
            public static void Main() => Build();

            private static void Build()
            {
                Variable.Get<float>({|#1:"v"|}, [1]);
                Variable.Get<float>({|#0:"v"|}, [1]);
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "on line 7", "the root scope", Advice.TwoNames));

    [Fact]
    public Task ObjectMadeTwice_ReportsTheSecond() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                var first = new {|#2:Model|}();
                var second = new {|#0:Model|}();
            }
        }

        internal sealed class Model
        {
            private readonly Variable<float> _weights = Variable.Get<float>({|#1:"weights"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("weights", "in this call (line 12)", "by the call on line 5", "the root scope", Advice.EachCall));

    [Fact]
    public Task CallInALoop_ReportsTheCallOfALaterRound() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                for (var tower = 0; tower < 2; tower++)
                {
                    {|#0:Build|}();
                }
            }

            private static void Build() => Variable.Get<float>({|#1:"v"|}, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1)
            .WithArguments("v", "in this call (line 11)", "by this call in an earlier iteration", "the root scope", Advice.EachIteration));

    [Fact]
    public Task LoopWithoutACall_ReportsTheGetOfALaterRound() => Verify.BodyAsync("""
        for (var layer = 0; layer < 2; layer++) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("v", "here", "in an earlier iteration", "the root scope", Advice.EachIteration));

    [Fact]
    public Task SecondCallThatReuses_StaysSilent() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                Discriminator(Reuse.None);
                Discriminator(Reuse.True);
            }

            private static void Discriminator(Reuse reuse)
            {
                using (VariableScope.Open("discriminator", reuse: reuse)) { Variable.Get<float>("weights", [1]); }
            }
        }
        """);

    [Fact]
    public Task SecondCallInAScopeOfItsOwn_StaysSilent() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                using (VariableScope.Open("left")) { Build(); }
                using (VariableScope.Open("right")) { Build(); }
            }

            private static void Build() => Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CallsInTheWrongOrder_ReportTheOneThatReusesFirst() => VerifyMissing.Async("""
        public static class Program
        {
            public static void Main()
            {
                {|#0:Discriminator|}(Reuse.True);
                Discriminator(Reuse.None);
            }

            private static void Discriminator(Reuse reuse)
            {
                using (VariableScope.Open({|#2:"discriminator"|}, reuse: reuse)) { Variable.Get<float>({|#1:"weights"|}, [1]); }
            }
        }
        """, VerifyMissing.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments(
                "discriminator/weights", "in this call (line 11)", "scope 'discriminator' only reuses because of the opening on line 11", "",
                Advice.CreateFirst));

    [Fact]
    public Task ConditionThatTheFailureDependsOn_ReportsItsValue() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool training)
            {
                Variable.Get<float>({|#1:"v"|}, [1]);
                if (!training) { Variable.Get<float>({|#0:"v"|}, [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here when 'training' is false", "on line 5", "the root scope", Advice.TwoNames));

    [Fact]
    public async Task HelperInAnotherFile_ReportsTheCallAndNamesTheFile()
    {
        var test = Verify.Test("""
            public static class Program
            {
                public static void Main()
                {
                    Layers.{|#2:Dense|}();
                    Layers.{|#0:Dense|}();
                }
            }
            """);
        test.TestState.Sources.Add(("Layers.cs", """
            internal static class Layers
            {
                public static void Dense() => Variable.Get<float>({|#1:"kernel"|}, [1]);
            }
            """));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(
            "kernel", "in this call (line 3 of Layers.cs)", "by the call on line 5", "the root scope", Advice.EachCall));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task HelperInAnotherFileThatDoesBothItself_ReportsThere()
    {
        var test = Verify.Test("""
            public static class Program
            {
                public static void Main() => Layers.Dense();
            }
            """);
        test.TestState.Sources.Add(("Layers.cs", """
            internal static class Layers
            {
                public static void Dense()
                {
                    Variable.Get<float>("kernel", [1]);
                    Variable.Get<float>([|"kernel"|], [1]);
                }
            }
            """));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task ShapeGivenByTheCallers_ReportsTheSecondCall() => VerifyShape.Async("""
        public static class Program
        {
            public static void Main()
            {
                {|#2:Dense|}(2);
                {|#0:Dense|}(3);
            }

            private static void Dense(int units)
            {
                using (VariableScope.Open("dense", reuse: Reuse.Auto)) { Variable.Get<float>({|#1:"kernel"|}, [units]); }
            }
        }
        """, VerifyShape.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("dense/kernel", "in this call (line 11)", "by the call on line 5", "(2)", "(3)"));

    [Fact]
    public Task ThirdCallOfAChain_ReportsItsName() => Verify.Async(Chain("""
        x.Dense({|#1:"d1"|}).Dense("d2").Dense({|#0:"d1"|});
        """), Verify.Diagnostic().WithLocation(0).WithLocation(2).WithLocation(1)
            .WithArguments("d1/kernel", "in this call (line 13)", "by the call on line 6", "scope 'd1'", Advice.EachCall));

    [Fact]
    public Task CallInAChainOverSeveralLines_ReportsItsNameOnItsLine() => Verify.Async(Chain("""
        x
            .Dense({|#1:"d1"|})
            .Dense("d2")
            .Dense({|#0:"d1"|});
        """), Verify.Diagnostic().WithLocation(0).WithLocation(2).WithLocation(1)
            .WithArguments("d1/kernel", "in this call (line 16)", "by the call on line 7", "scope 'd1'", Advice.EachCall));

    [Fact]
    public Task ChainOfDifferentNames_StaysSilent() => Verify.Async(Chain("""
        x
            .Dense("d1")
            .Dense("d2")
            .Dense("d3");
        """, "\"kernel\""));

    [Fact]
    public Task CallWhoseArgumentsAreOnLinesOfTheirOwn_ReportsTheNameOfTheMember() => Verify.BodyAsync("""
        Variable.Get<float>("v", [1]);
        Variable.[|Get|]<float>(
            "v",
            [1]);
        """);

    [Fact]
    public Task CallThatIsHandedALambda_ReportsTheNameOfTheMember() => VerifyThread.BodyAsync("""
        using (VariableScope.Open({|#1:"a"|}))
        {
            System.Threading.Tasks.Task.{|#0:Run|}(() =>
            {
                Variable.Get<float>("v", [1]);
            });
        }
        """, VerifyThread.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("scope 'a'", "Task.Run", "on line 6"));

    [Theory]
    [InlineData("const string Name = \"v\"; Dense([|Name|], 3);")]
    [InlineData("Dense(units: 3, name: [|\"v\"|]);")]
    [InlineData("var n = \"v\"; [|Dense|](n, 3);")]
    [InlineData("Dense([|\"v\"|], 3); static void Other(string name) { }")]
    public Task ArgumentThatGivesTheName_ReportsIt(string again) => Verify.BodyAsync($$"""
        Variable.Get<float>("v", [1]);
        {{again}}
        static void Dense(string name, int units) => Variable.Get<float>(name, [1]);
        """);

    [Fact]
    public Task TextThatIsNoPartOfTheName_ReportsTheNameOfTheMember() => Verify.BodyAsync("""
        Dense("relu");
        [|Dense|]("tanh");
        static void Dense(string activation) => Variable.Get<float>("kernel", [1]);
        """);

    private static string Chain(string statement, string kernel = "{|#2:\"kernel\"|}") => $$"""
        public static class Models
        {
            public static void Build(string x)
            {
                Graph.ResetDefault();
        {{statement}}
            }
        }
        internal static class Layers
        {
            public static string Dense(this string x, string name)
            {
                using (VariableScope.Open(name)) { return x + Variable.Get<float>({{kernel}}, [1]).Name; }
            }
        }
        """;
}
