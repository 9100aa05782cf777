namespace ScopeLint;

/// <summary>Whether getting a variable creates it or returns the one that exists. Stands for the <c>reuse</c> argument of
/// <c>tf.variable_scope</c>.</summary>
public enum Reuse
{
    /// <summary>Given to a scope: whatever the parent, or the captured scope, has. As a scope's own flag: getting creates, and a name that
    /// exists is an error. Stands for <c>None</c> and <c>False</c>.</summary>
    None,

    /// <summary>Getting returns what exists; a name that does not exist is an error. Stands for <c>True</c>.</summary>
    True,

    /// <summary>Getting returns what exists and creates what does not. Stands for <c>tf.AUTO_REUSE</c>.</summary>
    Auto,
}
