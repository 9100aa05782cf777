using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(Channel<,>))]
internal class ChannelModel<TWrite, TRead>
{
    private ChannelWriterModel<TWrite>? _writer;
    private ChannelReaderModel<TRead>? _reader;

    public ChannelWriterModel<TWrite> Writer => _writer!;

    public ChannelReaderModel<TRead> Reader => _reader!;

    protected void Enter(ChannelWriterModel<TWrite> writer, ChannelReaderModel<TRead> reader)
    {
        _writer = writer;
        _reader = reader;
    }
}
