using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Analyzers.Tests.Libraries;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>Checks one fixer on sources that use the running ScopeLint.Runtime.</summary>
internal static partial class VerifyFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string GlobalUsings = "global using System; global using ScopeLint;";

    /// <summary>
    /// Expects that the action turns the source into the fixed one, and that this helps: the program throws before and not after.
    /// </summary>
    public static Task Async(FixCase fix) => QuietAsync(fix with { Throws = new TAnalyzer().SupportedDiagnostics[0].Id });

    /// <summary>
    /// The same for a rule that predicts no exception: the program throws what the case says, and so does the fixed one.
    /// </summary>
    public static async Task QuietAsync(FixCase fix)
    {
        await Test(fix).RunAsync();
        var usings = fix.HasUsings ? GlobalUsings : "";
        Assert.Equal(fix.Throws, Program.FirstMistake(WithoutMarkup(fix.Source), usings, fix.Kind));
        Assert.Equal(fix.StillThrows, Program.FirstMistake(WithoutMarkup(fix.Fixed), usings, fix.Kind));
    }

    /// <summary>The same for statements in a method that starts with an empty graph.</summary>
    public static Task BodyAsync(string key, string statements, string fixedStatements) =>
        Async(FixCase.InBody(key, statements, fixedStatements));

    /// <summary>The same for statements in a method that starts with an empty graph, which run through before and after.</summary>
    public static Task QuietBodyAsync(string key, string statements, string fixedStatements) =>
        QuietAsync(FixCase.InBody(key, statements, fixedStatements));

    /// <summary>Expects that the action is not offered for anything in the source.</summary>
    public static Task NotOfferedAsync(string key, string source, params DiagnosticResult[] compilerErrors)
    {
        var test = Test(new FixCase(key, source, source));
        test.ExpectedDiagnostics.AddRange(compilerErrors);
        return test.RunAsync();
    }

    /// <summary>The same for a project of a kind.</summary>
    public static Task NotOfferedAsync(string key, string source, Microsoft.CodeAnalysis.OutputKind kind) => Test(new FixCase(key, source, source) { Kind = kind }).RunAsync();

    /// <summary>The same for statements in a method that starts with an empty graph.</summary>
    public static Task NotOfferedInBodyAsync(string key, string statements, params DiagnosticResult[] compilerErrors) =>
        NotOfferedAsync(key, Body.Of(statements), compilerErrors);

    /// <summary>Expects that the action turns code that uses TensorFlow.NET, of which there are declarations alone, into the fixed one.</summary>
    public static Task TensorFlowNetAsync(string key, string statements, string fixedStatements, string members = "", string? fixedMembers = null) =>
        ElsewhereAsync(key, DeclaredLibraries.TensorFlowNet, TensorFlowNet.GlobalUsings, statements, fixedStatements, members, fixedMembers);

    /// <summary>The same for code that uses LostTech.TensorFlow.</summary>
    public static Task LostTechAsync(string key, string statements, string fixedStatements, string members = "") =>
        ElsewhereAsync(key, DeclaredLibraries.LostTech, LostTechCode.GlobalUsings, statements, fixedStatements, members);

    private static Task ElsewhereAsync(string key, ImmutableArray<MetadataReference> libraries, string usings, string statements, string fixedStatements, string members, string? fixedMembers = null)
    {
        var test = new ScopeCodeFixTest(new TAnalyzer(), new OwnKeys<TFix>()) { Libraries = libraries, CodeActionEquivalenceKey = key };
        test.TestState.Sources.Add(TensorFlowNet.InMethod(statements, members));
        test.TestState.Sources.Add(usings);
        test.FixedState.Sources.Add(TensorFlowNet.InMethod(fixedStatements, fixedMembers ?? members));
        test.FixedState.Sources.Add(usings);
        return test.RunAsync();
    }

    /// <summary>The test of a case, without running the program.</summary>
    public static ScopeCodeFixTest Test(FixCase fix)
    {
        var test = new ScopeCodeFixTest(new TAnalyzer(), new OwnKeys<TFix>())
        {
            CodeActionEquivalenceKey = fix.Key,
            NumberOfIncrementalIterations = fix.Iterations,
            NumberOfFixAllIterations = fix.Iterations is { } iterations ? -Math.Abs(iterations) : null,
        };
        test.Revealed.UnionWith(fix.Reveals);
        test.Revealed.UnionWith(new[] { fix.StillThrows, fix.Iterations is null ? null : new TAnalyzer().SupportedDiagnostics[0].Id }.OfType<string>());
        test.TestState.OutputKind = fix.Kind;
        test.TestState.Sources.Add(fix.Source);
        test.FixedState.Sources.Add(fix.Fixed);
        if (fix.HasUsings)
        {
            test.TestState.Sources.Add(GlobalUsings);
            test.FixedState.Sources.Add(GlobalUsings);
        }

        return test;
    }

    private static string WithoutMarkup(string source) => Mark().Replace(source, "$1");

    [GeneratedRegex(@"\[\|(.*?)\|\]", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
