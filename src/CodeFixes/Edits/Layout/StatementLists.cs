using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Layout;

/// <summary>Statements among others.</summary>
internal static class StatementLists
{
    /// <summary>The statements of the list that a statement stands in; none where it stands alone, as behind an <c>if</c>.</summary>
    public static IReadOnlyList<StatementSyntax> SiblingsOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,

        // No collection expression: that would make a syntax list of copies, which stand in no file.
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList(),
        _ => Array.Empty<StatementSyntax>(),
    };

    /// <summary>Those of them that the statement follows.</summary>
    public static IEnumerable<StatementSyntax> Before(StatementSyntax statement) => SiblingsOf(statement).Where(sibling => sibling.SpanStart < statement.SpanStart);

    /// <summary>Those of them that follow the statement.</summary>
    public static IEnumerable<StatementSyntax> Behind(StatementSyntax statement) => SiblingsOf(statement).Where(sibling => sibling.SpanStart > statement.SpanStart);
}
