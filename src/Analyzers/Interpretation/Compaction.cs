namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Drops what nothing in a state refers to any more, so that states that can only go on in the same way are equal.</summary>
internal static class Compaction
{
    /// <summary>The state without scopes and objects that nobody can reach.</summary>
    public static AnalysisState Compacted(this AnalysisState state, Exit? exit)
    {
        var reached = new HashSet<AbstractValue>();
        var open = new Stack<AbstractValue>();
        foreach (var activation in state.Activations.Entries)
        {
            open.Push(activation.Value.This);
            Push(activation.Value.Values.Entries.Select(entry => entry.Value));
        }

        if (exit?.Value is { } result)
        {
            open.Push(result);
        }

        Push(state.Fields.Entries.Where(entry => entry.Key.Receiver is not ObjectValue).Select(entry => entry.Value));
        Push(state.Frames.Items.Where(frame => frame.Scope is not null).Select(frame => new ScopeValue(frame.Scope!.Value)));
        Push(state.Frames.Items.Where(frame => frame.Outside is not null).Select(frame => new ScopeValue(frame.Outside!.CurrentScope)));
        Push(state.Graphs.Entries.Select(graph => new ScopeValue(graph.Value.CurrentScope)));
        var fields = state.Fields.Entries.ToLookup(entry => entry.Key.Receiver, entry => entry.Value);
        while (open.Count > 0)
        {
            var value = open.Pop();
            if (value is ObjectValue && reached.Add(value))
            {
                Push(fields[value]);
            }
            else if (value is ScopeValue)
            {
                reached.Add(value);
            }
            else if (value is ListValue list)
            {
                Push(list.Elements.Items);
            }
            else if (value is FunctionValue { Receiver: { } receiver })
            {
                open.Push(receiver);
            }
            else if (value is MemberSymbol { Receiver: { } owner })
            {
                open.Push(owner);
            }
        }

        return state with
        {
            Scopes = state.Scopes.Where((number, _) => reached.Contains(new ScopeValue(number))),
            Fields = state.Fields.Where((key, _) => key.Receiver is not ObjectValue || reached.Contains(key.Receiver)),
        };

        void Push(IEnumerable<AbstractValue> values)
        {
            foreach (var value in values)
            {
                open.Push(value);
            }
        }
    }
}
