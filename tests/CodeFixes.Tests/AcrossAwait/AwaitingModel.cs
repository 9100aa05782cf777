using Verify = ScopeLint.CodeFixes.Tests.VerifyFix<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer, ScopeLint.CodeFixes.ScopeAcrossAwaitFix>;

namespace ScopeLint.CodeFixes.Tests.AcrossAwait;

/// <summary>A program that goes on on another thread wherever it awaits something.</summary>
internal static class AwaitingModel
{
    private const string Key = ScopeAcrossAwaitFix.SplitKey;

    /// <summary>Expects the fixed statements, and that they help: the program fails before as the scope is closed on another thread, and runs
    /// through after.</summary>
    public static Task MendsAsync(string statements, string fixedStatements) =>
        Verify.QuietAsync(new FixCase(Key, Of(statements), Of(fixedStatements)) { Throws = "SCL0304" });

    /// <summary>The same where the program fails in another way, or not at all.</summary>
    public static Task MendsAsync(string? failure, string statements, string fixedStatements) =>
        Verify.QuietAsync(new FixCase(Key, Of(statements), Of(fixedStatements)) { Throws = failure });

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

            private static readonly TaskCompletionSource s_gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            public static void Build()
            {
                var done = BuildAsync(new Graph(), "p");
                s_gate.SetResult();
                done.GetAwaiter().GetResult();
            }

            private static async Task BuildAsync(Graph graph, string name)
            {
        {{Indented(statements)}}
            }

            public static Variable<float> Get(string name) => Variable.Get<float>(name, [1]);

            private static async Task<int> LoadAsync()
            {
                await s_gate.Task;
                return 1;
            }

            private static async Task GetAsync()
            {
                Variable.Get<float>("inner", [1]);
                await s_gate.Task;
            }
        }
        """;

    private static string Indented(string statements) =>
        string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));
}
