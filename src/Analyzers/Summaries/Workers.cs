namespace ScopeLint.Analyzers.Summaries;

/// <summary>Does the same with several items: at the same time where the compiler works so too.</summary>
/// <param name="isConcurrent">Whether it does.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class Workers(bool isConcurrent, CancellationToken cancellation)
{
    /// <summary>What comes of each item, in their order. What is done with one depends on no other.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done.</param>
    public IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = isConcurrent ? -1 : 1 }, place => results[place] = work(items[place]));
        return results;
    }
}
