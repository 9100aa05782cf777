namespace ScopeLint.Analyzers.Effects;

/// <summary>Walks effects.</summary>
internal static class EffectTree
{
    /// <summary>An effect and all inside it, in the order of the source.</summary>
    public static IEnumerable<Effect> All(Effect root)
    {
        var open = new Stack<Effect>();
        open.Push(root);
        while (open.Count > 0)
        {
            var effect = open.Pop();
            yield return effect;
            foreach (var child in Children(effect).Reverse())
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<Effect> Children(Effect effect) => effect switch
    {
        SequenceEffect sequence => sequence.Steps,
        OpenEffect { Body: { } body } => [body],
        NameScopeEffect name => [name.Body],
        EnterGraphEffect enter => [enter.Body],
        BranchEffect branch => [branch.WhenTrue, branch.WhenFalse],
        LabelledEffect labelled => [labelled.Body],
        LoopEffect loop => [loop.Body, loop.Step],
        ForEachEffect each => [each.Body],
        TryEffect attempt => [attempt.Body, .. attempt.Handlers.Select(handler => handler.Body), attempt.Last],
        _ => [],
    };
}
