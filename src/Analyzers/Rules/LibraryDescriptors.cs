using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The rules as they speak of other libraries than ScopeLint.Runtime, where it takes more than other words.</summary>
internal static class LibraryDescriptors
{
    /// <summary>SCL0202. Arguments: library.</summary>
    public static readonly DiagnosticDescriptor SwitchIgnored = Descriptors.ReuseVariablesHasNoEffect.Saying(
        "reuse_variables() changes nothing: {0} never reads what it sets. Remove the call, keep the variables that are to be shared, and pass them on.");

    /// <summary>SCL0204. Arguments: library.</summary>
    public static readonly DiagnosticDescriptor ReuseIgnored = Descriptors.ReuseArgumentHasNoEffect.Saying(
        "The reuse argument changes nothing: {0} never reads it. Leave it out, keep the variables that are to be shared, and pass them on.");

    /// <summary>SCL0301. Arguments: what is left, where and when it is entered.</summary>
    public static readonly DiagnosticDescriptor GraphNotLeft = Descriptors.ScopeNotClosed.Saying(
        "{0} is entered {1} and never left: whatever runs later on this thread still works in it. Call Exit() when it is done with.");

    /// <summary>SCL0302. Arguments: scope, what starts the thread, where the scope was opened.</summary>
    public static readonly DiagnosticDescriptor ScopeLostOnThread = Descriptors.ScopeLostOnThread.Saying(
        "What {1} is handed here asks for variables in the default graph of another thread, not in {0}, which was opened {2}. Make the variables here, "
            + "and hand them over.");
}
