namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>Decisions at random, the same ones for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of the choices, each as often as its weight says.</summary>
    public T Weigh<T>(params ReadOnlySpan<(int Weight, T Choice)> choices)
    {
        var sum = 0;
        foreach (var (weight, _) in choices)
        {
            sum += weight;
        }

        var rest = _random.Next(sum);
        foreach (var (weight, choice) in choices)
        {
            rest -= weight;
            if (rest < 0)
            {
                return choice;
            }
        }

        throw new ArgumentException("No choice has a weight. Give one a weight above zero.", nameof(choices));
    }
}
