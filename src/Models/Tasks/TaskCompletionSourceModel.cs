namespace ScopeLint.Models.Tasks;

/// <summary>Who ends it twice, beside others, is not known.</summary>
[ModelOf(typeof(TaskCompletionSource))]
internal class TaskCompletionSourceModel
{
    private System.Threading.Tasks.Task? _end;
    private bool _hasEnded;

    public TaskCompletionSourceModel()
    {
    }

    public TaskCompletionSourceModel(TaskCreationOptions creationOptions)
    {
    }

    public virtual System.Threading.Tasks.Task Task => Others.TaskOf(_end);

    public virtual void SetResult() => End(System.Threading.Tasks.Task.CompletedTask);

    public virtual bool TrySetResult() => TryEnd(System.Threading.Tasks.Task.CompletedTask);

    public virtual void SetException(Exception exception) => End(System.Threading.Tasks.Task.FromException(exception));

    public virtual bool TrySetException(Exception exception) => TryEnd(System.Threading.Tasks.Task.FromException(exception));

    public virtual void SetCanceled() => End(System.Threading.Tasks.Task.FromCanceled(new CancellationToken(canceled: true)));

    public virtual bool TrySetCanceled() => TryEnd(System.Threading.Tasks.Task.FromCanceled(new CancellationToken(canceled: true)));

    public virtual bool TrySetCanceled(CancellationToken cancellationToken) => TrySetCanceled();

    private void End(System.Threading.Tasks.Task end)
    {
        if (_hasEnded && !Others.MayAct())
        {
            throw new InvalidOperationException();
        }

        TryEnd(end);
    }

    private bool TryEnd(System.Threading.Tasks.Task end)
    {
        if (Others.MayAct())
        {
            (_end, _hasEnded) = (_hasEnded ? Others.Left<System.Threading.Tasks.Task>() : end, true);
            return Others.Left<bool>();
        }

        if (_hasEnded)
        {
            return false;
        }

        (_end, _hasEnded) = (end, true);
        return true;
    }
}
