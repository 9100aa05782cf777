using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(Channel<>))]
internal class ChannelModel<T> : ChannelModel<T, T>
{
    public ChannelModel()
    {
        var items = new ChannelQueue<T>();
        Enter(new ChannelWriterModel<T>(items), new ChannelReaderModel<T>(items));
    }
}
