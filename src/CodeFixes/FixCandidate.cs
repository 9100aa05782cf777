using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes;

/// <summary>One way to mend a diagnostic. Fixes are written as changes of text: whatever they do not name stays as it is.</summary>
/// <param name="Title">What the light bulb says.</param>
/// <param name="EquivalenceKey">What Fix All knows the action by where another is offered before it; never changes.</param>
/// <param name="Changes">The changes, none of which touches another.</param>
internal sealed record FixCandidate(string Title, string EquivalenceKey, ImmutableArray<TextChange> Changes);
