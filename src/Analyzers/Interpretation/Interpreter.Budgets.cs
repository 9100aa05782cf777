namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Budgets that run out. What single paths have led to stands; what depends on the paths that were not followed is not judged.</summary>
internal sealed partial class Interpreter
{
    private readonly SortedSet<Budget> _exhausted = [];
    private bool _isStopped;

    /// <summary>Whether no budget has run out.</summary>
    private bool IsComplete => _exhausted.Count == 0;

    /// <summary>Ends every path that is still followed: a budget of the whole root has run out.</summary>
    private void Stop(Budget budget)
    {
        _isStopped = true;
        _exhausted.Add(budget);
    }

    /// <summary>Ends a path in front of a call that goes deeper than the budget.</summary>
    private void EndAtCallDepth()
    {
        _recording?.Spoil();
        _exhausted.Add(Budget.CallDepth);
    }

    /// <summary>Whether a finding says that nothing else happens, on whatever path.</summary>
    private static bool IsOfAbsence(Finding finding) => finding.Kind == FindingKind.ReuseArgumentHasNoEffect;
}
