using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Tells who calls a member: code of its project, or others too.</summary>
/// <param name="compilation">The project.</param>
/// <param name="index">What the trees say without being bound.</param>
/// <param name="ids">The names of members in effects.</param>
/// <param name="lower">The member of a declaration, and its lowered body.</param>
internal sealed class SourceCallers(
    Compilation compilation, ProjectIndex index, SymbolIds ids, Func<SyntaxTree, BodyEntry, CancellationToken, (MemberId Member, LoweredBody Body)?> lower)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<(SyntaxTree Tree, BodyEntry Body)>> _mentioning = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, (MemberId Member, LoweredBody Body)?> _lowered = new();

    /// <summary>Whether nobody references the project.</summary>
    public bool IsProgram { get; } = compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule);

    /// <summary>Whether only code of this project can call what a member or type declares, apart from what the framework finds by reflection.</summary>
    public bool AreAllHere(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) && (IsProgram || !IsVisibleOutside(symbol));

    /// <summary>How code outside its own body calls a member, or makes a delegate of it: by itself, or by what it overrides or implements. Null where none does.</summary>
    /// <param name="member">The member.</param>
    /// <param name="own">Its body.</param>
    /// <param name="cancellation">Stops the work.</param>
    public MemberCall? CallOf(IMethodSymbol member, BodyEntry own, CancellationToken cancellation)
    {
        var methods = Targets(member);
        var (targets, called) = (methods.Select(ids.Of).ToList(), ids.Of(member));
        return methods.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).SelectMany(name => _mentioning.GetOrAdd(name, asked => [.. index.BodiesMentioning([asked])]))
            .Where(body => !body.Body.Declaration.AncestorsAndSelf().Contains(own.Declaration))
            .Select(body => Lowered(body.Tree, body.Body, cancellation) is (var caller, var code) && new MemberCall(caller, called, targets) is var call && call.IsMadeBy(code) ? call : null)
            .FirstOrDefault(call => call is not null);
    }

    private (MemberId Member, LoweredBody Body)? Lowered(SyntaxTree tree, BodyEntry body, CancellationToken cancellation) =>
        _lowered.GetOrAdd(body.Declaration, _ => lower(tree, body, cancellation));

    /// <summary>Whether a symbol can be named in other projects.</summary>
    public static bool IsVisibleOutside(ISymbol declared)
    {
        for (var symbol = declared; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The members of interfaces that a member implements itself.</summary>
    public static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol member) => member.ExplicitInterfaceImplementations.Concat(
        member.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(member.Name)).OfType<IMethodSymbol>()
            .Where(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member)));

    /// <summary>A member and those that it overrides.</summary>
    public static IEnumerable<IMethodSymbol> WithOverridden(IMethodSymbol member)
    {
        for (var method = member; method is not null; method = method.OverriddenMethod)
        {
            yield return method;
        }
    }

    /// <summary>The identifier by which code runs a member.</summary>
    public static string NameOf(IMethodSymbol member) => member switch
    {
        { MethodKind: MethodKind.Constructor } => member.ContainingType.Name,
        { AssociatedSymbol: { } associated } => associated.Name,
        _ => member.Name,
    };

    private static IEnumerable<string> NamesOf(IMethodSymbol member) =>
        member.MethodKind == MethodKind.Constructor ? [NameOf(member), ProjectIndex.ImplicitCreation] : [NameOf(member)];

    /// <summary>What a call names that may run a member.</summary>
    private static ImmutableArray<IMethodSymbol> Targets(IMethodSymbol member) =>
        [.. WithOverridden(member).SelectMany(method => Implemented(method).Prepend(method)).Select(method => method.OriginalDefinition)];
}
