using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The referenced projects and packages whose code is followed: those at hand as compilations, and those that carry a summary.</summary>
internal sealed class ReferencedProjects
{
    /// <summary>None.</summary>
    public static readonly ReferencedProjects None = new(ImmutableDictionary<string, IReferencedCode>.Empty, []);

    private readonly ImmutableDictionary<string, IReferencedCode> _code;
    private readonly ConcurrentDictionary<ISymbol, bool> _followed = new(SymbolEqualityComparer.Default);

    private ReferencedProjects(ImmutableDictionary<string, IReferencedCode> code, ImmutableArray<string> ignored) => (_code, Ignored) = (code, ignored);

    /// <summary>The assemblies whose summary is of a version that is not known.</summary>
    public ImmutableArray<string> Ignored { get; }

    /// <summary>By what their bodies are run that reach the library.</summary>
    public ReachingMembers Reaching => _code.IsEmpty ? ReachingMembers.None : ReachingMembers.Of([.. _code.Values.Select(code => code.Reaching)]);

    /// <summary>What a compilation references.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="api">The scope libraries.</param>
    public static ReferencedProjects Of(Compilation compilation, ScopeApi api)
    {
        var code = ImmutableDictionary.CreateBuilder<string, IReferencedCode>(StringComparer.Ordinal);
        var others = new List<ReferencedProjects>();
        var ignored = ImmutableArray.CreateBuilder<string>();
        // A reference assembly does not tell that its code uses the library.
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(other => !IdText.IsOfFramework(other) && !api.IsLibrary(other)))
        {
            if (compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: var referenced })
            {
                if (ReferencedCompilation.Of(referenced) is { } source)
                {
                    code[assembly.Name] = source;
                    others.Add(source.References);
                }
            }
            else if (AssemblySummaries.Find(assembly) is { } summary)
            {
                if (summary.IsOfKnownVersion)
                {
                    code[assembly.Name] = summary;
                }
                else
                {
                    ignored.Add(assembly.Name);
                }
            }
        }

        foreach (var indirect in others.SelectMany(other => other._code).Where(indirect => !code.ContainsKey(indirect.Key)))
        {
            code[indirect.Key] = indirect.Value;
        }

        return code.Count + ignored.Count == 0 ? None : new ReferencedProjects(code.ToImmutable(), ignored.ToImmutable());
    }

    /// <summary>Whether the code of an assembly is followed.</summary>
    public bool Contain(IAssemblySymbol? assembly) => assembly is not null && _code.ContainsKey(assembly.Name);

    /// <summary>Whether a type or member is one of these assemblies that is followed.</summary>
    public bool Follow(ISymbol? symbol) => !_code.IsEmpty && symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
        && Contain(symbol.ContainingAssembly) && _followed.GetOrAdd(SymbolIds.Defined(symbol), Search);

    /// <summary>What is known of a type; null for one of an assembly that is not followed.</summary>
    public ReferencedType? FindType(INamedTypeSymbol type) => Contain(type.ContainingAssembly) ? FindType(IdText.Of((ITypeSymbol)type.OriginalDefinition)) : null;

    /// <summary>What is known of a type by the id of its definition; null for one of an assembly that is not followed.</summary>
    public ReferencedType? FindType(string definition) => CodeOf(definition)?.FindType(definition);

    /// <summary>A member by its id; null for one that is not followed.</summary>
    public MemberId? FindMember(ISymbol member) => member.ContainingType is { } type && Contain(type.ContainingAssembly) && IdText.Of((ITypeSymbol)type.OriginalDefinition) is var definition
        ? CodeOf(definition)?.FindMember(definition, IdText.Of(member)) : null;

    /// <summary>Whether a member has a body.</summary>
    public bool HasBody(MemberId member) => CodeOf(member)?.HasBody(member) == true;

    /// <summary>The body of a member; null where none is known.</summary>
    public LoweredBody? Find(MemberId member, CancellationToken cancellation) => CodeOf(member)?.Find(member, cancellation);

    /// <summary>What gives a static field or automatic property its first value; null where that is not known.</summary>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation) =>
        CodeOf(member)?.FindInitializer(member, startsProgram, cancellation);

    /// <summary>What runs before a type is first used; null where that is not known.</summary>
    public LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation) => CodeOf(statics)?.FindStatics(statics, cancellation);

    /// <summary>Where code of these assemblies stands that a site is in: its member and file; null for code that is not theirs.</summary>
    public string? Describe(Site site)
    {
        var member = site.Member;
        while (member?.Outer is { } outer)
        {
            member = outer;
        }

        return member?.ContainingType is { } type && FindType(type.Definition) is { } known
            ? $"{NameOf(member, type)}{(known.File.Length == 0 ? "" : " of " + known.File)}" : null;
    }

    private static string NameOf(MemberId member, TypeId type) => member.Form == MemberForm.Constructor ? type.Name
        : $"{type.Name}.{member.Accesses?.Name ?? member.Name}";

    private IReferencedCode? CodeOf(MemberId member) => _code.IsEmpty || member.ContainingType is not { } type ? null : CodeOf(type.Definition);

    private IReferencedCode? CodeOf(string definition) =>
        !_code.IsEmpty && definition.IndexOf('!') is > 0 and var end && _code.TryGetValue(definition.Substring(0, end), out var code) ? code : null;

    private bool Search(ISymbol symbol) => symbol is INamedTypeSymbol type ? FindType(type) is not null : FindMember(symbol) is not null;
}
