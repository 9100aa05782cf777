using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds where a project reads a field, a property, a primary constructor's parameter or the result of a function.</summary>
internal sealed class MemberUses(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Use>> _uses = new();

    /// <summary>What gives the value of a member: its own uses, and for one that an object chooses, those of all that go by its name.</summary>
    /// <param name="member">The member.</param>
    /// <param name="modelOf">The models of the project.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The uses; null where one is no expression, such as a pattern, or hands on the function itself.</returns>
    public ImmutableArray<IOperation>? Of(ISymbol member, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellation)
    {
        if (!_uses.TryGetValue(member.Name, out var named))
        {
            named = [.. Find(member.Name, modelOf, cancellation)];
            _uses.TryAdd(member.Name, named);
        }

        var uses = IsChosen(member) ? named : [.. named.Where(use => SymbolEqualityComparer.Default.Equals(use.Member, member.OriginalDefinition))];
        return uses.Any(use => use.Operation is null) ? null : [.. uses.Select(use => use.Operation!)];
    }

    /// <summary>Whether a use of another member may be one of this: of what it overrides or implements.</summary>
    private static bool IsChosen(ISymbol member) =>
        member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
        && (member.IsVirtual || member.IsOverride || member.IsAbstract
            || member.ContainingType.AllInterfaces.Any(contract => !contract.GetMembers(member.Name).IsEmpty));

    private IEnumerable<Use> Find(string name, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree, cancellation).Mentions(name, cancellation)))
        {
            foreach (var token in tree.GetRoot(cancellation).DescendantTokens().Where(token => token.ValueText == name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (token.Parent is SimpleNameSyntax { Parent: not NameColonSyntax { Parent: ArgumentSyntax } } written
                    && UseOf(written, modelOf(tree), cancellation) is { } use)
                {
                    yield return use;
                }
            }
        }
    }

    private static Use? UseOf(SimpleNameSyntax written, SemanticModel model, CancellationToken cancellation)
    {
        var operation = model.GetOperation(Whole(written), cancellation);
        return operation switch
        {
            IFieldReferenceOperation field => new Use(field.Field.OriginalDefinition, field),
            IPropertyReferenceOperation property => new Use(property.Property.OriginalDefinition, property),
            IInvocationOperation call when call.TargetMethod.Name == written.Identifier.ValueText => new Use(call.TargetMethod.OriginalDefinition, call),
            IParameterReferenceOperation parameter => new Use(parameter.Parameter, parameter),
            _ => model.GetSymbolInfo(written, cancellation).Symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol or IParameterSymbol
                ? new Use(model.GetSymbolInfo(written, cancellation).Symbol!.OriginalDefinition, null)
                : null,
        };
    }

    /// <summary>The expression that a name ends: with what stands before the dot, and the arguments.</summary>
    private static SyntaxNode Whole(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
    }

    private sealed record Use(ISymbol Member, IOperation? Operation);
}
