namespace ScopeLint;

/// <summary>The SplitMix64 generator (Steele, Lea and Flood 2014). The library has its own because the values of a seed must never
/// change, which <see cref="Random"/> does not promise from one version of .NET to the next.</summary>
internal struct SplitMix64
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state;

    private SplitMix64(ulong state) => _state = state;

    /// <summary>The generator of one element: each has its own, so any part of a tensor can be drawn without the rest.</summary>
    /// <param name="seed">The seed of the tensor.</param>
    /// <param name="index">The element's flat index.</param>
    internal static SplitMix64 ForElement(ulong seed, long index) => new(Mix(Mix(seed) + (((ulong)index + 1) * Gamma)));

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    internal double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number of the standard normal distribution (Box and Muller 1958).</summary>
    internal double NextNormal()
    {
        // 1 - u lies in (0, 1], where the logarithm is finite.
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUnit()));
        return radius * Math.Cos(2 * Math.PI * NextUnit());
    }

    private ulong Next() => Mix(_state += Gamma);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
