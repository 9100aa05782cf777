using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The members that a body calls, makes objects by, or makes delegates of, those of the functions inside included.</summary>
internal sealed class CalledMembers
{
    private static readonly ConditionalWeakTable<LoweredBody, CalledMembers> Known = new();

    private readonly HashSet<MemberId> _called = [];
    private readonly HashSet<MemberId> _dispatched = [];

    private CalledMembers(LoweredBody body)
    {
        foreach (var effect in body.Nested.Values.Prepend(body).SelectMany(part => EffectWalk.All(part.Effect)))
        {
            switch (effect)
            {
                case CallEffect { IsVirtual: true } call:
                    _dispatched.Add(call.Method);
                    break;
                case CallEffect call:
                    _called.Add(call.Method);
                    break;
                case ConstructEffect made:
                    _called.Add(made.Constructor);
                    break;
            }

            _dispatched.UnionWith(EffectWalk.FunctionsIn(effect));
        }
    }

    /// <summary>Those of a body, kept as long as it lives.</summary>
    public static CalledMembers Of(LoweredBody body) => Known.GetValue(body, static asked => new CalledMembers(asked));

    /// <summary>Whether a member is among them.</summary>
    /// <param name="member">The member.</param>
    /// <param name="overridden">It, and what it overrides or implements.</param>
    public bool Include(MemberId member, IReadOnlyCollection<MemberId> overridden) => _called.Contains(member) || overridden.Any(_dispatched.Contains);
}
