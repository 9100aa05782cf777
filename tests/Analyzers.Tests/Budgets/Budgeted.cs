using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>Checks which duplicates are reported, which budgets ran out, and what is said of the settings of the project.</summary>
internal static class Budgeted
{
    public const string TooManySteps = "it takes more than scopelint.max_steps steps";
    public const string TooManyStates = "it has more than scopelint.max_states paths side by side";
    public const string TooManyNames = "it creates more than 5000 variables";
    public const string TooDeep = "its calls go deeper than scopelint.max_call_depth";

    /// <summary>Expects one SCL0902, where the markup says, with a reason, and what else the markup says.</summary>
    public static Task ExhaustedAsync(string reason, string source, string settings = "")
    {
        var notice = Verify<BudgetExhaustedAnalyzer>.Diagnostic();
        var test = Prepared(source.Replace("{|SCL0902:", "{|#0:", StringComparison.Ordinal), settings);
        test.ExpectedDiagnostics.Add(notice.WithLocation(0).WithArguments(reason));
        return test.RunAsync();
    }

    /// <summary>Expects what the markup says, with rule ids.</summary>
    public static Task Async(string source, string settings) => Prepared(source, settings).RunAsync();

    private static ScopeAnalyzerTest Prepared(string source, string settings)
    {
        var test = new ScopeAnalyzerTest(new DuplicateVariableAnalyzer(), new NotAnalyzedAnalyzer(), new BudgetExhaustedAnalyzer());
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        if (settings.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{settings}\n"));
        }

        return test;
    }
}
