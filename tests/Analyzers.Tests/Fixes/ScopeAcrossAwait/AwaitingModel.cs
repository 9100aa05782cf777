using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer, ScopeLint.CodeFixes.ScopeAcrossAwaitFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>A program that goes on on another thread wherever it awaits something.</summary>
internal static class AwaitingModel
{
    private const string Key = ScopeAcrossAwaitFix.SplitKey;

    /// <summary>Expects the fixed statements, and that they help: the program fails before as the scope is closed on another thread, and runs
    /// through after, or throws what it was kept from.</summary>
    public static Task MendsAsync(string statements, string fixedStatements, string? stillThrows = null) =>
        Verify.QuietAsync(new FixCase(Key, Of(statements), Of(fixedStatements)) { Throws = "SCL0304", StillThrows = stillThrows });

    /// <summary>The same where mending one lets another come to light.</summary>
    public static Task MendsAsync(int iterations, string statements, string fixedStatements) =>
        Verify.QuietAsync(new FixCase(Key, Of(statements), Of(fixedStatements)) { Throws = "SCL0304", Iterations = iterations });

    /// <summary>The same without running it.</summary>
    public static Task ChangesAsync(int iterations, string statements, string fixedStatements) =>
        Verify.Test(new FixCase(Key, Of(statements), Of(fixedStatements)) { Iterations = iterations }).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Expects that no fix is offered.</summary>
    public static Task NotOfferedAsync(string statements) => Verify.NotOfferedAsync(Key, Of(statements));


    /// <summary>Statements in a method that awaits.</summary>
    public static string Of(string statements) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        public static class Models
        {
            private static readonly Graph s_graph = new Graph();
            private static Graph s_now = new Graph();
            private static string? s_name;

            public static int Count { get; set; }

            // What waits for it goes on only when the thread that began has gone.
            private static readonly TaskCompletionSource<int> s_gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

            public static void Build()
            {
                var done = BuildAsync(new Graph(), "p");
                s_gate.SetResult(1);
                done.GetAwaiter().GetResult();
            }

            private static async Task BuildAsync(Graph graph, string name)
            {
        {{Indented(statements)}}
            }

            public static void Check(string name, string expected)
            {
                if (name != expected) throw new InvalidOperationException(name);
            }

            public static void Cell()
            {
                using (VariableScope.Open(null, "cell")) { Get("v"); }
            }

            public static Variable<float> Get(string name) => Variable.Get<float>(name, [1]);

            private static Task<int> LoadAsync() => s_gate.Task;

        }
        """;

    private static string Indented(string statements) =>
        string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));
}
