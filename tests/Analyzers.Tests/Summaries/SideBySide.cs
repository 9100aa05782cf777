using CsCheck;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Calls a model and the real type alike, at random, and compares what each call gives or throws.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TReal">What it is a model of.</typeparam>
internal sealed class SideBySide<TModel, TReal>
{
    private const int Sequences = 500;
    private readonly List<(Func<TModel, int, object?> Model, Func<TReal, int, object?> Real)> _calls = [];

    /// <summary>Adds a call, which is told a small number.</summary>
    public SideBySide<TModel, TReal> Call(Func<TModel, int, object?> model, Func<TReal, int, object?> real)
    {
        _calls.Add((model, real));
        return this;
    }

    /// <summary>Adds a call without a result.</summary>
    public SideBySide<TModel, TReal> Call(Action<TModel, int> model, Action<TReal, int> real) => Call(
        (made, number) => { model(made, number); return null; },
        (made, number) => { real(made, number); return null; });

    /// <summary>Runs sequences of calls, and compares what the objects hold behind each.</summary>
    public void Check(Func<TModel> model, Func<TReal> real, Func<TModel, IEnumerable<object?>> ofModel, Func<TReal, IEnumerable<object?>> ofReal) =>
        Gen.Select(Gen.Int[0, _calls.Count - 1], Gen.Int[0, 5]).List[0, 14].Sample(
            sequence =>
            {
                var (made, original) = (model(), real());
                foreach (var (call, number) in sequence)
                {
                    Assert.Equal(Try(() => _calls[call].Real(original, number)), Try(() => _calls[call].Model(made, number)));
                    Assert.Equal(ofReal(original), ofModel(made));
                }
            },
            iter: Sequences);

    private static (object? Result, Type? Exception) Try(Func<object?> call)
    {
        try
        {
            return (call(), null);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return (null, exception.GetType());
        }
    }
}
