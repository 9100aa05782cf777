namespace ScopeLint;

/// <summary>What can be open on a thread or in async code, and closes in reverse order: a variable scope, a name scope, a default graph.</summary>
internal interface IOpened
{
    /// <summary>What it was opened in; null once it is closed.</summary>
    AmbientContext? Context { get; }
}
