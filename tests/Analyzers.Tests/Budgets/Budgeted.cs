using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>Checks what is reported, and what is said of what was not analysed, under settings of the project.</summary>
internal static class Budgeted
{
    public const string TooManySteps = NotJudged + "it takes more than scopelint.max_steps steps" + NothingReported;
    public const string TooManyStates = NotJudged + "it has more than scopelint.max_states paths side by side" + NothingReported;
    public const string TooManyNames = NotJudged + "it creates more than 5000 variables" + NothingReported;
    public const string TooDeep = "calls go deeper than scopelint.max_call_depth. What follows on this path is not reported.";

    private const string NotJudged = "this was not judged, because ";
    private const string NothingReported = ". Nothing that starts here is reported.";

    /// <summary>Expects one SCL0901, where the markup says, with a reason, and nothing else.</summary>
    public static Task SilentAsync(string reason, string source, string settings = "")
    {
        var notice = Verify<NotAnalyzedAnalyzer>.Diagnostic();
        var test = Prepared(source.Replace("{|SCL0901:", "{|#0:", StringComparison.Ordinal), settings);
        test.ExpectedDiagnostics.Add(notice.WithLocation(0).WithArguments(reason));
        return test.RunAsync();
    }

    /// <summary>Expects what the markup says, with rule ids.</summary>
    public static Task Async(string source, string settings) => Prepared(source, settings).RunAsync();

    private static ScopeAnalyzerTest Prepared(string source, string settings)
    {
        var test = new ScopeAnalyzerTest(new DuplicateVariableAnalyzer(), new NotAnalyzedAnalyzer());
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        if (settings.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{settings}\n"));
        }

        return test;
    }
}
