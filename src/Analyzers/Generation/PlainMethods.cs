using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Generation;

/// <summary>The methods of a project that neither reach a scope library nor change static members. Code of other projects can only notice what they give, as it
/// names layers by it, and that is mostly known of short ones. The shortest belong into the summary, as many as are in proportion to the code that reaches the
/// library: else a large project would be bound twice for the sake of the few methods of it that use scopes. Those that run what they are handed have room of their own.</summary>
/// <param name="code">The project.</param>
internal sealed class PlainMethods(ReferencedCompilation code)
{
    /// <summary>So many characters of them are worth their while in any project: some thousand lines.</summary>
    private const int Always = 50_000;

    /// <summary>A method of so many characters is a short one wherever there are too many to take longer ones.</summary>
    private const int Shortest = 128;

    private int _longest = int.MaxValue;
    private int _longestHanded = int.MaxValue;

    /// <summary>Decides how long methods may be: doubled as long as there is room for all that are no longer, so that an edit rarely changes it.</summary>
    /// <param name="visible">The members that other projects can name.</param>
    public void ChooseAmong(IEnumerable<ISymbol> visible)
    {
        var room = Math.Max(Always, code.ReachingBodies.Sum(body => body.Declaration.Span.Length));
        var lengths = visible.Where(code.IsPlain).ToLookup(IsHanded, LengthOf);
        _longest = Longest([.. lengths[false].OrderBy(length => length)], room);
        _longestHanded = Longest([.. lengths[true].OrderBy(length => length)], room);
    }

    /// <summary>Whether what a member does is left out.</summary>
    public bool LeaveOut(ISymbol member) => (IsHanded(member) ? _longestHanded : _longest) is < int.MaxValue and var longest && code.IsPlain(member) && LengthOf(member) > longest;

    private static int Longest(ImmutableArray<int> lengths, int room)
    {
        if (lengths.Sum() <= room)
        {
            return int.MaxValue;
        }

        var longest = Shortest;
        while (lengths.TakeWhile(length => length <= 2 * longest).Sum() <= room)
        {
            longest *= 2;
        }

        return longest;
    }

    /// <summary>Whether a method is handed code of others to run, which may well use scopes: there are few of those.</summary>
    private static bool IsHanded(ISymbol member) => member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    private static int LengthOf(ISymbol member) => member.DeclaringSyntaxReferences.Sum(declaration => declaration.Span.Length);
}
