using System.Diagnostics.CodeAnalysis;
using ScopeLint.Models.Tasks;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Tokens that somebody cancels, and tokens that belong to nothing do as the framework's.</summary>
[SuppressMessage("Usage", "xUnit1051:Calls to methods which accept CancellationToken should use TestContext.Current.CancellationToken", Justification = "The members without a token are what is compared.")]
public class CancellationModelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sources(bool isCancelled)
    {
        var (model, real) = (new CancellationTokenSourceModel(), new CancellationTokenSource());
        var (token, realToken) = (model.Token, real.Token);
        if (isCancelled)
        {
            model.Cancel(throwOnFirstException: true);
            real.Cancel(throwOnFirstException: true);
        }

        Assert.Equal(real.TryReset(), model.TryReset());
        Assert.Equal(real.IsCancellationRequested, model.IsCancellationRequested);
        Assert.Equal(Asked(realToken), Asked(token));
        model.Dispose();
        real.Dispose();
    }

    [Fact]
    public async Task AsynchronousCancelling()
    {
        var (model, real) = (new CancellationTokenSourceModel(), new CancellationTokenSource());
        await model.CancelAsync();
        await real.CancelAsync();
        Assert.Equal(Asked(real.Token), Asked(model.Token));
        real.Dispose();
    }

    [Fact]
    public void OptionsOfParallelLoops()
    {
        var (model, real) = (new ParallelOptionsModel(), new ParallelOptions());
        Assert.Equal(real.MaxDegreeOfParallelism, model.MaxDegreeOfParallelism);
        Assert.Equal(Asked(real.CancellationToken), Asked(model.CancellationToken));
        (model.MaxDegreeOfParallelism, real.MaxDegreeOfParallelism) = (3, 3);
        (model.CancellationToken, real.CancellationToken) = (new(canceled: true), new(canceled: true));
        Assert.Equal(real.MaxDegreeOfParallelism, model.MaxDegreeOfParallelism);
        Assert.Equal(Asked(real.CancellationToken), Asked(model.CancellationToken));
        Assert.Equal(Assert.Throws<ArgumentOutOfRangeException>(() => real.MaxDegreeOfParallelism = 0).ParamName, Assert.Throws<ArgumentOutOfRangeException>(() => model.MaxDegreeOfParallelism = 0).ParamName);
    }

    [Fact]
    public async Task TasksEndedByHand()
    {
        var (models, reals) = (new TaskCompletionSourceModel<int>[] { new(), new(TaskCreationOptions.RunContinuationsAsynchronously), new(), new() }, new TaskCompletionSource<int>[] { new(), new(TaskCreationOptions.RunContinuationsAsynchronously), new(), new() });
        Assert.Equal(reals[0].Task.IsCompleted, models[0].Task.IsCompleted);
        models[0].SetResult(3);
        reals[0].SetResult(3);
        models[1].SetException(new FormatException());
        reals[1].SetException(new FormatException());
        models[2].SetCanceled();
        reals[2].SetCanceled();
        Assert.Equal(reals[3].TrySetCanceled(CancellationToken.None), models[3].TrySetCanceled(CancellationToken.None));
        Assert.Equal(await reals[0].Task, await models[0].Task);
        foreach (var (model, real) in models.Zip(reals))
        {
            Assert.Equal(real.Task.Status, model.Task.Status);
            Assert.Equal((real.TrySetResult(1), real.TrySetException(new FormatException()), real.TrySetCanceled()), (model.TrySetResult(1), model.TrySetException(new FormatException()), model.TrySetCanceled()));
            Assert.Throws<InvalidOperationException>(() => real.SetResult(1));
            Assert.Throws<InvalidOperationException>(() => model.SetResult(1));
        }
    }

    [Fact]
    public void TasksWithoutAResultEndedByHand()
    {
        var (models, reals) = (new TaskCompletionSourceModel[] { new(), new(TaskCreationOptions.RunContinuationsAsynchronously), new(), new() }, new TaskCompletionSource[] { new(), new(TaskCreationOptions.RunContinuationsAsynchronously), new(), new() });
        Assert.Equal(reals[0].Task.IsCompleted, models[0].Task.IsCompleted);
        models[0].SetResult();
        reals[0].SetResult();
        models[1].SetException(new FormatException());
        reals[1].SetException(new FormatException());
        models[2].SetCanceled();
        reals[2].SetCanceled();
        Assert.Equal(reals[3].TrySetCanceled(CancellationToken.None), models[3].TrySetCanceled(CancellationToken.None));
        foreach (var (model, real) in models.Zip(reals))
        {
            Assert.Equal(real.Task.Status, model.Task.Status);
            Assert.Equal((real.TrySetResult(), real.TrySetException(new FormatException()), real.TrySetCanceled()), (model.TrySetResult(), model.TrySetException(new FormatException()), model.TrySetCanceled()));
            Assert.Throws<InvalidOperationException>(() => real.SetResult());
            Assert.Throws<InvalidOperationException>(() => model.SetResult());
        }
    }

    [Fact]
    public void ValuesOfFlows()
    {
        var (model, real) = (new AsyncLocalModel<string>(), new AsyncLocal<string>());
        Assert.Equal(real.Value, model.Value);
        (model.Value, real.Value) = ("a", "a");
        Assert.Equal(real.Value, model.Value);
    }

    [Fact]
    public void TokensOfNothing()
    {
        Assert.Equal(Asked(CancellationToken.None), Asked(CancellationTokenModel.None));
        Assert.Equal(Asked(new CancellationToken(canceled: true)), Asked(new CancellationTokenModel(canceled: true)));
        Assert.Equal(Asked(new CancellationToken(canceled: false)), Asked(new CancellationTokenModel(canceled: false)));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    public void LinkedSources(bool cancelsFirst, bool cancelsSecond, bool disposesBefore)
    {
        CancellationTokenSourceModel[] models = [new(), new()];
        CancellationTokenSource[] sources = [new(), new()];
        CancellationTokenSourceModel[] linked = [CancellationTokenSourceModel.CreateLinkedTokenSource(models[0].Token), CancellationTokenSourceModel.CreateLinkedTokenSource(models[0].Token, models[1].Token), CancellationTokenSourceModel.CreateLinkedTokenSource([models[1].Token, models[1].Token, models[0].Token])];
        CancellationTokenSource[] real = [CancellationTokenSource.CreateLinkedTokenSource(sources[0].Token), CancellationTokenSource.CreateLinkedTokenSource(sources[0].Token, sources[1].Token), CancellationTokenSource.CreateLinkedTokenSource([sources[1].Token, sources[1].Token, sources[0].Token])];
        if (disposesBefore)
        {
            linked[1].Dispose();
            real[1].Dispose();
        }

        if (cancelsFirst)
        {
            models[0].Cancel();
            sources[0].Cancel();
        }

        if (cancelsSecond)
        {
            models[1].Cancel();
            sources[1].Cancel();
        }

        Assert.Equal(real.Select(source => source.IsCancellationRequested), linked.Select(source => source.IsCancellationRequested));
        Array.ForEach(sources, source => source.Dispose());
        Array.ForEach(real, source => source.Dispose());
    }

    [Fact]
    public void TokensAreEqualThatOneSourceHasGiven()
    {
        var (model, other) = (new CancellationTokenSourceModel(), new CancellationTokenSourceModel());
        using var real = new CancellationTokenSource();
        using var another = new CancellationTokenSource();
        CancellationTokenModel[] models = [model.Token, model.Token, other.Token, CancellationTokenModel.None, new(canceled: true), new(canceled: true), new(canceled: false)];
        CancellationToken[] tokens = [real.Token, real.Token, another.Token, CancellationToken.None, new(canceled: true), new(canceled: true), new(canceled: false)];
        for (var left = 0; left < tokens.Length; left++)
        {
            for (var right = 0; right < tokens.Length; right++)
            {
                Assert.Equal(
                    (tokens[left] == tokens[right], tokens[left] != tokens[right], tokens[left].Equals(tokens[right]), tokens[left].Equals((object)tokens[right])),
                    (models[left] == models[right], models[left] != models[right], models[left].Equals(models[right]), models[left].Equals((object)models[right])));
                Assert.True(models[left] != models[right] || models[left].GetHashCode() == models[right].GetHashCode());
            }
        }
    }

    private static (bool, bool, bool) Asked(CancellationToken token) => (token.IsCancellationRequested, token.CanBeCanceled, Throws(token.ThrowIfCancellationRequested));

    private static (bool, bool, bool) Asked(CancellationTokenModel token) => (token.IsCancellationRequested, token.CanBeCanceled, Throws(token.ThrowIfCancellationRequested));

    private static bool Throws(Action asked)
    {
        try
        {
            asked();
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
