using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>The scopes and objects of a state that can be reached from some values.</summary>
/// <param name="state">The state.</param>
internal sealed class ReachedValues(AnalysisState state)
{
    private readonly HashSet<AbstractValue> _reached = [];
    private readonly Stack<AbstractValue> _open = [];
    private List<Symbolic>? _parts;

    /// <summary>Whether what captures the locals of a run reaches what they hold.</summary>
    public bool FollowsRuns { get; init; }

    /// <summary>The runs of which the locals can be reached.</summary>
    public HashSet<int> Runs { get; } = [];

    /// <summary>Adds a run to start from, and those around it.</summary>
    public void AddRun(int? run)
    {
        while (run is { } number && state.Activations.TryGet(number, out var activation) && Runs.Add(number))
        {
            Add(activation.Values.Entries.Select(local => local.Value));
            Add(activation.This);
            run = activation.Outer;
        }
    }

    /// <summary>Adds values to start from.</summary>
    public void Add(IEnumerable<AbstractValue?> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    private void Add(AbstractValue? value)
    {
        if (value is not null and not ConstantValue)
        {
            _open.Push(value);
        }
    }

    /// <summary>All that can be reached from what was added.</summary>
    public HashSet<AbstractValue> All()
    {
        while (_open.Count > 0)
        {
            switch (_open.Pop())
            {
                case ObjectValue made when _reached.Add(made):
                    Add(state.ObjectOf(made).Values);
                    break;
                case ScopeValue scope when _reached.Add(scope):
                    Add(state.Scopes.TryGet(scope.Id, out var facts) ? facts.Values : []);
                    break;
                case Symbolic symbol when _reached.Add(symbol):
                    AddPartsOf(symbol);
                    break;
                case not (ObjectValue or ScopeValue or Symbolic) and var other:
                    AddRun(FollowsRuns ? Captures.RunOf(other) : null);
                    Add(other.Components);
                    break;
            }
        }

        return _reached;
    }

    private void AddPartsOf(Symbolic symbol)
    {
        Add(state.ObjectOf(symbol).Values);
        _parts ??= [.. state.Heap.Keys.OfType<Symbolic>()];
        foreach (var part in _parts)
        {
            if (part.IsPartOf(symbol))
            {
                Add(part);
            }
        }

        Add(symbol is MemberSymbol { Receiver: ObjectValue owner } ? state.ObjectOf(owner).Values : []);
    }
}
