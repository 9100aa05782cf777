using System.Threading.Channels;

namespace ScopeLint.Models.Channels;

[ModelOf(typeof(Channel))]
internal static class ChannelsModel
{
    public static ChannelModel<T> CreateUnbounded<T>() => new();
}
