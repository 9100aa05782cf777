using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Why a body is judged in the contexts of its callers alone. As long as no declaration of the project differs and its code says the same of that, so
/// it is after an edit too: nobody has to ask the new compilation which member it is of.</summary>
internal sealed class LeftToCallers
{
    private static readonly ConditionalWeakTable<SyntaxNode, LeftToCallers> Known = new();

    private readonly object _declarations;
    private readonly IndexAnswers _asked;
    private readonly MemberCall? _call;

    private LeftToCallers(object declarations, IndexAnswers asked, MemberCall? call) => (_declarations, _asked, _call) = (declarations, asked, call);

    /// <summary>Whether that is known of a body from before an edit, and still so.</summary>
    /// <param name="body">The declaration of the body.</param>
    /// <param name="declarations">Stands for all that the project declares now.</param>
    /// <param name="index">Its index.</param>
    /// <param name="lower">The lowered body of a member.</param>
    public static bool IsKnownOf(SyntaxNode body, object declarations, ProjectIndex index, Func<MemberId, LoweredBody?> lower) =>
        Known.TryGetValue(body, out var known) && known._declarations == declarations && known._asked.AreThoseOf(index)
        && known._call?.IsMadeBy(lower(known._call.Caller)) != false;

    /// <summary>Keeps it.</summary>
    /// <param name="body">The declaration of the body.</param>
    /// <param name="declarations">Stands for all that the project declares.</param>
    /// <param name="asked">What the index has answered.</param>
    /// <param name="call">A call of the member; null where it does not matter whether there is one.</param>
    public static void Keep(SyntaxNode body, object declarations, IndexAnswers asked, MemberCall? call)
    {
        Known.Remove(body);
        Known.GetValue(body, _ => new LeftToCallers(declarations, asked, call));
    }
}

/// <summary>That code of a member calls another one, or makes a delegate of it.</summary>
/// <param name="Caller">The member whose code does.</param>
/// <param name="Called">The other one.</param>
/// <param name="Overridden">It, and what it overrides or implements.</param>
internal sealed record MemberCall(MemberId Caller, MemberId Called, IReadOnlyCollection<MemberId> Overridden)
{
    /// <summary>Whether the code that the caller has now does so.</summary>
    public bool IsMadeBy(LoweredBody? caller) => caller is not null && CalledMembers.Of(caller).Include(Called, Overridden);
}
