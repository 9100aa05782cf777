using System.Collections.Immutable;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>Measures variants that take turns.</summary>
internal static class Turns
{
    /// <summary>Until the code runs as compiled for good, as it does in the compiler's server.</summary>
    private const int WarmUps = 3;

    internal static ImmutableArray<TimeSpan> Take(int rounds, params ImmutableArray<Func<TimeSpan>> variants) =>
        TakeAsync(rounds, [.. variants.Select(variant => Later(variant))]).GetAwaiter().GetResult();

    internal static Func<Task<ImmutableArray<TimeSpan>>> Later(Func<TimeSpan> measure) =>
        () => Task.FromResult<ImmutableArray<TimeSpan>>([measure()]);

    /// <summary>The medians of what each variant measures, one after the other. The variants take turns, so that whatever else the machine
    /// does meets all of them; the first turns only warm up.</summary>
    internal static async Task<ImmutableArray<TimeSpan>> TakeAsync(
        int rounds, params ImmutableArray<Func<Task<ImmutableArray<TimeSpan>>>> variants)
    {
        var turns = new List<ImmutableArray<TimeSpan>>();
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            var turn = ImmutableArray.CreateBuilder<TimeSpan>();
            foreach (var variant in variants)
            {
                GC.Collect();
                turn.AddRange(await variant());
            }

            turns.Add(turn.ToImmutable());
        }

        return [.. turns[0].Select((_, place) => Figure.Median(turns.Skip(WarmUps).Select(turn => turn[place])))];
    }
}
