namespace ScopeLint.Torch.Benchmarks;

/// <summary>Measures one thing by another in the same run: they take turns, and what counts is the median of the ratios of
/// their processor times.</summary>
internal static class Comparison
{
    private const int WarmUps = 5;

    /// <summary>Prints the ratio.</summary>
    /// <param name="what">What is measured.</param>
    /// <param name="wanted">The ratio at most.</param>
    /// <param name="turns">The number of turns.</param>
    /// <param name="measured">What is measured, one turn.</param>
    /// <param name="yardstick">What it is measured by, one turn.</param>
    /// <returns>Whether the ratio is at most what is wanted.</returns>
    internal static bool Run(string what, double wanted, int turns, Action measured, Action yardstick)
    {
        var ratios = new List<double>();
        for (var turn = -WarmUps; turn < turns; turn++)
        {
            // Whoever comes second finds the caches warm, so they change places.
            var (first, second) = turn % 2 == 0 ? (Time(measured), Time(yardstick)) : Swapped(Time(yardstick), Time(measured));
            if (turn >= 0)
            {
                ratios.Add(first / second);
            }
        }

        ratios.Sort();
        var median = ratios[ratios.Count / 2];
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {median:F2} (middle half {ratios[ratios.Count / 4]:F2} to {ratios[ratios.Count * 3 / 4]:F2}), wanted {wanted:F1}"));
        return median <= wanted;
    }

    private static (double, double) Swapped(double second, double first) => (first, second);

    private static double Time(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
