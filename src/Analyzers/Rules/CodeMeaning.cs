using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What a fix asks about code that it may change: the analysis tells what the code means, as it was lowered.</summary>
internal sealed class CodeMeaning
{
    /// <summary>How long <c>get_</c> and <c>set_</c> are.</summary>
    private const int AccessorPrefix = 4;

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

    /// <summary>The scope libraries: what their methods and properties mean.</summary>
    public ScopeApi Library => _api;

    /// <summary>What a call of the library is one of.</summary>
    public ApiMember MemberOf(SyntaxNode call, CancellationToken cancellation) =>
        _model.GetSymbolInfo(call, cancellation).Symbol is { } symbol ? _api.Recognize(symbol) : ApiMember.None;

    /// <summary>What some code may do for which it matters what is open where it runs.</summary>
    /// <param name="code">An expression, or statements of one member.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CodeUse UseOf(IEnumerable<SyntaxNode> code, CancellationToken cancellation)
    {
        var parts = code.ToList();
        return parts.Count == 0 ? CodeUse.None
            : Asked<CodeUse?>(() => PartOf(parts, cancellation) is { } part ? Uses(cancellation).Of(part.Body, part.Value) : null) ?? CodeUse.Anything;
    }

    /// <summary>The same for the whole member around a place.</summary>
    public CodeUse UseOfMemberAround(SyntaxNode place, CancellationToken cancellation) =>
        Asked<CodeUse?>(() => MemberAround(place, cancellation) is { } member && _bodies.Find(member, cancellation) is { } body ? Uses(cancellation).Of(body) : null) ?? CodeUse.Anything;

    /// <summary>What some code may do behind a place in it.</summary>
    public CodeUse UseBehind(SyntaxNode place, IEnumerable<SyntaxNode> code, CancellationToken cancellation) => Asked<CodeUse?>(() =>
        PartOf([.. code], cancellation) is { } part ? Uses(cancellation).Of(part.Body, LaterEffects.Behind(part.Body.Effect, effect => part.IsAt(effect, place))) : null) ?? CodeUse.Anything;

    /// <summary>Whether the same is open at a place in some code as where the code begins, whichever way it goes.</summary>
    public bool IsOpenAsBefore(SyntaxNode place, IEnumerable<SyntaxNode> code, CancellationToken cancellation) => Asked(() =>
        PartOf([.. code], cancellation) is { } part && EffectWalk.All(part.Body.Effect).Any(effect => part.IsAt(effect, place))
        && LaterEffects.Behind(part.Body.Effect, effect => ChangesWhatIsOpen(effect, part, place, cancellation)).All(effect => !part.IsAt(effect, place)));

    /// <summary>Whether the function around a call may have let a scope reuse before that it has not opened itself.</summary>
    public bool FollowsSwitch(SyntaxNode call, CancellationToken cancellation) => Asked<bool?>(() =>
        AllAround(call, cancellation) is { } all && new HeldValues(all) is var held
        && LaterEffects.Behind(all.Body.Effect, effect => effect is ReuseVariablesEffect { Scope: var scope } && !held.IsOpenedHere(scope)).Any(effect => all.IsAt(effect, call))) != false;

    /// <summary>Whether all for which it matters, in what a member does behind a call, whether a scope reuses, is done by some statements before they end.</summary>
    public bool IsAllDoneBy(IReadOnlyList<SyntaxNode> statements, SyntaxNode call, CancellationToken cancellation) => Asked(() =>
        PartOf(statements, cancellation) is { } part && Uses(cancellation).OfLater(part.Body) == CodeUse.None
        && AllAround(call, cancellation) is { } all && EffectWalk.All(all.Body.Effect).Any(effect => all.IsAt(effect, call))
        && LaterEffects.Behind(all.Body.Effect, effect => all.IsAt(effect, call)).Where(effect => !statements.Any(statement => all.IsAt(effect, statement))) is var others
        && (Uses(cancellation).Of(all.Body, others) & (CodeUse.Requests | CodeUse.Opens | CodeUse.Switches | CodeUse.Holds)) == CodeUse.None);

    /// <summary>Whether some code itself stops, to go on later and maybe on another thread.</summary>
    public bool Waits(SyntaxNode code, CancellationToken cancellation) => Asked(() => PartOf([code], cancellation) is { } part && Uses(cancellation).Waits(part.Body));

    /// <summary>The call that gives a local the only value that it ever has; null where that is no call, or it may have others.</summary>
    public TextSpan? GiverOf(ILocalSymbol local, CancellationToken cancellation) =>
        OfLocal<TextSpan?>(local, (all, slot) => new HeldValues(all).GiverOf(slot) is { } giver ? all.Locate(giver).SourceSpan : null, cancellation);

    /// <summary>The calls that close the scope which a local holds, in the function that declares it; and whether other code may close it too. Null where that is
    /// not known.</summary>
    public (ImmutableArray<TextSpan> Closings, bool IsGivenAway)? UsesOf(ILocalSymbol local, CancellationToken cancellation) => OfLocal<(ImmutableArray<TextSpan>, bool)?>(local, (all, slot) =>
        new HeldValues(all).UsesOf(slot) is var (closings, isGivenAway) ? ([.. closings.Select(closing => all.Locate(closing).SourceSpan)], isGivenAway) : null, cancellation);

    /// <summary>The shape that an expression is, whoever comes there, as findings write it; null where it is none that is known.</summary>
    public string? ShapeOf(SyntaxNode expression, CancellationToken cancellation) =>
        ConstantOf(expression, cancellation) is ShapeLiteral { IsWritten: true } shape ? $"{shape}" : null;

    /// <summary>Whether an expression is an initializer that is made of a value, whoever comes there.</summary>
    public bool IsOfValue(SyntaxNode expression, CancellationToken cancellation) => ConstantOf(expression, cancellation) is InitializerLiteral { IsValue: true };

    /// <summary>Whether an expression is what a variable of its member, or a field that never changes, always holds.</summary>
    public bool IsFixed(SyntaxNode expression, CancellationToken cancellation) => OfValue(expression, (held, value) => held.IsFixed(value), cancellation);

    /// <summary>Whether a call that opens something is given the same before and after other code of its member.</summary>
    public bool IsSettled(SyntaxNode opening, IEnumerable<SyntaxNode> other, CancellationToken cancellation) => Asked(() =>
        PartOf([opening], cancellation) is { } part && PartOf([.. other], cancellation) is { } code && AllAround(opening, cancellation) is { } all
        && new HeldValues(all).IsSettled(part, code));

    /// <summary>Whether an effect leaves open or closed what was not so before, behind it or at a place inside it. By a call that opens and closes, the same is open as before.</summary>
    private bool ChangesWhatIsOpen(Effect effect, LoweredPart part, SyntaxNode place, CancellationToken cancellation) =>
        (Uses(cancellation).Of(part.Body, [effect]) & (CodeUse.Enters | CodeUse.Leaves)) is CodeUse.Enters or CodeUse.Leaves
        || (effect is OpenEffect or NameScopeEffect or EnterGraphEffect && EffectWalk.All(effect).Any(inside => part.IsAt(inside, place)));

    private T? OfLocal<T>(ILocalSymbol local, Func<LoweredPart, Slot, T?> answer, CancellationToken cancellation) =>
        local.DeclaringSyntaxReferences is [var declaration] ? Asked(() => AllAround(declaration.GetSyntax(cancellation), cancellation) is { } all ? answer(all, all.SlotOf(local)) : default) : default;

    private object? ConstantOf(SyntaxNode expression, CancellationToken cancellation) => OfValue(expression, (held, value) => held.ConstantOf(value), cancellation);

    private T? OfValue<T>(SyntaxNode expression, Func<HeldValues, Term, T?> answer, CancellationToken cancellation) => Asked(() =>
        PartOf([expression], cancellation) is { Value: { } value } part && AllAround(expression, cancellation) is { } all ? answer(new HeldValues(all), new HeldValues(part).Named(value)) : default);

    private CodeUses Uses(CancellationToken cancellation) => new(member => _bodies.Find(member, cancellation), IsReaching);

    /// <summary>Whether any code that reaches the library may go by the name of a member; accessors go by that of their property, indexers by none.</summary>
    private bool IsReaching(string member) => _index.ImplicitCallsReach || !_index.IsNotNamed(member)
        || (member.Length > AccessorPrefix && member[AccessorPrefix - 1] == '_' && !_index.IsNotNamed(member.Substring(AccessorPrefix)));

    /// <summary>Some code, lowered with all its parts; null where it is in no member that runs, and for no code.</summary>
    private LoweredPart? PartOf(IReadOnlyList<SyntaxNode> code, CancellationToken cancellation) =>
        code.Count > 0 && MemberAround(code[0], cancellation) is { } member ? _bodies.FindPart(member, code, cancellation) : null;

    /// <summary>The same for all of the member around a place.</summary>
    private LoweredPart? AllAround(SyntaxNode place, CancellationToken cancellation) =>
        MemberAround(place, cancellation) is { } member ? _bodies.FindAround(member, place, cancellation) : null;

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

    /// <summary>An answer; none where the code is nested too deeply.</summary>
    private static T? Asked<T>(Func<T?> answer)
    {
        try
        {
            return answer();
        }
        catch (InsufficientExecutionStackException)
        {
            return default;
        }
    }
}
