using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesTooEarlyAnalyzer, ScopeLint.CodeFixes.ReuseVariablesTooEarlyFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesTooEarly;

/// <summary>SCL0201: ReuseVariables() moves behind the last creation.</summary>
public class MoveTests
{
    private const string Move = ReuseVariablesTooEarlyFix.MoveKey;

    [Fact]
    public Task Call_MovesBehindTheCreation() => Verify.BodyAsync(Move, """
        using (var foo = VariableScope.Open("foo"))
        {
            foo.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task Call_MovesBehindTheLastOfSeveralCreations() => Verify.BodyAsync(Move, """
        using var foo = VariableScope.Open("foo");

        // From here on, share.
        foo.ReuseVariables(); // All.

        var v = Variable.Get<float>([|"v"|], [1]); // First.

        // Second.
        var w = Variable.Get<float>(
            "w",
            [1]);

        var again = Variable.Get<float>("v", [1]);
        """, """
        using var foo = VariableScope.Open("foo");

        var v = Variable.Get<float>("v", [1]); // First.

        // Second.
        var w = Variable.Get<float>(
            "w",
            [1]);
        // From here on, share.
        foo.ReuseVariables(); // All.

        var again = Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task CallAtTheStartOfABlock_LeavesNoBlankLine() => Verify.BodyAsync(Move, """
        using (var foo = VariableScope.Open("foo"))
        {
            foo.ReuseVariables();

            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CallOnTheCurrentScope_MovesBehindTheScopeInside() => Verify.BodyAsync(Move, """
        VariableScope.Current.ReuseVariables();
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>([|"v"|], [1]);
        }

        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        """, """
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
        }
        VariableScope.Current.ReuseVariables();

        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task StatementsOnOneLine_StayThere() => Verify.BodyAsync(Move, """
        using (var foo = VariableScope.Open("foo")) { foo.ReuseVariables(); Variable.Get<float>([|"v"|], [1]); Variable.Get<float>("v", [1]); }
        """, """
        using (var foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); foo.ReuseVariables(); Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task TopLevelStatements_Move() => Verify.Async(new FixCase(Move, """
        VariableScope.Current.ReuseVariables();
        var v = Variable.Get<float>([|"v"|], [1]);
        Console.WriteLine(Variable.Get<float>("v", [1]).Name);
        """, """
        var v = Variable.Get<float>("v", [1]);
        VariableScope.Current.ReuseVariables();
        Console.WriteLine(Variable.Get<float>("v", [1]).Name);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task TopLevelStatementsBehindADirective_Move() => Verify.Async(new FixCase(Move, """
        using System.Text;

        VariableScope.Current.ReuseVariables();
        Variable.Get<float>([|"v"|], [1]);
        Console.WriteLine(Variable.Get<float>("v", [1]).Name);
        Console.WriteLine(Encoding.UTF8.WebName);
        """, """
        using System.Text;

        Variable.Get<float>("v", [1]);
        VariableScope.Current.ReuseVariables();
        Console.WriteLine(Variable.Get<float>("v", [1]).Name);
        Console.WriteLine(Encoding.UTF8.WebName);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task LinesThatEndInCrLf_KeepDoingSo()
    {
        var fix = FixCase.InBody(Move, """
            using var foo = VariableScope.Open("foo");
            foo.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("v", [1]);
            """, """
            using var foo = VariableScope.Open("foo");
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
            """);
        return Verify.Async(fix with { Source = WithCrLf(fix.Source), Fixed = WithCrLf(fix.Fixed) });

        static string WithCrLf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    [Fact]
    public Task TwoMethods_AreMendedTogether() => Verify.Test(new FixCase(Move, """
        public static class Models
        {
            public static void First()
            {
                using var graph = new Graph().AsDefault();
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>([|"v"|], [1]);
                Variable.Get<float>("v", [1]);
            }

            public static void Second()
            {
                using var graph = new Graph().AsDefault();
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>([|"v"|], [1]);
                Variable.Get<float>("v", [1]);
            }
        }
        """, """
        public static class Models
        {
            public static void First()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>("v", [1]);
            }

            public static void Second()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                VariableScope.Current.ReuseVariables();
                Variable.Get<float>("v", [1]);
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task VariableSharedBeforeTheLastCreation_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        Variable.Get<float>([|"v"|], [1]);
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        """);

    [Fact]
    public Task CreationInAnotherBlock_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        using (var foo = VariableScope.Open("foo"))
        {
            {
                foo.ReuseVariables();
            }

            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Fact]
    public Task MisspeltName_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>([|"weigths"|], [1]);
        """);

    [Fact]
    public Task NothingToShareAfterwards_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        Variable.Get<float>([|"v"|], [1]);
        """);

    [Fact]
    public Task CallOfAMethodThatSwitches_IsNotMoved() => Verify.NotOfferedAsync(Move, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                Share(foo);
                Variable.Get<float>([|"v"|], [1]);
                Variable.Get<float>("v", [1]);
            }

            private static void Share(VariableScope scope) => scope.ReuseVariables();
        }
        """);

    [Fact]
    public Task ReturnedVariable_IsNotOffered() => Verify.NotOfferedAsync(Move, """
        public static class Models
        {
            public static Variable Build()
            {
                using var graph = new Graph().AsDefault();
                VariableScope.Current.ReuseVariables();
                return Variable.Get<float>([|"v"|], [1]);
            }
        }
        """);
}
