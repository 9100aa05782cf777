using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Generation;

/// <summary>Tells by their bodies which members of a project reach the library. Their names alone would tell of more, and code that uses the
/// project would be taken to reach it everywhere.</summary>
internal sealed class ReachingSurface
{
    private static readonly ImmutableArray<string> Accessors = ["get_", "set_", "add_", "remove_"];

    private readonly Dictionary<MemberId, List<MemberId>> _users = [];
    private readonly HashSet<MemberId> _reaching = [];

    /// <summary>Adds a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reaches">Whether its own code does.</param>
    /// <param name="mentioned">The members of the project that its code may run.</param>
    public void Add(MemberId member, bool reaches, IEnumerable<MemberId> mentioned)
    {
        if (reaches)
        {
            _reaching.Add(member);
        }

        foreach (var used in mentioned)
        {
            if (!_users.TryGetValue(used, out var users))
            {
                _users.Add(used, users = []);
            }

            users.Add(member);
        }
    }

    /// <summary>What is left of the members that reach the library as far as names tell.</summary>
    /// <param name="named">Those.</param>
    /// <param name="visible">The names that other projects can use.</param>
    public ReachingMembers Within(ReachingMembers named, ImmutableHashSet<string> visible)
    {
        Spread();
        var names = _reaching.SelectMany(NamesOf).ToImmutableHashSet(StringComparer.Ordinal);
        var types = _reaching.Where(member => member.Form != MemberForm.Method).Select(member => member.ContainingType!.Name).ToImmutableHashSet(StringComparer.Ordinal);
        return new ReachingMembers(
            InOrder(named.Names.Where(name => names.Contains(name) && (visible.Contains(name) || name == ProjectIndex.ImplicitCreation))),
            InOrder(named.Initializers.Where(name => types.Contains(name) && visible.Contains(name))),
            named.RunImplicitly && _reaching.Any(IsRunImplicitly),
            named.RunAtLoad)
        {
            Overridable = InOrder(named.Overridable.Where(visible.Contains)),
            Dispatching = InOrder(named.Dispatching.Where(visible.Contains)),
        };
    }

    private void Spread()
    {
        var open = new Queue<MemberId>(_reaching);
        while (open.Count > 0)
        {
            foreach (var user in _users.TryGetValue(open.Dequeue(), out var users) ? users : [])
            {
                if (_reaching.Add(user))
                {
                    open.Enqueue(user);
                }
            }
        }
    }

    /// <summary>The identifiers that run a member: its own, that of the type which it makes.</summary>
    private static IEnumerable<string> NamesOf(MemberId member) => member.Form == MemberForm.Method
        ? member.Type is { } made ? [IdentifierOf(member), made.Name] : [IdentifierOf(member)]
        : [member.ContainingType!.Name, ProjectIndex.ImplicitCreation];

    private static string IdentifierOf(MemberId member) =>
        member.Accesses?.Name ?? (Accessors.FirstOrDefault(prefix => member.Name.StartsWith(prefix, StringComparison.Ordinal)) is { } accessor ? member.Name.Substring(accessor.Length) : member.Name);

    /// <summary>Whether code runs a member without naming it: an operator, a destructor, an indexer, the implementation of an interface.</summary>
    private static bool IsRunImplicitly(MemberId member) => member.Form == MemberForm.Method && IdentifierOf(member) is var name
        && (ProjectIndex.IsCalledImplicitly(name) || name.IndexOf('.') >= 0 || name.StartsWith("op_", StringComparison.Ordinal)
            || name is WellKnownMemberNames.DestructorName || member.Name is CompilerMembers.IndexerGet or CompilerMembers.IndexerSet);

    private static ImmutableArray<string> InOrder(IEnumerable<string> names) => [.. names.OrderBy(name => name, StringComparer.Ordinal)];
}
