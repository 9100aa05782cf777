using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells whether a body depends on the scope that is current where it runs.</summary>
internal static class AmbientUse
{
    /// <summary>Whether variables are asked for, or scopes opened by name, other than inside a scope that is opened by object or in a graph
    /// of its own.</summary>
    /// <param name="body">The body.</param>
    /// <param name="find">Finds the bodies that it calls.</param>
    public static bool IsIn(LoweredBody body, Func<MemberId, LoweredBody?> find) => IsIn(body.Effect, find, [body]);

    /// <summary>An effect and all inside it, other than what is inside a scope that is opened by object or in a graph of its own.</summary>
    public static IEnumerable<Effect> Outside(Effect root)
    {
        var open = new Stack<Effect>([root]);
        while (open.Count > 0)
        {
            var effect = open.Pop();
            yield return effect;
            foreach (var child in IsOfItsOwn(effect) ? [] : EffectParts.EffectsIn(effect))
            {
                open.Push(child);
            }
        }
    }

    private static bool IsOfItsOwn(Effect effect) => effect is OpenEffect { Scope: not null and not CurrentScopeTerm } or EnterGraphEffect;

    private static bool IsIn(Effect root, Func<MemberId, LoweredBody?> find, HashSet<LoweredBody> seen)
    {
        var open = new Stack<Effect>([root]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case var own when IsOfItsOwn(own):
                    break;
                case GetEffect or FindEffect or OpenEffect:
                    return true;
                case CallEffect call when find(call.Method) is { } called && seen.Add(called):
                    open.Push(called.Effect);
                    break;
                case ConstructEffect construct when find(construct.Constructor) is { } constructor && seen.Add(constructor):
                    open.Push(constructor.Effect);
                    break;
                case var effect:
                    foreach (var child in EffectParts.EffectsIn(effect))
                    {
                        open.Push(child);
                    }

                    break;
            }
        }

        return false;
    }
}
