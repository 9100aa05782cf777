using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>How code that is left and entered by goto becomes labelled blocks and loops: its segments run one after the other, a jump to a later
/// one leaves what is between, and a jump to an earlier one starts the next iteration of a loop.</summary>
internal sealed class GotoPlan
{
    private readonly int[] _ends;
    private readonly ImmutableHashSet<(int From, int To)> _jumps;

    /// <summary>A plan for some segments.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="jumps">The jumps between them.</param>
    public GotoPlan(int count, IEnumerable<(int From, int To)> jumps)
    {
        Count = count;
        _jumps = [.. jumps];
        _ends = [.. Enumerable.Range(0, count).Select(head => _jumps.Where(jump => jump.To == head && jump.From >= head).Select(jump => jump.From).DefaultIfEmpty(-1).Max())];
        for (var head = count - 1; head >= 0; head--)
        {
            // A loop that begins inside ends inside; to leave the end of a loop is to go on behind it.
            for (var inside = head; inside <= _ends[head]; inside++)
            {
                _ends[head] = Math.Max(_ends[head], _ends[inside]);
            }
        }
    }

    /// <summary>How many segments there are.</summary>
    public int Count { get; }

    /// <summary>Whether no jump leads into the middle of a loop, so that there is such a form.</summary>
    public bool IsReducible => !_jumps.Any(jump => Enumerable.Range(0, Count).Any(head => jump.From < head && head < jump.To && jump.To <= _ends[head]));

    /// <summary>The first segment before one that jumps to it; null where none does.</summary>
    public int? FirstJumpFromBefore(int segment) => _jumps.Where(jump => jump.To == segment && jump.From < segment).Select(jump => (int?)jump.From).Min();

    /// <summary>Whether a segment is inside a block that a jump leaves, or inside a loop.</summary>
    public bool IsInside(int segment) => _jumps.Any(jump => jump.From <= segment && segment < jump.To) || Enumerable.Range(0, segment + 1).Any(head => segment <= _ends[head]);

    /// <summary>The last segment of the loop that begins with one; null where none does.</summary>
    public int? EndOfLoop(int head) => _ends[head] < 0 ? null : _ends[head];
}
