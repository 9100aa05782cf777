using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Turns the operations of one member into its effect, in the order in which they run.</summary>
internal sealed partial class BodyLowering
{
    private readonly LoweringContext _context;
    private readonly ScopeApi _api;
    private readonly ProjectIndex _project;
    private readonly CancellationToken _cancellation;
    private readonly IMethodSymbol _method;
    private readonly BodyPlaces _places;
    private readonly ImmutableDictionary<MemberId, LoweredBody>.Builder _nested = ImmutableDictionary.CreateBuilder<MemberId, LoweredBody>();
    private readonly Dictionary<ILabelSymbol, int> _labels = new(SymbolEqualityComparer.Default);
    private readonly Stack<Term> _conditionalReceivers = new();
    private readonly Stack<Term> _createdObjects = new();
    private int _results;
    private int _labelCount;

    private BodyLowering(LoweringContext context, IMethodSymbol method, BodyPlaces places, ImmutableArray<IOperation> bodies, CancellationToken cancellation)
    {
        _places = places;
        _context = context;
        _api = context.Api;
        _project = context.Project;
        _cancellation = cancellation;
        _method = method;
        _targets = new Lazy<ISet<ILabelSymbol>>(() => TargetsIn(bodies));
    }

    /// <summary>Lowers a method, an accessor, an operator, or top-level statements.</summary>
    public static LoweredBody Lower(LoweringContext context, IMethodSymbol method, BodyPlaces places, IOperation body, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, method, places, [body], cancellation);
        return lowering.Finished(lowering.Body(body), !body.IsIterator());
    }

    /// <summary>Lowers the initializer of a static member: a body that returns its value.</summary>
    public static LoweredBody LowerInitializer(LoweringContext context, IMethodSymbol constructor, BodyPlaces places, IOperation value, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, constructor, places, [value], cancellation);
        return lowering.Finished(Gather(steps => steps.Add(new JumpEffect(JumpKind.Return, Value: lowering.Value(value, steps)))), isFollowed: true);
    }

    /// <summary>Lowers the static initializers of a type and its static constructor.</summary>
    public static LoweredBody LowerStatics(
        LoweringContext context, IMethodSymbol constructor, BodyPlaces places, ImmutableArray<(ISymbol Member, IOperation Value)> initializers, IOperation? body, CancellationToken cancellation)
    {
        var bodies = initializers.Select(initializer => initializer.Value).Concat(body is null ? [] : [body]).ToImmutableArray();
        var lowering = new BodyLowering(context, constructor, places, bodies, cancellation);
        return lowering.Finished(Gather(steps =>
        {
            foreach (var (member, value) in initializers)
            {
                steps.Add(new StoreEffect(null, lowering.Id(member), lowering.Value(value, steps)));
            }

            if (body is not null)
            {
                lowering.Statement(body, steps);
            }
        }), isFollowed: true);
    }

    private LoweredBody Finished(Effect effect, bool isFollowed)
    {
        var body = new LoweredBody([.. _method.Parameters.Select(ParameterOf)], effect, _nested.ToImmutable(), isFollowed);
        return Slicing.Slice(body);
    }

    private static Effect Gather(Action<Steps> lower)
    {
        var steps = ImmutableArray.CreateBuilder<Effect>();
        lower(steps);
        return Sequence(steps);
    }

    private static Effect Sequence(Steps steps) => steps.Count == 1 ? steps[0] : new SequenceEffect(steps.ToImmutable());

    private void Children(IOperation operation, Steps steps)
    {
        foreach (var child in operation.ChildOperations)
        {
            Statement(child, steps);
        }
    }

    private void Guard()
    {
        _cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private Slot NewResult() => new(SlotForm.Result, ++_results);

    private int NewLabel(params ILabelSymbol[] symbols)
    {
        _labelCount++;
        foreach (var symbol in symbols)
        {
            _labels[symbol] = _labelCount;
        }

        return _labelCount;
    }

    /// <summary>Puts a value where nothing that runs later changes it.</summary>
    private Term Kept(Term term, Steps steps)
    {
        if (term is LiteralTerm or ThisTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } })
        {
            return term;
        }

        var kept = NewResult();
        steps.Add(new AssignEffect(kept, term));
        return new ReadTerm(kept);
    }

    /// <summary>A value that can be asked more than once: what changes by itself is kept.</summary>
    private Term Stable(Term term, Steps steps) => term is ReadTerm ? term : Kept(term, steps);

    private void Opaque(OpaqueReason reason, IOperation operation, Steps steps) =>
        steps.Add(new OpaqueEffect(reason, At(operation)));

    /// <summary>Adds what code may do that runs without being named, such as a ToString().</summary>
    private void Unnamed(IOperation operation, Steps steps)
    {
        if (_project.ImplicitCallsReach)
        {
            Opaque(OpaqueReason.UnnamedCall, operation, steps);
        }
    }

    private Term Unknown(ITypeSymbol? type) => new UnknownTerm(Id(type));

    /// <summary>A value that other values determine, though not in a way that is followed.</summary>
    private Term Lost(ITypeSymbol? type, ITypeSymbol? origin, params IEnumerable<Term?> parts) =>
        new UnknownTerm(Id(type), Origin: Id(origin)) { DeterminedBy = [.. parts.OfType<Term>()] };

    /// <summary>An object of which nothing is known but that it is one.</summary>
    private Term Made(ITypeSymbol? type) => new UnknownTerm(Id(type), IsObject: true);

    /// <summary>A truth value that is not followed but the same for the same values.</summary>
    private Term Verdict(string question, Term left, Term? right = null) =>
        new ComputedTerm(question, left, right, Named(_context.Compilation.GetSpecialType(SpecialType.System_Boolean)));

    private Term UnknownTruth() => new UnknownTerm(Named(_context.Compilation.GetSpecialType(SpecialType.System_Boolean)));

    private Slot? SlotOf(IOperation? target) => target switch
    {
        ILocalReferenceOperation local => SlotFor(local.Local),
        IParameterReferenceOperation parameter => parameter.Parameter.IsOfPrimaryConstructor() || parameter.Parameter.IsReferredReceiver() ? null : SlotFor(parameter.Parameter),
        IDeclarationExpressionOperation declaration => SlotOf(declaration.Expression),
        IParenthesizedOperation parenthesized => SlotOf(parenthesized.Operand),
        _ => null,
    };
}
