namespace ScopeLint.Analyzers.Summaries;

/// <summary>Does the same with several items: at the same time where the compiler works so too.</summary>
/// <param name="isConcurrent">Whether it does; it is not worth it where there is little to do.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class Workers(bool isConcurrent, CancellationToken cancellation)
{
    /// <summary>What comes of each item, in their order. What is done with one depends on no other.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done.</param>
    public IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work) => Select(items, static () => true, (_, item) => work(item));

    /// <summary>The same with a tool that serves for many items, but for one at a time.</summary>
    /// <param name="items">The items.</param>
    /// <param name="makeTool">Makes one.</param>
    /// <param name="work">What is done.</param>
    public IReadOnlyList<TResult> Select<T, TTool, TResult>(IReadOnlyList<T> items, Func<TTool> makeTool, Func<TTool, T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (isConcurrent)
        {
            Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellation }, makeTool, Do, static _ => { });
            return results;
        }

        var only = makeTool();
        for (var place = 0; place < results.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            Do(place, null, only);
        }

        return results;

        TTool Do(int place, ParallelLoopState? loop, TTool tool)
        {
            results[place] = work(tool, items[place]);
            return tool;
        }
    }
}
