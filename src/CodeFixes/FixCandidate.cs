using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes;

/// <summary>One way to mend a diagnostic. Fixes are written as changes of text: whatever they do not name stays as it is.</summary>
/// <param name="Title">What the light bulb says.</param>
/// <param name="EquivalenceKey">What Fix All knows the action by where another is offered before it; never changes.</param>
/// <param name="Changes">The changes, none of which touches another.</param>
internal sealed record FixCandidate(string Title, string EquivalenceKey, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether only a person can tell that this is what was meant. Such an action is never the first one, which is applied
    /// unattended, and so is offered only behind another.</summary>
    public bool NeedsChoice { get; init; }

    /// <summary>Changes that show what the fix brings to light, and so is no fault of it: a document with them is what the fixed one is
    /// measured by. Empty to measure by the document as it is.</summary>
    public ImmutableArray<TextChange> Revealing { get; init; } = [];
}
