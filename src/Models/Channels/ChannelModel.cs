using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(Channel<>))]
internal class ChannelModel<T> : ChannelModel<T, T>
{
    internal ChannelModel(int capacity, BoundedChannelFullMode fullMode)
    {
        var items = new ChannelQueue<T>(capacity, fullMode);
        Enter(new ChannelWriterModel<T>(items), new ChannelReaderModel<T>(items));
    }
}
