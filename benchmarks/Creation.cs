namespace ScopeLint.Benchmarks;

/// <summary>The work that the benchmarks of creation share.</summary>
internal static class Creation
{
    internal const int VariablesPerScope = 1_000;

    // Ready before the clock runs: joining these strings is not what is measured.
    private static readonly string[] s_scopes = [.. Enumerable.Range(0, 1_000).Select(number => $"layer{number}")];
    private static readonly string[] s_variables = [.. Enumerable.Range(0, VariablesPerScope).Select(number => $"kernel{number}")];

    /// <summary>Creates variables in the current scope, a thousand in each of some scopes. They are small and zero, so that next to nothing
    /// of the time is the making of values.</summary>
    internal static void Fill(int scopes)
    {
        foreach (var scope in s_scopes.AsSpan(0, scopes))
        {
            using (VariableScope.Open(scope))
            {
                foreach (var variable in s_variables)
                {
                    _ = Variable.Get<float>(variable, [2, 3], Initializer.Zeros);
                }
            }
        }
    }

    /// <summary>A new graph of variables, a thousand in each of some scopes.</summary>
    internal static Graph NewGraph(int scopes)
    {
        var graph = new Graph();
        using (graph.AsDefault())
        {
            Fill(scopes);
        }

        return graph;
    }
}
