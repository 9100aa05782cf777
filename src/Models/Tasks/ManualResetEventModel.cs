namespace ScopeLint.Models.Tasks;

[ModelOf(typeof(ManualResetEvent))]
internal sealed class ManualResetEventModel(bool initialState) : EventWaitHandleModel(initialState, EventResetMode.ManualReset)
{
}
