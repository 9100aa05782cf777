using System.Diagnostics;

namespace ScopeLint;

/// <summary>The errors of opening and closing; what each says and which rule it goes with.</summary>
[StackTraceHidden]
internal static class ScopeErrors
{
    internal static ScopeException InvalidName(string kind, string name, string fullName) => new(
        ScopeError.InvalidName,
        $"'{name}' is not a valid {kind} name{(fullName == name ? "" : $" (in full: '{fullName}')")}. Use letters, digits, '_', '.', '-' and '/', "
            + "and begin a name at the root with a letter, a digit or '.'.")
    {
        VariableName = fullName,
        RuleId = "SCL0401",
    };

    internal static ScopeException NeedsName(string kind) => new(
        ScopeError.NeedsName,
        $"A {kind} needs a name, but both the name and the default name are null. Give one of them.")
    {
        RuleId = "SCL0405",
    };

    internal static ScopeException ReuseNeedsName(string defaultName) => new(
        ScopeError.ReuseNeedsName,
        $"Reuse cannot be asked for with the default name '{defaultName}': a default name is made unique, so nothing exists under it yet. "
            + "Give the name itself, or drop the reuse argument.")
    {
        VariableName = defaultName,
        RuleId = "SCL0205",
    };

    internal static ScopeException NestedReset(object open) => new(
        ScopeError.NestedReset,
        $"The default graph cannot be reset while this thread is inside {open}. Close everything that is open first.")
    {
        RuleId = "SCL0306",
    };

    /// <summary>Checks that something may be closed now, on this thread.</summary>
    /// <param name="closing">What is to be closed; its text names it.</param>
    internal static void ThrowUnlessOnTop(IOpened closing)
    {
        // Where scopes flow, a task that closes what it was started in does so for itself alone.
        if (AmbientContext.Current.Top != closing)
        {
            throw ImproperNesting(closing);
        }
    }

    private static ScopeException ImproperNesting(IOpened closing)
    {
        var reason = closing is VariableScope { IsRoot: true }
            ? "it was never opened. Close only what Open gave"
            : closing.Context is not { } context
                ? "it is closed already. Close each scope once, best with a using statement"
                : !context.IsStillAround(closing)
                    ? "it was opened on another thread or in other async code. Close it there; to use the prefix here too, open the captured scope here"
                    : $"{AmbientContext.Current.Top} was opened inside it and is still open. Close that first, best by nesting using statements";
        return new ScopeException(ScopeError.ImproperNesting, $"Improper nesting: cannot close {closing}: {reason}.")
        {
            VariableName = (closing as VariableScope)?.Name,
            RuleId = "SCL0304",
        };
    }
}
