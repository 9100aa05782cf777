namespace ScopeLint;

/// <summary>Independent random elements.</summary>
internal sealed class RandomInitializer(string name, Distribution distribution, long? seed) : Initializer
{
    public override string Name => name;

    public override string ToString() => Text(name, $"{distribution}", SeedText(seed));

    protected override void Fill(Span<double> destination, InitializerContext context) =>
        RandomValues.Fill(destination, context, distribution, seed);
}
