using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101 in sources of every form: the names that are put in compile and are no longer than they must be.</summary>
public class SourceFormTests
{
    private const string Share = DuplicateVariableFix.ShareKey;

    [Fact]
    public Task WithoutUsingDirective_NamesAreQualified() => Verify.Async(new FixCase(Share, """
        public static class Models
        {
            public static void Build()
            {
                ScopeLint.Graph.ResetDefault();
                ScopeLint.Variable.Get<float>("foo/v", [1]);
                using (ScopeLint.VariableScope.Open("foo")) { ScopeLint.Variable.Get<float>([|"v"|], [1]); }
            }
        }
        """, """
        public static class Models
        {
            public static void Build()
            {
                ScopeLint.Graph.ResetDefault();
                ScopeLint.Variable.Get<float>("foo/v", [1]);
                using (ScopeLint.VariableScope.Open("foo", reuse: ScopeLint.Reuse.Auto)) { ScopeLint.Variable.Get<float>("v", [1]); }
            }
        }
        """) { HasUsings = false });

    [Fact]
    public Task WithoutUsingDirectiveAtTheRoot_NamesAreQualified() => Verify.Async(new FixCase(Share, """
        public static class Models
        {
            public static void Build()
            {
                ScopeLint.Graph.ResetDefault();
                var v = ScopeLint.Variable.Get<float>("v", [1]);
                var w = ScopeLint.Variable.Get<float>([|"v"|], [1]);
            }
        }
        """, """
        public static class Models
        {
            public static void Build()
            {
                ScopeLint.Graph.ResetDefault();
                var v = ScopeLint.Variable.Get<float>("v", [1]);
                ScopeLint.Variable<float> w;
                using (ScopeLint.VariableScope.Open(ScopeLint.VariableScope.Current, reuse: ScopeLint.Reuse.Auto))
                {
                    w = ScopeLint.Variable.Get<float>("v", [1]);
                }
            }
        }
        """) { HasUsings = false });

    [Fact]
    public Task OwnTypeNamedReuse_NameIsQualified() => Verify.Async(new FixCase(Share, """
        namespace My;

        public enum Reuse { Auto }

        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("foo/v", [1]);
                using (VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
            }
        }
        """, """
        namespace My;

        public enum Reuse { Auto }

        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("foo/v", [1]);
                using (VariableScope.Open("foo", reuse: ScopeLint.Reuse.Auto)) { Variable.Get<float>("v", [1]); }
            }
        }
        """));

    [Fact]
    public Task OwnNamespaceNamedScopeLint_NameIsGlobal() => Verify.Async(new FixCase(Share, """
        namespace My.ScopeLint;

        public enum Reuse { Auto }

        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("foo/v", [1]);
                using (VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
            }
        }
        """, """
        namespace My.ScopeLint;

        public enum Reuse { Auto }

        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("foo/v", [1]);
                using (VariableScope.Open("foo", reuse: global::ScopeLint.Reuse.Auto)) { Variable.Get<float>("v", [1]); }
            }
        }
        """));

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.Async(new FixCase(Share, """
        Variable.Get<float>("v", [1]);
        // Once more.
        var v = Variable.Get<float>([|"v"|], [1]);

        Console.WriteLine(v.Name);
        """, """
        Variable.Get<float>("v", [1]);
        // Once more.
        Variable<float> v;
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
        {
            v = Variable.Get<float>("v", [1]);
        }

        Console.WriteLine(v.Name);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task FirstLineOfAFile_IsMended() => Verify.Async(new FixCase(Share, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); Variable.Get<float>([|"v"|], [1]); }
        """, """
        using (VariableScope.Open("foo", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); }
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task LinesThatEndInCrLf_KeepDoingSo() => Verify.Async(new FixCase(Share, WithCrLf("""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                var v = Variable.[|Get|]<float>(
                    "v",
                    [1]);
            }
        }
        """), WithCrLf("""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                Variable<float> v;
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
                {
                    v = Variable.Get<float>(
                        "v",
                        [1]);
                }
            }
        }
        """)));

    [Fact]
    public Task Tabs_StayTabs() => Verify.BodyAsync(Share, """
        Variable.Get<float>("v", [1]);
        if (DateTime.Now.Year > 0)
        {
        }

        """ + "\tVariable.Get<float>([|\"v\"|], [1]);", """
        Variable.Get<float>("v", [1]);
        if (DateTime.Now.Year > 0)
        {
        }

        """ + "\tusing (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))\n\t{\n\t\tVariable.Get<float>(\"v\", [1]);\n\t}");

    [Fact]
    public Task DiagnosticsInTwoMethods_AreMendedTogether() => Verify.Test(new FixCase(Share, """
        public class Models
        {
            public void First()
            {
                using (VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    Variable.Get<float>([|"v"|], [1]);
                }
            }

            public Variable Second()
            {
                Variable.Get<float>("v", [1]);
                return Variable.Get<float>([|"v"|], [1]);
            }
        }
        """, """
        public class Models
        {
            public void First()
            {
                using (VariableScope.Open("a", reuse: Reuse.Auto))
                {
                    Variable.Get<float>("v", [1]);
                    Variable.Get<float>("v", [1]);
                }
            }

            public Variable Second()
            {
                Variable.Get<float>("v", [1]);
                using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
                {
                    return Variable.Get<float>("v", [1]);
                }
            }
        }
        """)).RunAsync(TestContext.Current.CancellationToken);

    private static string WithCrLf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
