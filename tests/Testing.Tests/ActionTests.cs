using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Tests.Subjects;

namespace ScopeLint.Testing.Tests;

public sealed class ActionTests
{
    [Fact]
    public Task An_action_that_changes_nothing_fails() => FailsAsync<IdleFix>(Check.Action);

    [Fact]
    public Task An_action_of_several_operations_fails() => FailsAsync<TwoOperationsFix>(Check.Action);

    [Fact]
    public async Task A_tree_that_the_text_does_not_parse_to_fails()
    {
        var message = await FailsAsync<GluedTokenFix>(Check.SameTree, Code.With("this.Good();"));
        Assert.Contains("IdentifierName where the parser finds SimpleMemberAccessExpression", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trivia_that_the_text_does_not_parse_to_fails()
    {
        var message = await FailsAsync<HiddenCommentFix>(Check.SameTree, Code.With("Good/* fixed */();"));
        Assert.Contains("MultiLineCommentTrivia '/* fixed */'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_breaks_the_code_fails()
    {
        var message = await FailsAsync<MissingNameFix>(Check.Compiles);
        Assert.Contains("error CS0103", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_does_not_remove_its_diagnostic_fails()
    {
        var message = await FailsAsync<CommentOnlyFix>(Check.DiagnosticRemoved);
        Assert.Contains("Bad()/* bad */", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_adds_a_diagnostic_fails()
    {
        await Failing.AtAsync(
            Check.NoNewDiagnostic,
            () => CSharpCodeFixVerifier<TwoRulesAnalyzer, WorseFix>.VerifyCodeFixAsync(
                Code.With("{|TST001:Bad()|};"), Code.With("Good();")));
        await CSharpCodeFixVerifier<TwoRulesAnalyzer, WorseFix>.VerifyCodeFixAsync(
            Code.With("{|TST001:Bad()|};"), Code.With("{|TST003:Worse()|};"));
    }

    [Fact]
    public async Task An_action_that_adds_a_compiler_warning_fails()
    {
        var message = await FailsAsync<UnusedVariableFix>(Check.NoNewDiagnostic, Code.With("int unused;"));
        Assert.Contains("warning CS0168", message, StringComparison.Ordinal);
        await CSharpCodeFixVerifier<BadCallAnalyzer, UnusedVariableFix>.VerifyCodeFixAsync(
            Code.With("[|Bad()|];"), Code.With("int {|CS0168:unused|};"));
    }

    [Fact]
    public async Task An_undeclared_compiler_error_in_the_fixed_code_fails()
    {
        var message = await FailsAsync<MissingNameFix>(Check.CompilerErrors, Code.With("Missing();"));
        Assert.Contains("the fixed code has compiler errors", message, StringComparison.Ordinal);
        await CSharpCodeFixVerifier<BadCallAnalyzer, MissingNameFix>.VerifyCodeFixAsync(
            Code.With("[|Bad()|];"), Code.With("{|CS0103:Missing|}();"));
    }

    [Fact]
    public async Task An_undeclared_diagnostic_in_the_fixed_code_fails()
    {
        var message = await FailsAsync<GoodCallFix>(Check.Diagnostics, Code.With("_ = Bad();"));
        Assert.Contains("the diagnostics of the fixed code", message, StringComparison.Ordinal);
    }

    private static Task<string> FailsAsync<TFix>(Check check, string? fixedCode = null)
        where TFix : CodeFixProvider, new() => Failing.AtAsync(
            check,
            () => CSharpCodeFixVerifier<BadCallAnalyzer, TFix>.VerifyCodeFixAsync(
                Code.With("[|Bad()|];"), fixedCode ?? Code.With("Good();")));
}
