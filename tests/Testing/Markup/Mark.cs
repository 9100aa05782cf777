using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing.Markup;

/// <summary>One marked span of a source.</summary>
/// <param name="Label">Null for <c>[|x|]</c>, a diagnostic id for <c>{|ID:x|}</c>, <c>#0</c> for <c>{|#0:x|}</c>.</param>
/// <param name="Span">The span in the text without markup.</param>
internal sealed record Mark(string? Label, TextSpan Span);

/// <summary>A source without its markup, and the spans that were marked, by the order in which they open.</summary>
/// <param name="Text">The text the compiler sees.</param>
/// <param name="Marks">The marked spans.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<Mark> Marks);
