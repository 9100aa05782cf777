namespace ScopeLint.Torch;

/// <summary>Opens the root scope of the default graph, whatever scope is open: for variables got by their full names.</summary>
internal static class RootScope
{
    private static readonly VariableScope s_root;

    // In a constructor, which runs when the root scope is first asked for and at no other time.
    static RootScope() => s_root = Root();

    internal static VariableScope Open() => VariableScope.Open(s_root, Reuse.Auto, auxiliaryNameScope: false);

    // A new graph has nothing open: what is current there is a root scope, which has no defaults.
    private static VariableScope Root()
    {
        using (new Graph().AsDefault())
        {
            return VariableScope.Current;
        }
    }
}
