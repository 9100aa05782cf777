using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101 at the root, where there is no opening to change: a scope is put around the statement.</summary>
public class RootTests
{
    private const string Share = DuplicateVariableFix.ShareKey;

    [Fact]
    public Task ExpressionStatement_IsWrapped() => Verify.BodyAsync(Share, """
        Variable.Get<float>("v", [1]);

        // Once more.
        Variable.Get<float>([|"v"|], [1]); // Shared.

        Console.WriteLine();
        """, """
        Variable.Get<float>("v", [1]);

        // Once more.
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]); // Shared.
        }

        Console.WriteLine();
        """);

    [Fact]
    public Task AssignmentStatement_IsWrapped() => Verify.BodyAsync(Share, """
        var v = Variable.Get<float>("v", [1]);
        v = Variable.Get<float>([|"v"|], [1]);
        """, """
        var v = Variable.Get<float>("v", [1]);
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            v = Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task StatementsOnOneLine_StayThere() => Verify.BodyAsync(Share, """
        { Variable.Get<float>("v", [1]); var v = Variable.Get<float>([|"v"|], [1]); Console.WriteLine(v); }
        """, """
        { Variable.Get<float>("v", [1]); Variable<float> v; using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto)) { v = Variable.Get<float>("v", [1]); } Console.WriteLine(v); }
        """);

    [Theory]
    [InlineData("var", "Variable<float>")]
    [InlineData("Variable<float>", "Variable<float>")]
    [InlineData("Variable", "Variable")]
    [InlineData("Variable<float>?", "Variable<float>?")]
    [InlineData("ScopeLint.Variable<float>", "ScopeLint.Variable<float>")]
    public Task LocalUsedAfterwards_IsDeclaredBefore(string type, string fixedType) => Verify.BodyAsync(Share, $$"""
        Variable.Get<float>("v", [1]);
        {{type}} again = Variable.Get<float>([|"v"|], [1]);
        Console.WriteLine(again.Name);
        """, $$"""
        Variable.Get<float>("v", [1]);
        {{fixedType}} again;
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            again = Variable.Get<float>("v", [1]);
        }
        Console.WriteLine(again.Name);
        """);

    [Fact]
    public Task LocalOfAnotherType_IsDeclaredBefore() => Verify.BodyAsync(Share, """
        Variable.Get<float>("v", [1]);
        var sum = Op.Add(Variable.Get<float>("w", [1]), Variable.Get<float>([|"v"|], [1]));
        """, """
        Variable.Get<float>("v", [1]);
        NamedTensor<float> sum;
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            sum = Op.Add(Variable.Get<float>("w", [1]), Variable.Get<float>("v", [1]));
        }
        """);

    [Fact]
    public Task ReturnStatement_IsWrapped() => Verify.Async(new FixCase(Share, """
        public static class Models
        {
            public static Variable Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                return Variable.Get<float>([|"v"|], [1]);
            }
        }
        """, """
        public static class Models
        {
            public static Variable Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
                {
                    return Variable.Get<float>("v", [1]);
                }
            }
        }
        """));

    [Fact]
    public Task LinesInsideStrings_StayWhereTheyAre() => Verify.BodyAsync(Share, """"
        Variable.Get<float>("v", [1]);
        Console.WriteLine(
            @"verbatim
        text",
            """
            raw
            """,
            $"""
            {1}
            two
            """,
            Variable.Get<float>([|"v"|], [1]));
        """", """"
        Variable.Get<float>("v", [1]);
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            Console.WriteLine(
                @"verbatim
        text",
                """
            raw
            """,
                $"""
            {1}
            two
            """,
                Variable.Get<float>("v", [1]));
        }
        """");

    [Fact]
    public Task TwoInOneMethod_ComeToLightOneAfterTheOther() => Verify.Async(FixCase.InBody(Share, """
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"v"|], [1]);
        Variable.Get<float>("v", [1]);
        """, """
        Variable.Get<float>("v", [1]);
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        """) with { Iterations = 2 });

    [Theory]
    [InlineData("lock (Variable.Get<float>([|\"v\"|], [1])) { }")]
    [InlineData("Console.WriteLine(Variable.Get<float>([|\"v\"|], [1]) is { } found);")]
    [InlineData("var (first, second) = (Variable.Get<float>([|\"v\"|], [1]), 1); Console.WriteLine((first, second));")]
    [InlineData("Variable a = Variable.Get<float>([|\"v\"|], [1]), b = a;")]
    [InlineData("var pair = new { V = Variable.Get<float>([|\"v\"|], [1]) };")]
    public Task StatementThatCannotBeWrapped_IsNotOffered(string statement) => Verify.NotOfferedInBodyAsync(Share, $$"""
        Variable.Get<float>("v", [1]);
        {{statement}}
        """);

    [Fact]
    public Task Await_IsNotOffered() => Verify.NotOfferedAsync(Share, """
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Build()
            {
                Variable.Get<float>("v", [1]);
                Console.WriteLine("{0} {1}", Variable.Get<float>([|"v"|], [1]), await Task.Run(() => 1));
            }
        }
        """);

    [Fact]
    public Task ExpressionBody_IsNotOffered() => Verify.NotOfferedAsync(Share, """
        public static class Models
        {
            public static object Build() => (Variable.Get<float>("v", [1]), Variable.Get<float>([|"v"|], [1]));
        }
        """);
}
