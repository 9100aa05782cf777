using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>A project that is at hand as a compilation: its source is lowered with its own symbols. Kept as long as the compilation lives.</summary>
internal sealed class ReferencedCompilation : IReferencedCode
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ReferencedCompilation?>> Known = new();

    private readonly Compilation _compilation;
    private readonly ProjectIndex _index;
    private readonly BodySource _bodies;
    private readonly ConcurrentDictionary<string, (ReferencedType Facts, Lazy<ImmutableDictionary<string, MemberId>> Members)?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MemberId, LoweredBody?> _found = new();
    private readonly ConcurrentDictionary<MemberId, LoweredBody?> _statics = new();
    private readonly ConcurrentDictionary<(MemberId Member, bool StartsProgram), LoweredBody?> _initializers = new();

    private ReferencedCompilation(Compilation compilation, ScopeApi api)
    {
        _compilation = compilation;
        Api = api;
        References = ReferencedProjects.Of(compilation, api);
        _index = new ProjectIndex(compilation, CancellationToken.None, References.Reaching);
        _bodies = new BodySource(api, _index, new ForeignCode(api, References), compilation);
        var names = _index.ReachingNames;
        var overridable = OverridableIn(compilation.Assembly.GlobalNamespace).Distinct(StringComparer.Ordinal).ToImmutableArray();
        Reaching = new ReachingMembers([.. names.Names.Names], [.. names.Initializers], names.RunImplicitly, names.RunAtLoad)
        {
            Overridable = overridable,
            Dispatching = [.. _index.NamesLeadingTo(overridable)],
        };
    }

    /// <summary>The scope libraries of the project.</summary>
    public ScopeApi Api { get; }

    /// <summary>What the project references itself.</summary>
    public ReferencedProjects References { get; }

    /// <inheritdoc/>
    public ReachingMembers Reaching { get; }

    /// <summary>The code of a compilation; null where it does not reference the library.</summary>
    public static ReferencedCompilation? Of(Compilation compilation) => Known.GetValue(compilation, static asked => new(
        asked.Language == LanguageNames.CSharp && ScopeApi.TryCreate(asked) is { } api ? new ReferencedCompilation(asked, api) : null)).Value;

    /// <inheritdoc/>
    public ReferencedType? FindType(string definition) => Type(definition)?.Facts;

    /// <inheritdoc/>
    public MemberId? FindMember(string definition, string id) => Type(definition)?.Members.Value.TryGetValue(id, out var member) == true ? member : null;

    /// <inheritdoc/>
    public bool HasBody(MemberId member) => FindSymbol(member) is IMethodSymbol method && method.HasBody();

    /// <summary>The bodies that reach a scope library, as far as names tell.</summary>
    public IEnumerable<BodyEntry> ReachingBodies => _index.ReachingBodies.Select(body => body.Body);

    /// <summary>Whether code of other projects can run a symbol of this one, or ask for what is in it.</summary>
    public static bool IsMember(ISymbol symbol) => symbol is IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol { IsConst: false, AssociatedSymbol: null };

    /// <summary>Whether running a member may reach a scope library or change static members, as far as names tell.</summary>
    public bool Matters(ISymbol member) => _index.Reaches(member) || _index.ChangesStatics(ProjectIndex.NameOf(member));

    /// <summary>Whether a member is a method that does neither, that no code runs without naming it, and that changes no struct in place.</summary>
    public bool IsPlain(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false } method
        && (method.IsStatic || method.IsReadOnly || !method.ContainingType.IsValueType)
        && !method.IsDispatched() && !ProjectIndex.IsCalledImplicitly(method.Name) && !Matters(method);

    /// <summary>The id of a member.</summary>
    public MemberId IdOf(ISymbol member) => _bodies.Ids.Of(member);

    /// <inheritdoc/>
    public LoweredBody? Find(MemberId member, CancellationToken cancellation)
    {
        if (_found.TryGetValue(member, out var known))
        {
            return known;
        }

        _ = FindSymbol(member);
        return _found.GetOrAdd(member, _bodies.Find(member, cancellation)?.AsForeign());
    }

    /// <inheritdoc/>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation)
    {
        if (_initializers.TryGetValue((member, startsProgram), out var known))
        {
            return known;
        }

        var body = FindSymbol(member) is { } symbol ? _bodies.FindInitializer(member, startsProgram, cancellation) ?? (startsProgram ? Default(symbol, member) : null) : null;
        return _initializers.GetOrAdd((member, startsProgram), body?.AsForeign());
    }

    /// <inheritdoc/>
    public LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation)
    {
        if (_statics.TryGetValue(statics, out var known))
        {
            return known;
        }

        if (statics.ContainingType is { } type && SymbolOf(type.Definition) is { } symbol)
        {
            _ = _bodies.Ids.StaticsOf(symbol);
        }

        return _statics.GetOrAdd(statics, _bodies.FindStatics(statics, cancellation)?.AsForeign());
    }

    /// <summary>What stands for all that runs before a type is first used.</summary>
    public MemberId StaticsOf(INamedTypeSymbol type) => _bodies.Ids.StaticsOf(type);

    /// <summary>The identifiers of the members that code of other projects can override or implement.</summary>
    private static IEnumerable<string> OverridableIn(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol inner => OverridableIn(inner),
        IMethodSymbol { AssociatedSymbol: null } method when method.IsDispatched() => [method.Name],
        IPropertySymbol { IsIndexer: false } property when property.IsAbstract || property.IsVirtual || (property.IsOverride && !property.IsSealed) => [property.Name],
        _ => [],
    });

    /// <summary>What a static field or property without an initializer holds at first.</summary>
    private static LoweredBody? Default(ISymbol member, MemberId id) =>
        member is { IsStatic: true, ContainingType: { IsGenericType: false } type } && member.InitializerSyntax() is null && id.Type is { } held
        && type.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
            ? new LoweredBody([], new JumpEffect(JumpKind.Return, Value: new DefaultTerm(held)), ImmutableDictionary<MemberId, LoweredBody>.Empty, IsFollowed: true)
            : null;

    private INamedTypeSymbol? SymbolOf(string definition) =>
        definition.IndexOf('!') is > 0 and var end ? _compilation.Assembly.GetTypeByMetadataName(definition.Substring(end + 1)) : null;

    /// <summary>The symbol of a member; null for one of another project.</summary>
    public ISymbol? FindSymbol(MemberId member) => member.ContainingType is { } type && FindType(type.Definition) is not null ? _bodies.Ids.Find(member) : null;

    private (ReferencedType Facts, Lazy<ImmutableDictionary<string, MemberId>> Members)? Type(string definition) =>
        _types.GetOrAdd(definition, _ => SymbolOf(definition) is { } type ? Describe(type) : null);

    private (ReferencedType Facts, Lazy<ImmutableDictionary<string, MemberId>> Members) Describe(INamedTypeSymbol type)
    {
        var ids = _bodies.Ids;
        var facts = new ReferencedType(ids.LayoutOf(type))
        {
            Statics = type.StaticConstructors.IsEmpty ? null : new StaticsFacts(
                IsExact: type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared), IsHarmless: !_index.InitializersReach(type) || _bodies.HasHarmlessStatics(type)),
            IsFixed = FixedTypes.Contains(type, References),
            File = Path.GetFileName(type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath ?? ""),
        };
        return (facts, new Lazy<ImmutableDictionary<string, MemberId>>(
            () => type.GetMembers().Where(IsMember).Select(ids.Of).Distinct().ToImmutableDictionary(member => member.Text, StringComparer.Ordinal), LazyThreadSafetyMode.PublicationOnly));
    }
}
