using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;
using VerifyMissing = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer>;
using VerifyShape = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ShapeConflictAnalyzer>;

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
                {|#2:Build()|};
                {|#0:Build()|};
            }

            private static void Build()
            {
                using (VariableScope.Open("foo")) { {|#1:{|#3:Variable.Get<float>("v", [1])|}|}; }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("foo/v", "in this call (line 11)", "by the call on line 5", "scope 'foo'", Advice.EachCall));

    [Fact]
    public Task MethodCalledThroughAnother_ReportsTheCallThatBothHaveInCommon() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                {|#3:Build()|};
                {|#0:Again()|};
            }

            private static void Again() => {|#1:Build()|};

            private static void Build() => {|#2:{|#4:Variable.Get<float>("v", [1])|}|};
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4)
            .WithArguments("v", "in this call (line 11)", "by the call on line 5", "the root scope", Advice.EachCall));

    [Fact]
    public Task MethodThatDoesBothItself_ReportsInside() => Verify.Async("""
        public static class Program
        {
            public static void Main() => Build();

            private static void Build()
            {
                {|#1:Variable.Get<float>("v", [1])|};
                {|#0:Variable.Get<float>("v", [1])|};
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "on line 7", "the root scope", Advice.TwoNames));

    [Fact]
    public Task ObjectMadeTwice_ReportsTheSecond() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                var first = {|#2:new Model()|};
                var second = {|#0:new Model()|};
            }
        }

        internal sealed class Model
        {
            private readonly Variable<float> _weights = {|#1:{|#3:Variable.Get<float>("weights", [1])|}|};
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("weights", "in this call (line 12)", "by the call on line 5", "the root scope", Advice.EachCall));

    [Fact]
    public Task CallInALoop_ReportsTheCallOfALaterRound() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                for (var tower = 0; tower < 2; tower++)
                {
                    {|#0:{|#2:Build()|}|};
                }
            }

            private static void Build() => {|#1:{|#3:Variable.Get<float>("v", [1])|}|};
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("v", "in this call (line 11)", "by this call in an earlier iteration", "the root scope", Advice.EachIteration));

    [Fact]
    public Task LoopWithoutACall_ReportsTheGetOfALaterRound() => Verify.BodyAsync("""
        for (var layer = 0; layer < 2; layer++) { {|#0:{|#1:Variable.Get<float>("v", [1])|}|}; }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "in an earlier iteration", "the root scope", Advice.EachIteration));

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
                {|#0:Discriminator(Reuse.True)|};
                Discriminator(Reuse.None);
            }

            private static void Discriminator(Reuse reuse)
            {
                using ({|#2:VariableScope.Open("discriminator", reuse: reuse)|}) { {|#1:Variable.Get<float>("weights", [1])|}; }
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
                {|#1:Variable.Get<float>("v", [1])|};
                if (!training) { {|#0:Variable.Get<float>("v", [1])|}; }
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
                    {|#2:Layers.Dense()|};
                    {|#0:Layers.Dense()|};
                }
            }
            """);
        test.TestState.Sources.Add(("Layers.cs", """
            internal static class Layers
            {
                public static void Dense() => {|#1:{|#3:Variable.Get<float>("kernel", [1])|}|};
            }
            """));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithArguments(
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
                    [|Variable.Get<float>("kernel", [1])|];
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
                {|#2:Dense(2)|};
                {|#0:Dense(3)|};
            }

            private static void Dense(int units)
            {
                using (VariableScope.Open("dense", reuse: Reuse.Auto)) { {|#1:{|#3:Variable.Get<float>("kernel", [units])|}|}; }
            }
        }
        """, VerifyShape.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("dense/kernel", "in this call (line 11)", "by the call on line 5", "(2)", "(3)"));
}
