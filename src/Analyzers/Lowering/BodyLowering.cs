using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Turns the operations of one body into its effect, in the order in which they run.</summary>
internal sealed partial class BodyLowering
{
    private readonly ScopeApi _api;
    private readonly ProjectIndex _project;
    private readonly ForeignCode _foreign;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<ISymbol> _untracked;
    private readonly bool _scopesEscape;
    private bool _opensByHand;
    private int _results;

    private BodyLowering(ScopeApi api, ProjectIndex project, ForeignCode foreign, IOperation body, CancellationToken cancellation)
    {
        _api = api;
        _project = project;
        _foreign = foreign;
        _cancellation = cancellation;
        _untracked = UntrackedSlots.In(body);
        _scopesEscape = EscapingScopes.AreIn(body, api);
    }

    /// <summary>The effect of a body; <see cref="Effect.Nothing"/> for one that does not touch the library.</summary>
    public static Effect Lower(ScopeApi api, ProjectIndex project, ForeignCode foreign, IOperation body, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(api, project, foreign, body, cancellation);
        var effect = Gather(steps => lowering.Statement(body, steps));
        return HasEffects(effect) ? effect : Effect.Nothing;
    }

    private static Effect Gather(Action<ImmutableArray<Effect>.Builder> lower)
    {
        var steps = ImmutableArray.CreateBuilder<Effect>();
        lower(steps);
        return steps.Count == 1 ? steps[0] : new SequenceEffect(steps.ToImmutable());
    }

    /// <summary>Whether anything but local values changes.</summary>
    private static bool HasEffects(Effect effect) => effect switch
    {
        SequenceEffect sequence => sequence.Steps.Any(HasEffects),
        AssignEffect or JumpEffect or NewGraphEffect => false,
        _ => true,
    };

    private static IEnumerable<Effect> Flatten(Effect effect) =>
        effect is SequenceEffect sequence ? sequence.Steps.SelectMany(Flatten) : [effect];

    /// <summary>Lowers code whose paths are not followed: it is opaque if it has effects, and otherwise leaves only its locals unknown.</summary>
    private void Unfollowed(IOperation operation, OpaqueReason reason, ImmutableArray<Effect>.Builder steps)
    {
        var inside = Gather(inner =>
        {
            if (operation.RunsUnnamedCode())
            {
                Implicit(inner);
            }

            Children(operation, inner);
        });
        if (HasEffects(inside))
        {
            steps.Add(new OpaqueEffect(reason));
            return;
        }

        var flat = Flatten(inside).ToList();
        steps.AddRange(flat.OfType<AssignEffect>().Select(assign => assign.Target).Distinct()
            .Select(target => new AssignEffect(target, Term.Unknown)));
        if ((operation is ILoopOperation || flat.OfType<JumpEffect>().Any()) && !Reachability.EndsNormally(operation))
        {
            steps.Add(new JumpEffect());
        }
    }

    private void Children(IOperation operation, ImmutableArray<Effect>.Builder steps)
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

    private Slot NewResult() => new(null, ++_results);

    private Slot? SlotOf(IOperation? target)
    {
        var symbol = target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => (ISymbol?)null,
        };
        return symbol is null ? null : SlotOf(symbol);
    }

    private Slot? SlotOf(ISymbol symbol) => _untracked.Contains(symbol) ? null : Slot.Of(symbol);
}
