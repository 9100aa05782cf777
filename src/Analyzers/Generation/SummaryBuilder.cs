using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Generation;

/// <summary>Gathers what the code of a project does to scopes that other projects can run: the bodies of its visible members, and of what these run. Members
/// that say of themselves that they have nothing to do with scopes are not followed from outside, and so are not gathered.</summary>
internal sealed class SummaryBuilder
{
    private readonly ReferencedCompilation _code;
    private readonly string _prefix;
    private readonly VisibleSurface _surface;
    private readonly Workers _workers;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<ILookup<MemberId, MemberId>> _targets;
    private readonly Dictionary<string, Dictionary<MemberId, LoweredBody>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ISymbol>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<MemberId, Mentions> _mentions = [];
    private readonly List<MemberId> _open = [];
    private readonly HashSet<MemberId> _seen = [];
    private readonly ReachingSurface _reachingSurface = new();
    private readonly PlainMethods _plain;

    private SummaryBuilder(ReferencedCompilation code, Compilation compilation, CancellationToken cancellation)
    {
        _code = code;
        _plain = new PlainMethods(code);
        _prefix = compilation.Assembly.Name + "!";
        _surface = new VisibleSurface(compilation);
        _workers = new Workers(compilation.Options.ConcurrentBuild, cancellation);
        _cancellation = cancellation;
        _targets = new Lazy<ILookup<MemberId, MemberId>>(() => VisibleSurface.TypesIn(compilation.Assembly.GlobalNamespace).Where(type => !type.IsStatic)
            .Select(type => code.FindType(IdText.Of((ITypeSymbol)type))?.Layout).OfType<ObjectLayout>()
            .SelectMany(layout => layout.Targets).ToLookup(target => target.Key.Definition ?? target.Key, target => target.Value));
    }

    /// <summary>The texts of the summary of a project, in order; none where other projects can name nothing of it.</summary>
    public static ImmutableArray<string> Build(Compilation compilation, CancellationToken cancellation) =>
        ReferencedCompilation.Of(compilation) is { } code ? new SummaryBuilder(code, compilation, cancellation).Texts() : [];

    private ImmutableArray<string> Texts()
    {
        var visible = _surface.Types.Select(type => (Symbol: type, Facts: _code.FindType(IdText.Of((ITypeSymbol)type)))).Where(type => type.Facts is not null).ToList();
        if (visible.Count == 0)
        {
            return [];
        }

        foreach (var (symbol, facts) in visible)
        {
            _members[facts!.Layout.Type.Definition] = [.. symbol.GetMembers().Where(member => ReferencedCompilation.IsMember(member) && _surface.Contains(member))];
        }

        // Whatever those run that reach the library is needed.
        var followed = _members.Values.SelectMany(members => members).Where(member => !_code.Api.IsSaidNeutral(member)).ToList();
        var statics = visible.Where(type => type.Facts!.Statics is { IsExact: true } or { IsHarmless: false }).Select(type => _code.StaticsOf(type.Symbol));
        Follow(followed.Where(_code.Matters).Select(_code.IdOf).Concat(statics));
        _plain.ChooseAmong(followed);
        Follow(followed.Where(member => !_plain.LeaveOut(member)).Select(_code.IdOf));
        var names = visible.SelectMany(type => type.Symbol.GetMembers().Concat(type.Symbol.GetTypeMembers().SelectMany(inner => inner.GetMembers().Where(member => member.IsOfExtensionBlock())))
            .Select(member => member.Name).Append(type.Symbol.Name)).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var type in visible)
        {
            Declare(type.Facts!.Layout.Type.Definition);
        }

        return SummaryText.Write(
            _reachingSurface.Within(_code.Reaching, names), _workers.Select([.. _types.OrderBy(type => type.Key, StringComparer.Ordinal)], type => Summarize(type.Key, type.Value)), _workers);
    }

    /// <summary>Includes members, and those that they run.</summary>
    private void Follow(IEnumerable<MemberId> members)
    {
        foreach (var member in members)
        {
            Visit(member);
        }

        while (_open.Count > 0)
        {
            List<MemberId> open = [.. _open];
            _open.Clear();
            foreach (var (member, found) in open.Zip(_workers.Select(open, Find), (member, found) => (member, found)))
            {
                Include(member, found);
            }
        }
    }

    private SummarizedType Summarize(string definition, Dictionary<MemberId, LoweredBody> bodies)
    {
        var others = _members.TryGetValue(definition, out var members)
            ? members.Where(IsThereWithoutABody).Select(_code.IdOf).Where(member => !bodies.ContainsKey(member)).Distinct().ToList() : [];
        var facts = _code.FindType(definition)!;
        var mentions = new Mentions();
        mentions.Add(facts.Layout);
        mentions.Add(others);
        foreach (var body in bodies)
        {
            mentions.Add(_mentions[body.Key]);
        }

        return new SummarizedType(
            facts,
            [
                .. bodies.Select(body => new SummarizedMember(body.Key, body.Value, body.Key.IsField && _code.FindInitializer(body.Key, startsProgram: false, _cancellation) is not null))
                    .Concat(others.Select(member => new SummarizedMember(member, null, IsFixed: false))).OrderBy(member => member.Member.Text, StringComparer.Ordinal),
            ],
            mentions);
    }

    private bool IsThereWithoutABody(ISymbol member) =>
        member is not IMethodSymbol method || !method.HasBody() || (method.AssociatedSymbol is not null && _code.IdOf(method).Accesses is not null);

    private void Visit(MemberId member)
    {
        if (IsOwn(member) && _seen.Add(member))
        {
            _open.Add(member);
        }
    }

    private LoweredBody? BodyOf(MemberId member) => member.IsField
        ? _code.FindInitializer(member, startsProgram: true, _cancellation) : _code.Find(member, _cancellation) ?? _code.FindStatics(member, _cancellation);

    /// <summary>What a member does; null where it has no body that is followed.</summary>
    private FoundBody? Find(MemberId member)
    {
        if (BodyOf(member) is not { } body)
        {
            return null;
        }

        var parts = body.Nested.Values.Prepend(body).Select(part => part.Effect).ToList();
        return new FoundBody(
            body,
            Mentions.In(member, body),
            parts.Any(part => EffectWalk.Any(part, Reaches)),
            [.. parts.SelectMany(EffectWalk.All).OfType<CallEffect>().Where(call => call.IsVirtual).SelectMany(call => _targets.Value[call.Method])]);
    }

    private void Include(MemberId member, FoundBody? found)
    {
        if (found is null)
        {
            _reachingSurface.Add(member, _code.HasBody(member), []);
            return;
        }

        Declare(member.ContainingType!.Definition)[member] = found.Body;
        _mentions[member] = found.Mentions;
        var mentioned = found.Mentions.Members.Where(IsOwn).ToList();
        _reachingSurface.Add(member, found.Reaches, mentioned.Concat(found.Dispatched).Distinct());
        foreach (var other in mentioned.Where(other => !(_code.FindSymbol(other) is { } symbol && _plain.LeaveOut(symbol))))
        {
            Visit(other);
        }
    }

    private bool Reaches(Effect effect) => MayMatter(effect) || EffectParts.TermsIn(effect).SelectMany(EffectWalk.AllIn).Any(EffectWalk.AsksLibrary);

    private Dictionary<MemberId, LoweredBody> Declare(string definition)
    {
        if (!_types.TryGetValue(definition, out var bodies))
        {
            _types.Add(definition, bodies = []);
        }

        return bodies;
    }

    /// <summary>Whether an effect is one on scopes that are open or will be, or may be.</summary>
    private bool MayMatter(Effect effect) => effect switch
    {
        OpenEffect or NameScopeEffect or GetEffect or FindEffect or CreateEffect or UniqueNameEffect or CollectEffect or ReuseVariablesEffect or NewGraphEffect
            or EnterGraphEffect or ResetEffect or OperationEffect or OpaqueEffect or ForeignCallEffect { ReachesLibrary: true } => true,
        CallEffect call => !IsOwn(call.Method) && (IsOfScopeLibrary(call.Method) || _code.References.Find(call.Method, _cancellation) is not null),
        ConstructEffect made => !IsOwn(made.Constructor) && _code.References.Find(made.Constructor, _cancellation) is not null,
        _ => false,
    };

    private static bool IsOfScopeLibrary(MemberId member) => member.ContainingType is { } type && ScopeLibraries.DeclareType(type.Definition);

    private bool IsOwn(MemberId member) => !member.IsNested && member.ContainingType?.Definition.StartsWith(_prefix, StringComparison.Ordinal) == true;

    /// <summary>A body with what the summary asks of it.</summary>
    /// <param name="Body">The body.</param>
    /// <param name="Mentions">What it speaks of.</param>
    /// <param name="Reaches">Whether it reaches the library itself, or may.</param>
    /// <param name="Dispatched">The members that its virtual calls may run.</param>
    private sealed record FoundBody(LoweredBody Body, Mentions Mentions, bool Reaches, ImmutableArray<MemberId> Dispatched);
}
