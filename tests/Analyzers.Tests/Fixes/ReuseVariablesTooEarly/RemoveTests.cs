using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesTooEarlyAnalyzer, ScopeLint.CodeFixes.ReuseVariablesTooEarlyFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesTooEarly;

/// <summary>SCL0201: ReuseVariables() goes where nothing is left to share behind the last creation.</summary>
public class RemoveTests
{
    private const string Remove = ReuseVariablesTooEarlyFix.RemoveKey;

    [Fact]
    public Task NothingToShareAfterwards_CallGoes() => Verify.BodyAsync(Remove, """
        using (var foo = VariableScope.Open("foo"))
        {
            // Share.
            foo.ReuseVariables();

            var v = Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (var foo = VariableScope.Open("foo"))
        {
            var v = Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ReturnedVariable_CallGoes() => Verify.Test(new FixCase(Remove, """
        public static class Models
        {
            public static Variable Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                foo.ReuseVariables();
                return Variable.Get<float>([|"v"|], [1]);
            }
        }
        """, """
        public static class Models
        {
            public static Variable Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                return Variable.Get<float>("v", [1]);
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task SomethingToShareAfterwards_IsNotOffered() => Verify.NotOfferedInBodyAsync(Remove, """
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        Variable.Get<float>([|"v"|], [1]);
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task MisspeltName_IsNotOffered() => Verify.NotOfferedInBodyAsync(Remove, """
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>([|"weigths"|], [1]);
        """);
}
