using Xunit;

namespace ScopeLint.Runtime.Tests.Semantics;

/// <summary>What the tests of this project say often.</summary>
internal static class Testing
{
    /// <summary>An empty graph as this thread's default, until disposed.</summary>
    internal static IDisposable EmptyGraph() => new Graph().AsDefault();

    /// <summary>Runs code that has to fail in one way, and gives the error for a closer look.</summary>
    internal static ScopeException Fails(ScopeError error, Action code)
    {
        var exception = Assert.Throws<ScopeException>(code);
        Assert.Equal(error, exception.Error);
        return exception;
    }

    /// <summary>Runs code on a thread of its own and hands its exception on.</summary>
    internal static void OnAnotherThread(Action code)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(code));
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException($"The other thread failed: {failure.Message}", failure);
        }
    }

    /// <summary>The name an operation gets here.</summary>
    internal static string Operation(string name) => Graph.Default.UniqueName(name);
}
