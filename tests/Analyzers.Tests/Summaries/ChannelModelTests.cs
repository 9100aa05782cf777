using System.Threading.Channels;
using ScopeLint.Models.Channels;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>The model of a channel does what a real one does, as long as nobody waits for another thread.</summary>
public class ChannelModelTests
{
    [Fact]
    public void Channel() => new SideBySide<ChannelModel<int>, Channel<int>>()
        .Call((channel, n) => channel.Writer.TryWrite(n), (channel, n) => channel.Writer.TryWrite(n))
        .Call((channel, n) => channel.Writer.WriteAsync(n + 10).AsTask().GetAwaiter().GetResult(), (channel, n) => channel.Writer.WriteAsync(n + 10).AsTask().GetAwaiter().GetResult())
        .Call((channel, _) => (channel.Reader.TryRead(out var item), item), (channel, _) => (channel.Reader.TryRead(out var item), item))
        .Call((channel, _) => (channel.Reader.TryPeek(out var item), item), (channel, _) => (channel.Reader.TryPeek(out var item), item))
        .Call((channel, _) => channel.Reader.Count > 0 ? Now(channel.Reader.ReadAsync().AsTask()) : null, (channel, _) => channel.Reader.Count > 0 ? Now(channel.Reader.ReadAsync().AsTask()) : null)
        .Call((channel, _) => Now(channel.Reader.WaitToReadAsync().AsTask()), (channel, _) => Now(channel.Reader.WaitToReadAsync().AsTask()))
        .Call((channel, n) => n == 0 ? channel.Writer.TryComplete() : null, (channel, n) => n == 0 ? channel.Writer.TryComplete() : null)
        .Call((channel, n) => { if (n == 1) { channel.Writer.Complete(); } }, (channel, n) => { if (n == 1) { channel.Writer.Complete(); } })
        .Check(() => ChannelsModel.CreateUnbounded<int>(), () => System.Threading.Channels.Channel.CreateUnbounded<int>(), channel => [channel.Reader.Count], channel => [channel.Reader.Count]);

    [Theory]
    [InlineData(BoundedChannelFullMode.Wait)]
    [InlineData(BoundedChannelFullMode.DropWrite)]
    [InlineData(BoundedChannelFullMode.DropOldest)]
    [InlineData(BoundedChannelFullMode.DropNewest)]
    public void BoundedChannel(BoundedChannelFullMode mode) => new SideBySide<ChannelModel<int>, Channel<int>>()
        .Call((channel, n) => channel.Writer.TryWrite(n), (channel, n) => channel.Writer.TryWrite(n))
        .Call((channel, n) => channel.Reader.Count < 2 ? channel.Writer.WriteAsync(n).IsCompletedSuccessfully : null, (channel, n) => channel.Reader.Count < 2 ? channel.Writer.WriteAsync(n).IsCompletedSuccessfully : null)
        .Call((channel, _) => (channel.Reader.TryRead(out var item), item), (channel, _) => (channel.Reader.TryRead(out var item), item))
        .Check(
            () => ChannelsModel.CreateBounded<int>(new BoundedChannelOptionsModel(2) { FullMode = mode }), () => System.Threading.Channels.Channel.CreateBounded<int>(new BoundedChannelOptions(2) { FullMode = mode }), channel => [channel.Reader.Count], channel => [channel.Reader.Count]);

    [Fact]
    public async Task AllThatWasWritten()
    {
        var (model, real) = (ChannelsModel.CreateUnbounded<int>(), System.Threading.Channels.Channel.CreateUnbounded<int>());
        foreach (var number in Enumerable.Range(0, 3))
        {
            await model.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
            await real.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
        }

        model.Writer.Complete();
        real.Writer.Complete();
        Assert.Equal(
            await real.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            await model.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static object? Now<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : "waits";
}
