using System.Diagnostics.CodeAnalysis;
using ScopeLint.Models.Tasks;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Objects that threads wait for answer a thread that is alone as the framework's do.</summary>
[SuppressMessage("Usage", "xUnit1051:Calls to methods which accept CancellationToken should use TestContext.Current.CancellationToken", Justification = "The members without a token are what is compared.")]
public class SynchronisationModelTests
{
    private static readonly TimeSpan Soon = TimeSpan.Zero;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    public async Task Semaphores(int count, int maximum)
    {
        var (model, real) = (new SemaphoreSlimModel(count, maximum), new SemaphoreSlim(count, maximum));
        var (old, realOld) = (new SemaphoreModel(count, maximum), new Semaphore(count, maximum));
        for (var step = 0; step < 12; step++)
        {
            Assert.Equal(real.CurrentCount, model.CurrentCount);
            switch ((step * 7) % 12)
            {
                case 0 or 5:
                    Assert.Equal(Released(() => real.Release()), Released(() => model.Release()));
                    Assert.Equal(Released(() => realOld.Release()), Released(() => old.Release()));
                    break;
                case 1:
                    Assert.Equal(Released(() => real.Release(2)), Released(() => model.Release(2)));
                    Assert.Equal(Released(() => realOld.Release(2)), Released(() => old.Release(2)));
                    break;
                case 2 when real.CurrentCount > 0:
                    real.Wait();
                    model.Wait();
                    Assert.Equal(realOld.WaitOne(), old.WaitOne());
                    break;
                case 3 when real.CurrentCount > 0:
                    real.Wait(CancellationToken.None);
                    model.Wait(CancellationToken.None);
                    Assert.Equal(realOld.WaitOne(), old.WaitOne());
                    break;
                case 4 when real.CurrentCount > 0:
                    await real.WaitAsync();
                    await model.WaitAsync();
                    Assert.Equal(realOld.WaitOne(Soon), old.WaitOne(Soon));
                    break;
                case 6:
                    Assert.Equal(await real.WaitAsync(0), await model.WaitAsync(0));
                    Assert.Equal(realOld.WaitOne(0), old.WaitOne(0));
                    break;
                case 7:
                    Assert.Equal(await real.WaitAsync(Soon), await model.WaitAsync(Soon));
                    Assert.Equal(realOld.WaitOne(0), old.WaitOne(0));
                    break;
                case 8:
                    Assert.Equal(real.Wait(Soon), model.Wait(Soon));
                    Assert.Equal(realOld.WaitOne(0), old.WaitOne(0));
                    break;
                case 9:
                    Assert.Equal((real.Wait(0, CancellationToken.None), real.Wait(Soon, CancellationToken.None)), (model.Wait(0, CancellationToken.None), model.Wait(Soon, CancellationToken.None)));
                    break;
                case 10 when real.CurrentCount > 0:
                    await real.WaitAsync(CancellationToken.None);
                    await model.WaitAsync(CancellationToken.None);
                    break;
                case 11:
                    Assert.Equal(await real.WaitAsync(0, CancellationToken.None), await model.WaitAsync(0, CancellationToken.None));
                    Assert.Equal(await real.WaitAsync(Soon, CancellationToken.None), await model.WaitAsync(Soon, CancellationToken.None));
                    break;
                default:
                    Assert.Equal(real.Wait(0), model.Wait(0));
                    Assert.Equal(realOld.WaitOne(0), old.WaitOne(0));
                    break;
            }
        }

        model.Dispose();
        real.Dispose();
        old.Dispose();
        realOld.Dispose();
        Assert.Equal(new SemaphoreSlim(2).CurrentCount, new SemaphoreSlimModel(2).CurrentCount);
    }

    [Fact]
    public void CancelledSemaphores()
    {
        var (model, real, token) = (new SemaphoreSlimModel(1), new SemaphoreSlim(1), new CancellationToken(canceled: true));
        AreRefused<OperationCanceledException>(() => real.Wait(0, token), () => model.Wait(0, token));
        AreRefused<OperationCanceledException>(() => real.Wait(Soon, token), () => model.Wait(Soon, token));
        Assert.Equal((real.WaitAsync(token).Status, real.WaitAsync(0, token).Status, real.WaitAsync(Soon, token).Status), (model.WaitAsync(token).Status, model.WaitAsync(0, token).Status, model.WaitAsync(Soon, token).Status));
        Assert.Equal(real.CurrentCount, model.CurrentCount);
    }

    [Fact]
    public void ManualEvents()
    {
        var (model, real) = (new ManualResetEventSlimModel(), new ManualResetEventSlim());
        Assert.Equal((real.IsSet, real.Wait(0), real.Wait(Soon)), (model.IsSet, model.Wait(0), model.Wait(Soon)));
        model.Set();
        real.Set();
        model.Wait();
        real.Wait();
        model.Wait(CancellationToken.None);
        real.Wait(CancellationToken.None);
        Assert.Equal((real.IsSet, real.Wait(0), real.Wait(5)), (model.IsSet, model.Wait(0), model.Wait(5)));
        model.Reset();
        real.Reset();
        Assert.Equal(real.IsSet, model.IsSet);
        model.Dispose();
        real.Dispose();
        Assert.Equal(new ManualResetEventSlim(initialState: true).IsSet, new ManualResetEventSlimModel(initialState: true).IsSet);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Events(bool isSet)
    {
        EventWaitHandleModel[] models = [new(isSet, EventResetMode.AutoReset), new(isSet, EventResetMode.ManualReset), new AutoResetEventModel(isSet), new ManualResetEventModel(isSet)];
        EventWaitHandle[] handles = [new(isSet, EventResetMode.AutoReset), new(isSet, EventResetMode.ManualReset), new AutoResetEvent(isSet), new ManualResetEvent(isSet)];
        foreach (var (model, real) in models.Zip(handles))
        {
            Assert.Equal((real.WaitOne(0), real.WaitOne(Soon)), (model.WaitOne(0), model.WaitOne(Soon)));
            Assert.Equal((real.Set(), real.Set(), real.WaitOne(), real.WaitOne(0)), (model.Set(), model.Set(), model.WaitOne(), model.WaitOne(0)));
            Assert.Equal((real.Set(), real.Reset(), real.WaitOne(0)), (model.Set(), model.Reset(), model.WaitOne(0)));
            model.Dispose();
            real.Close();
            model.Close();
        }
    }

    [Fact]
    public void Countdowns()
    {
        var (model, real) = (new CountdownEventModel(2), new CountdownEvent(2));
        Assert.Equal(Asked(real), Asked(model));
        Assert.Equal((real.Signal(), real.TryAddCount(), real.TryAddCount(2)), (model.Signal(), model.TryAddCount(), model.TryAddCount(2)));
        real.AddCount();
        model.AddCount();
        real.AddCount(2);
        model.AddCount(2);
        Assert.Equal(Asked(real), Asked(model));
        Assert.Throws<InvalidOperationException>(() => real.Signal(8));
        Assert.Throws<InvalidOperationException>(() => model.Signal(8));
        Assert.Equal((real.Signal(7), real.TryAddCount(), real.Wait(0), real.Wait(Soon)), (model.Signal(7), model.TryAddCount(), model.Wait(0), model.Wait(Soon)));
        Assert.Throws<InvalidOperationException>(() => real.AddCount());
        Assert.Throws<InvalidOperationException>(() => model.AddCount());
        real.Wait();
        model.Wait();
        real.Wait(CancellationToken.None);
        model.Wait(CancellationToken.None);
        real.Reset();
        model.Reset();
        Assert.Equal(Asked(real), Asked(model));
        real.Reset(3);
        model.Reset(3);
        Assert.Equal(Asked(real), Asked(model));
        real.Dispose();
        model.Dispose();
    }

    [Fact]
    public void Refused()
    {
        AreRefused<ArgumentOutOfRangeException>(() => new CountdownEvent(-1), () => new CountdownEventModel(-1));
        AreRefused<ArgumentOutOfRangeException>(() => new CountdownEvent(1).Signal(0), () => new CountdownEventModel(1).Signal(0));
        AreRefused<ArgumentOutOfRangeException>(() => new CountdownEvent(1).AddCount(0), () => new CountdownEventModel(1).AddCount(0));
        AreRefused<ArgumentOutOfRangeException>(() => new CountdownEvent(1).TryAddCount(-1), () => new CountdownEventModel(1).TryAddCount(-1));
        AreRefused<ArgumentOutOfRangeException>(() => new CountdownEvent(1).Reset(-1), () => new CountdownEventModel(1).Reset(-1));
        AreRefused<ArgumentOutOfRangeException>(() => new SemaphoreSlim(-1), () => new SemaphoreSlimModel(-1));
        AreRefused<ArgumentOutOfRangeException>(() => new SemaphoreSlim(0, 0), () => new SemaphoreSlimModel(0, 0));
        AreRefused<ArgumentOutOfRangeException>(() => new SemaphoreSlim(2, 1), () => new SemaphoreSlimModel(2, 1));
        AreRefused<ArgumentOutOfRangeException>(() => new SemaphoreSlim(1).Release(0), () => new SemaphoreSlimModel(1).Release(0));
        AreRefused<ArgumentOutOfRangeException>(() => new Semaphore(-1, 1), () => new SemaphoreModel(-1, 1));
        AreRefused<ArgumentOutOfRangeException>(() => new Semaphore(0, 0), () => new SemaphoreModel(0, 0));
        AreRefused<ArgumentException>(() => new Semaphore(2, 1), () => new SemaphoreModel(2, 1));
        AreRefused<ArgumentOutOfRangeException>(() => new Semaphore(1, 1).Release(0), () => new SemaphoreModel(1, 1).Release(0));
    }

    private static void AreRefused<T>(Action real, Action model)
        where T : Exception
    {
        Assert.Throws<T>(real);
        Assert.Throws<T>(model);
    }

    private static (int, int, bool) Asked(CountdownEvent asked) => (asked.InitialCount, asked.CurrentCount, asked.IsSet);

    private static (int, int, bool) Asked(CountdownEventModel asked) => (asked.InitialCount, asked.CurrentCount, asked.IsSet);

    private static int Released(Func<int> release)
    {
        try
        {
            return release();
        }
        catch (SemaphoreFullException)
        {
            return -1;
        }
    }
}
