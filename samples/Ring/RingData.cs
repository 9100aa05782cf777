namespace ScopeLint.Samples.Ring;

/// <summary>Eight narrow normal distributions on a circle: what the generator is to learn.</summary>
internal static class RingData
{
    internal const int Modes = 8;

    internal const double Radius = 2;

    internal const double Deviation = 0.05;

    internal static Tensor Draw(int count, torch.Device device)
    {
        var angles = torch.randint(Modes, [count], device: device).to(torch.ScalarType.Float32) * (2 * Math.PI / Modes);
        return (torch.stack([angles.cos(), angles.sin()], 1) * Radius) + (torch.randn(count, 2, device: device) * Deviation);
    }

    /// <summary>How many of the points lie near each mode, within six deviations.</summary>
    internal static int[] CountNearModes(float[] points)
    {
        var counts = new int[Modes];
        for (var index = 0; index < points.Length; index += 2)
        {
            for (var mode = 0; mode < Modes; mode++)
            {
                var angle = 2 * Math.PI * mode / Modes;
                var distance = double.Hypot(points[index] - (Radius * Math.Cos(angle)), points[index + 1] - (Radius * Math.Sin(angle)));
                counts[mode] += distance < 6 * Deviation ? 1 : 0;
            }
        }

        return counts;
    }
}
