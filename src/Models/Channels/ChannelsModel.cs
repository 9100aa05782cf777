using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(Channel))]
internal static class ChannelsModel
{
    public static ChannelModel<T> CreateUnbounded<T>() => new(int.MaxValue, BoundedChannelFullMode.Wait);

    public static ChannelModel<T> CreateUnbounded<T>(UnboundedChannelOptions options) => options is null ? throw new ArgumentNullException(nameof(options)) : CreateUnbounded<T>();

    public static ChannelModel<T> CreateBounded<T>(int capacity) => new(capacity, BoundedChannelFullMode.Wait);

    public static ChannelModel<T> CreateBounded<T>(BoundedChannelOptionsModel options) => new(options.Capacity, options.FullMode);
}
