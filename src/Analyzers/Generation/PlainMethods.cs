using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Generation;

/// <summary>The methods of a project that neither reach a scope library nor change static members. Code of other projects can only notice what they give, as it
/// names layers by it, and that is mostly known of short ones. The shortest belong into the summary, as many as are in proportion to the code that reaches the
/// library: else a large project would be bound twice for the sake of the few methods of it that use scopes.</summary>
/// <param name="code">The project.</param>
internal sealed class PlainMethods(ReferencedCompilation code)
{
    /// <summary>So many characters of them are worth their while in any project: some thousand lines.</summary>
    private const int Always = 50_000;

    /// <summary>A method of so many characters is a short one wherever there are too many to take longer ones.</summary>
    private const int Shortest = 128;

    private int _longest = int.MaxValue;

    /// <summary>Decides how long methods may be: doubled as long as there is room for all that are no longer, so that an edit rarely changes it.</summary>
    /// <param name="visible">The members that other projects can name.</param>
    public void ChooseAmong(IEnumerable<ISymbol> visible)
    {
        var lengths = visible.Where(code.IsPlain).Select(LengthOf).ToImmutableArray().Sort();
        var room = Math.Max(Always, code.ReachingBodies.Sum(body => body.Declaration.Span.Length));
        if (lengths.Sum() <= room)
        {
            return;
        }

        for (_longest = Shortest; lengths.TakeWhile(length => length <= 2 * _longest).Sum() <= room; _longest *= 2)
        {
        }
    }

    /// <summary>Whether what a member does is left out.</summary>
    public bool LeaveOut(ISymbol member) => _longest < int.MaxValue && code.IsPlain(member) && LengthOf(member) > _longest;

    private static int LengthOf(ISymbol member) => member.DeclaringSyntaxReferences.Sum(declaration => declaration.Span.Length);
}
