namespace ScopeLint.Torch;

/// <summary>Opens the root scope of the default graph, whatever scope is open: for variables got by their full names.</summary>
internal static class RootScope
{
    internal static VariableScope Open() => VariableScope.Open(Root(), Reuse.Auto, auxiliaryNameScope: false);

    // A new graph has nothing open: what is current there is a root scope, which has no defaults.
    private static VariableScope Root()
    {
        using (new Graph().AsDefault())
        {
            return VariableScope.Current;
        }
    }
}
