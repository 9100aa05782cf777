namespace ScopeLint.Models.Tasks;

/// <summary>Who ends it twice, beside others, is not known.</summary>
[ModelOf(typeof(TaskCompletionSource<>))]
internal class TaskCompletionSourceModel<T>
{
    private System.Threading.Tasks.Task<T>? _end;
    private bool _hasEnded;

    public TaskCompletionSourceModel()
    {
    }

    public TaskCompletionSourceModel(TaskCreationOptions creationOptions)
    {
    }

    public virtual System.Threading.Tasks.Task<T> Task => Others.TaskOf(_end);

    public virtual void SetResult(T result) => End(System.Threading.Tasks.Task.FromResult(result));

    public virtual bool TrySetResult(T result) => TryEnd(System.Threading.Tasks.Task.FromResult(result));

    public virtual void SetException(Exception exception) => End(System.Threading.Tasks.Task.FromException<T>(exception));

    public virtual bool TrySetException(Exception exception) => TryEnd(System.Threading.Tasks.Task.FromException<T>(exception));

    public virtual void SetCanceled() => End(System.Threading.Tasks.Task.FromCanceled<T>(new CancellationToken(canceled: true)));

    public virtual bool TrySetCanceled() => TryEnd(System.Threading.Tasks.Task.FromCanceled<T>(new CancellationToken(canceled: true)));

    public virtual bool TrySetCanceled(CancellationToken cancellationToken) => TrySetCanceled();

    private void End(System.Threading.Tasks.Task<T> end)
    {
        if (_hasEnded && !Others.MayAct())
        {
            throw new InvalidOperationException();
        }

        TryEnd(end);
    }

    private bool TryEnd(System.Threading.Tasks.Task<T> end)
    {
        if (Others.MayAct())
        {
            (_end, _hasEnded) = (_hasEnded ? Others.Left<System.Threading.Tasks.Task<T>>() : end, true);
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
