using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(BoundedChannelOptions))]
internal sealed class BoundedChannelOptionsModel
{
    private int _capacity;
    private BoundedChannelFullMode _fullMode;

    public BoundedChannelOptionsModel(int capacity) => _capacity = capacity;

    public int Capacity
    {
        get => _capacity;
        set => _capacity = value;
    }

    public BoundedChannelFullMode FullMode
    {
        get => _fullMode;
        set => _fullMode = value;
    }
}
