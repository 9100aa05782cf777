using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing.Analysis;
using ScopeLint.Testing.Messages;

namespace ScopeLint.Testing.Fixes;

/// <summary>
/// An editor asks for the diagnostics of the member at the cursor and offers fixes for those. One that only turns up when
/// something else is analysed (another member, another file, the end of the compilation) gets no light bulb.
/// </summary>
internal static class LocalDiagnosticCheck
{
    /// <summary>Checks every diagnostic that has a fix.</summary>
    /// <param name="setup">The fixer.</param>
    /// <param name="start">The test code.</param>
    /// <exception cref="VerificationException">Analysing only its member does not report a diagnostic.</exception>
    public static async Task VerifyAsync(FixSetup setup, Snapshot start)
    {
        foreach (var diagnostic in setup.Fixable(start.Findings).Where(start.Findings.Analyzers.Contains))
        {
            if (await setup.OfferAsync(start, diagnostic).ConfigureAwait(false) is not { Document.FilePath: { } path })
            {
                continue;
            }

            var member = MemberSpan(diagnostic.Location);
            var compilation = await start.Solution.CompileAsync().ConfigureAwait(false);
            var local = await AnalyzerRun
                .RunAsync(compilation, start.Solution.Project, setup.Test.Analyzers, path, member)
                .ConfigureAwait(false);
            if (!local.Any(Expectation.Of(diagnostic).Matches))
            {
                throw new VerificationException(
                    Check.LocalDiagnostic,
                    "this diagnostic has a fix, but analysing the member it lies in does not report it, so no editor offers the fix. "
                    + $"Report it where its own member is analysed.\n{DiagnosticPrinter.Show(diagnostic)}");
            }
        }
    }

    /// <summary>
    /// The innermost member around a location. Of a type only the head counts, for its members are members of their own;
    /// top-level statements are one body, the whole file.
    /// </summary>
    private static TextSpan MemberSpan(Location location)
    {
        var root = location.SourceTree!.GetRoot();
        var member = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(candidate => candidate is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax));
        return member switch
        {
            null => root.FullSpan,
            TypeDeclarationSyntax { OpenBraceToken: { RawKind: not 0 } brace } => TextSpan.FromBounds(member.SpanStart, brace.SpanStart),
            _ => member.Span,
        };
    }
}
