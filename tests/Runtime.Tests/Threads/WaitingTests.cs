using Xunit;

namespace ScopeLint.Runtime.Tests.Threads;

/// <summary>A thread that has to wait until another one has created the variable it asks for judges that variable anew.</summary>
public sealed class WaitingTests
{
    [Theory]
    [InlineData(Reuse.Auto, false, true, ScopeError.PartitionMismatch)]
    [InlineData(Reuse.Auto, true, false, ScopeError.PartitionMismatch)]
    [InlineData(Reuse.None, false, true, ScopeError.PartitionMismatch)]
    [InlineData(Reuse.None, true, false, ScopeError.PartitionMismatch)]
    [InlineData(Reuse.None, true, true, ScopeError.AlreadyExists)]
    [InlineData(Reuse.None, false, false, ScopeError.AlreadyExists)]
    [InlineData(Reuse.Auto, true, true, null)]
    [InlineData(Reuse.Auto, false, false, null)]
    public void What_was_waited_for_is_shared_or_refused_as_if_it_had_been_there(Reuse reuse, bool firstIsCut, bool secondIsCut, ScopeError? error)
    {
        var graph = new Graph();
        Exception? failure = null;
        Variable? shared = null;
        var creates = false;
        var waiting = new Thread(() =>
        {
            // Spins, so that the only thing it ever waits for is the other thread.
            while (!Volatile.Read(ref creates))
            {
                Thread.SpinWait(1);
            }

            failure = Record.Exception(() => shared = Get(secondIsCut, initializer: null));
        });
        waiting.Start();
        var created = Get(firstIsCut, new Acting(() =>
        {
            Volatile.Write(ref creates, true);
            SpinWait.SpinUntil(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        }));
        waiting.Join();
        Assert.Equal(error, (failure as ScopeException)?.Error);
        Assert.Equal(error is null ? created : null, shared);

        Variable Get(bool isCut, Initializer? initializer)
        {
            using (graph.AsDefault())
            using (VariableScope.Open("a", reuse: reuse))
            {
                return Variable.Get<float>("v", [2], initializer, partitioner: isCut ? Partitioner.FixedSize(2) : null);
            }
        }
    }

    private sealed class Acting(Action action) : Initializer
    {
        private int _calls;

        public override string Name => "acting";

        protected override void Fill(Span<double> destination, InitializerContext context)
        {
            if (_calls++ == 0)
            {
                action();
            }
        }
    }
}
