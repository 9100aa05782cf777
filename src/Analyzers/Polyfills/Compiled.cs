using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers;

/// <summary>How methods are compiled in which a build spends much time though it calls them once.</summary>
internal static class Compiled
{
    /// <summary>With all optimizations, when it is first called: <c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 does not name.</summary>
    public const MethodImplOptions AtOnce = (MethodImplOptions)512;

    /// <summary>Into what calls it.</summary>
    public const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
}
