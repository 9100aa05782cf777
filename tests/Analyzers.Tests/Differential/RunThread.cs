namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Runs one thing after the other, each on a thread where no scope is open: the same thread again, unless something was left open
/// on it.</summary>
internal sealed class RunThread : IDisposable
{
    private readonly SemaphoreSlim _given = new(0);
    private readonly SemaphoreSlim _finished = new(0);
    private Thread? _thread;
    private Action? _work;
    private Exception? _failure;

    /// <summary>Runs something to its end.</summary>
    /// <exception cref="InvalidOperationException">It threw; what it threw is inside.</exception>
    public void Invoke(Action work)
    {
        if (_thread is null)
        {
            _thread = new Thread(Loop) { IsBackground = true };
            _thread.Start();
        }

        (_work, _failure) = (work, null);
        _given.Release();
        _finished.Wait();
        if (_failure is not null)
        {
            throw new InvalidOperationException("A generated program threw what it does not mean to throw.", _failure);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        _work = null;
        _given.Release();
        _thread?.Join();
        _given.Dispose();
        _finished.Dispose();
    }

    private void Loop()
    {
        var isClean = true;
        while (isClean)
        {
            _given.Wait();
            if (_work is not { } work)
            {
                return;
            }

            try
            {
                work();
            }
            catch (Exception failure)
            {
                _failure = failure;
            }

            isClean = !ProgramRuns.IsSomethingOpen();
            if (!isClean)
            {
                _thread = null;
            }

            _finished.Release();
        }
    }
}
