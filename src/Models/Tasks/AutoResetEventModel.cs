namespace ScopeLint.Models.Tasks;

[ModelOf(typeof(AutoResetEvent))]
internal sealed class AutoResetEventModel(bool initialState) : EventWaitHandleModel(initialState, EventResetMode.AutoReset)
{
}
