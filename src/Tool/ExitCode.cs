namespace ScopeLint.Tool;

/// <summary>What the process says to its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done; nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Done; something was found.</summary>
    public const int Found = 1;

    /// <summary>Not done: the command line is wrong, or the code cannot be loaded.</summary>
    public const int Failed = 2;
}
