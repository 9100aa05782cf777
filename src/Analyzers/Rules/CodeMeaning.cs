using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What a fix asks about code that it may change: the analysis tells what the code means, as it was lowered.</summary>
internal sealed class CodeMeaning
{
    private readonly SemanticModel _model;
    private readonly ScopeApi _api;
    private readonly BodySource _bodies;
    private readonly ProjectIndex _index;

    /// <summary>The code of a tree.</summary>
    /// <param name="model">The meaning of the tree.</param>
    /// <param name="api">The library.</param>
    /// <param name="bodies">The lowered bodies of its project.</param>
    /// <param name="index">What the trees of its project say without being bound.</param>
    public CodeMeaning(SemanticModel model, ScopeApi api, BodySource bodies, ProjectIndex index) => (_model, _api, _bodies, _index) = (model, api, bodies, index);

    /// <summary>What the code of a tree means.</summary>
    /// <param name="model">The meaning of the tree to the compiler.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CodeMeaning Of(SemanticModel model, CancellationToken cancellation) => ScopeAnalysis.MeaningOf(model, cancellation);

    /// <summary>What a method or property means.</summary>
    public ApiMember MemberOf(ISymbol? symbol) => symbol is null ? ApiMember.None : _api.Recognize(symbol);

    /// <summary>What some code may do for which it matters what is open where it runs.</summary>
    /// <param name="code">An expression, or statements of one member.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CodeUse UseOf(IEnumerable<SyntaxNode> code, CancellationToken cancellation)
    {
        var parts = code.ToList();
        return parts.Count == 0 ? CodeUse.None : UseOf(() => PartOf(parts, cancellation), cancellation);
    }

    /// <summary>The same for the whole member around a place.</summary>
    public CodeUse UseOfMemberAround(SyntaxNode place, CancellationToken cancellation) =>
        UseOf(() => MemberAround(place, cancellation) is { } member ? _bodies.Find(member, cancellation) : null, cancellation);

    private CodeUse UseOf(Func<LoweredBody?> code, CancellationToken cancellation)
    {
        try
        {
            return code() is { } body ? new CodeUses(member => _bodies.Find(member, cancellation), name => !_index.IsNotNamed(name)).Of(body) : CodeUse.Anything;
        }
        catch (InsufficientExecutionStackException)
        {
            return CodeUse.Anything;
        }
    }

    /// <summary>Some code, lowered with all its parts; null where it is in no member that runs.</summary>
    private LoweredBody? PartOf(IReadOnlyList<SyntaxNode> code, CancellationToken cancellation) =>
        MemberAround(code[0], cancellation) is { } member ? _bodies.FindPart(member, code, cancellation) : null;

    /// <summary>The member around a place: not a function inside it.</summary>
    private IMethodSymbol? MemberAround(SyntaxNode place, CancellationToken cancellation)
    {
        var symbol = _model.GetEnclosingSymbol(place.SpanStart, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }
}
