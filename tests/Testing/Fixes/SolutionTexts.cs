using Microsoft.CodeAnalysis;
using ScopeLint.Testing.Analysis;
using ScopeLint.Testing.Messages;

namespace ScopeLint.Testing.Fixes;

/// <summary>Compares the texts of solutions.</summary>
internal static class SolutionTexts
{
    /// <summary>The documents whose text differs from before, and those that are new, in all projects.</summary>
    public static async Task<IReadOnlyList<Document>> ChangedAsync(Solution before, Solution after)
    {
        var changed = new List<Document>();
        foreach (var changes in after.GetChanges(before).GetProjectChanges())
        {
            changed.AddRange(changes.GetAddedDocuments().Select(id => after.GetDocument(id)!));
            foreach (var id in changes.GetChangedDocuments())
            {
                var (was, now) = (before.GetDocument(id)!, after.GetDocument(id)!);
                if (await TextAsync(was).ConfigureAwait(false) != await TextAsync(now).ConfigureAwait(false))
                {
                    changed.Add(now);
                }
            }
        }

        return changed;
    }

    /// <summary>Requires both projects to have exactly the given sources.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="project">The sources of the project under test.</param>
    /// <param name="copy">The sources of its copy, under the names of the originals.</param>
    /// <param name="check">The check that this is.</param>
    /// <param name="title">How the message calls the sources of the project.</param>
    /// <exception cref="VerificationException">A text differs, or a document is missing or too many.</exception>
    public static async Task RequireAsync(
        TestSolution solution,
        IReadOnlyList<(string FileName, string Text)> project,
        IReadOnlyList<(string FileName, string Text)> copy,
        Check check,
        string title)
    {
        await RequireAsync(solution.Project, project, check, $"the outcome is not the {title}").ConfigureAwait(false);
        await RequireAsync(
            solution.Solution.GetProject(solution.CopyId)!,
            [.. copy.Select(source => (TestSolution.CopyPath(source.FileName), source.Text))],
            check,
            check == Check.FixAllInSolution
                ? "the outcome in the second project of the solution is wrong"
                : "a second project, outside the scope of the fix, was changed").ConfigureAwait(false);
    }

    private static async Task RequireAsync(
        Project project, IReadOnlyList<(string FileName, string Text)> expected, Check check, string complaint)
    {
        foreach (var document in project.Documents)
        {
            var path = document.FilePath ?? document.Name;
            var actual = await TextAsync(document).ConfigureAwait(false);
            var text = expected.Where(source => source.FileName == path).Select(source => source.Text).FirstOrDefault();
            if (text is null)
            {
                throw new VerificationException(check, $"{complaint}: the document {path} is not expected.\n{actual}");
            }

            if (text != actual)
            {
                throw new VerificationException(check, $"{complaint}: {path} differs.\n{TextDiff.Show(text, actual)}");
            }
        }

        var present = project.Documents.Select(document => document.FilePath ?? document.Name);
        var missing = expected.Select(source => source.FileName).Except(present);
        if (missing.FirstOrDefault() is { } name)
        {
            throw new VerificationException(check, $"{complaint}: the document {name} does not exist.");
        }
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync().ConfigureAwait(false)).ToString();
}
