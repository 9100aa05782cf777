namespace ScopeLint.Models;

/// <summary>What a model tells the rules of the call for which it runs. The analyzers know these methods; none does anything.</summary>
internal static class Notice
{
    /// <summary>A scope object is given up that was never entered. Nothing is said of an object that comes from elsewhere.</summary>
    /// <param name="scope">The object.</param>
    /// <param name="name">The name that it has for its scope.</param>
    public static void NeverEntered(object scope, string? name)
    {
    }

    /// <summary>The same of an object that stands for a name scope.</summary>
    /// <param name="scope">The object.</param>
    /// <param name="name">The name that it has for its scope.</param>
    public static void NameScopeNeverEntered(object scope, string? name)
    {
    }

    /// <summary>A reuse argument that the library never reads.</summary>
    public static void ReuseIgnored()
    {
    }

    /// <summary>A scope is switched to reuse, which the library never reads.</summary>
    public static void SwitchIgnored()
    {
    }
}
