namespace ScopeLint.Samples.Ring;

/// <summary>Draws what was learnt.</summary>
internal static class Pictures
{
    internal static void Losses(string path, IReadOnlyList<double> discriminator, IReadOnlyList<double> generator)
    {
        using var plot = new ScottPlot.Plot();
        Add(plot, discriminator, "discriminator");
        Add(plot, generator, "generator");
        plot.XLabel("step");
        plot.YLabel("loss, mean of 50 steps");
        plot.ShowLegend();
        plot.SavePng(path, 800, 500);
    }

    internal static void Points(string path, float[] real, float[] made)
    {
        using var plot = new ScottPlot.Plot();
        Scatter(plot, real, "real");
        Scatter(plot, made, "made");
        plot.Axes.SquareUnits();
        plot.ShowLegend();
        plot.SavePng(path, 700, 700);
    }

    private static void Add(ScottPlot.Plot plot, IReadOnlyList<double> losses, string name)
    {
        var means = losses.Chunk(50).Select(chunk => chunk.Average()).ToArray();
        var line = plot.Add.Signal(means, period: 50);
        line.LegendText = name;
    }

    private static void Scatter(ScottPlot.Plot plot, float[] points, string name)
    {
        var cloud = plot.Add.ScatterPoints(
            points.Where((_, index) => index % 2 == 0).ToArray(), points.Where((_, index) => index % 2 == 1).ToArray());
        cloud.LegendText = name;
        cloud.MarkerSize = 3;
    }
}
