namespace ScopeLint.Analyzers.Effects;

/// <summary>What the code does with the task that a call gives. An exception of an async method lies in its task: it comes out where somebody
/// waits for that.</summary>
internal enum TaskUse
{
    /// <summary>It is awaited right there.</summary>
    Awaited,

    /// <summary>It is awaited right there together with others, which all start first.</summary>
    Gathered,

    /// <summary>The thread waits for it right there, and gets its exception as it is.</summary>
    Joined,

    /// <summary>The thread waits for it right there, and gets its exception inside another.</summary>
    Blocked,

    /// <summary>The thread waits right there for it and for others, which all start first, and gets its exception inside another.</summary>
    BlockedTogether,

    /// <summary>It is handed back to the caller, who does what is known of the caller.</summary>
    PassedOn,

    /// <summary>Nobody has it.</summary>
    Dropped,

    /// <summary>It goes somewhere; whether somebody waits for it is not known.</summary>
    Kept,
}
