using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Programs.Tests.Judging;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>Why values, names and paths of a program became unknown to the analysis: what SCL0901 says, with the origins of the arguments
/// where it says that a value is not known.</summary>
internal static class UnknownReasons
{
    private const string Prefix = "Not analysed: ";

    /// <summary>The reasons of a program, each once.</summary>
    public static IReadOnlyList<string> Of(Verdict verdict)
    {
        if (verdict.Analysis is not { Notices: [_, ..] notices })
        {
            return [];
        }

        var compilation = ProgramCompiler.Compile(verdict.Program);
        var origins = new ValueOrigins(compilation);
        return [.. notices.SelectMany(notice => Refined(notice, compilation, origins)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Refined(Finding notice, CSharpCompilation compilation, ValueOrigins origins)
    {
        var reason = FirstSentence(notice.Message);
        if (CallAt(notice, compilation) is not { } call)
        {
            return [reason];
        }

        if (!NotKnown(reason))
        {
            return [$"{reason}: {origins.NameOf(call.TargetMethod)}"];
        }

        var from = call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && IsNameOrScope(argument.Value.Type))
            .SelectMany(argument => origins.Of(argument.Value)).Distinct(StringComparer.Ordinal).ToList();
        from = from.Count > 0 ? from : [.. new CallContext(compilation, origins).Of(call.Syntax)];
        return from.Count == 0 ? [reason] : from.Select(origin => $"{reason}: {origin}");
    }

    private static string FirstSentence(string message)
    {
        var text = message.StartsWith(Prefix, StringComparison.Ordinal) ? message[Prefix.Length..] : message;
        return text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;
    }

    private static bool NotKnown(string reason) =>
        reason.Contains("name is not known", StringComparison.Ordinal) || reason.Contains("not known which scope", StringComparison.Ordinal);

    private static bool IsNameOrScope(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } or { Name: nameof(VariableScope) or nameof(Graph) };

    private static IInvocationOperation? CallAt(Finding notice, CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == notice.Start.File);
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().FindNode(notice.Span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax)).Select(node => model.GetOperation(node)).OfType<IInvocationOperation>().FirstOrDefault();
    }
}
