namespace ScopeLint;

/// <summary>Where the scopes that code opens in a graph are open.</summary>
public enum ScopeFlow
{
    /// <summary>On the thread that opened them, as in TensorFlow. Another thread starts at the root, and so does code behind an
    /// <c>await</c> that goes on on another thread.</summary>
    Thread,

    /// <summary>In the async code that opened them, on whatever thread it goes on, and in the tasks and async methods that it starts, which
    /// begin in the scope they were started in. As with <see cref="AsyncLocal{T}"/>, what these open is not open in the code that started
    /// them. Default names are numbered in the order in which they are taken in the scope around, so tasks that run at once are better
    /// given names.</summary>
    Async,
}
