using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes;

/// <summary>A diagnostic and the file it lies in.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Model">The meaning of the file.</param>
/// <param name="Source">The file.</param>
internal sealed record FixSite(Diagnostic Diagnostic, SemanticModel Model, SourceFile Source)
{
    /// <summary>What the diagnostic tells beyond its locations.</summary>
    public FindingFacts Facts { get; } = FindingFacts.Of(Diagnostic);

    /// <summary>The call that the diagnostic stands on: the library's that fails, or one that leads there; null where it is no call that can
    /// be seen here, as behind <c>new</c>.</summary>
    public InvocationExpressionSyntax? FailingCall => CallAt(Span);

    /// <summary>The whole of what the diagnostic stands on, of which it underlines a part.</summary>
    public TextSpan Span => Facts.CallOf(Diagnostic).SourceSpan;

    /// <summary>The calls, and creations of objects, that lead to the failure, from the one that the diagnostic stands on to the library's; null in the place of those that stand in
    /// another file.</summary>
    public IEnumerable<SyntaxNode?> FailingCalls => Facts.FailingOf(Diagnostic).Select(place => place.SourceTree == Model.SyntaxTree ? Source.Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) : null);

    /// <summary>The library's call that fails: the failing call, or one inside it; null where it stands in another file.</summary>
    public InvocationExpressionSyntax? FailingGet => CallAt(Facts.FailureOf(Diagnostic));

    /// <summary>The statement that the failing call belongs to.</summary>
    public StatementSyntax? FailingStatement => FailingCall?.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>The earlier call that is the cause, or that led to it; null where it stands in another file.</summary>
    public InvocationExpressionSyntax? Cause =>
        Facts.CauseOf(Diagnostic) is { } cause ? CallAt(cause) : null;

    /// <summary>The library's call that is the cause: the cause, or one inside it; null where it stands in another file.</summary>
    public InvocationExpressionSyntax? InnerCause => Facts.InnerCauseOf(Diagnostic) is { } cause ? CallAt(cause) : null;

    /// <summary>What the diagnostic underlines.</summary>
    public SyntaxNode? Underlined => Source.Root.FullSpan.Contains(Diagnostic.Location.SourceSpan)
        ? Source.Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
        : null;

    /// <summary>The call that opened the scope in force; null at the root, and where it stands in another file.</summary>
    public InvocationExpressionSyntax? Opening => Facts.Opening is { } span ? CallAt(span) : null;

    private InvocationExpressionSyntax? CallAt(Location location) =>
        location.SourceTree == Model.SyntaxTree ? CallAt(location.SourceSpan) : null;

    /// <summary>The call at a place of the file; null where no call is there.</summary>
    public InvocationExpressionSyntax? CallAt(TextSpan span) => Source.Root.FullSpan.Contains(span)
        ? Source.Root.FindNode(span, getInnermostNodeForTie: true) as InvocationExpressionSyntax
        : null;
}
