using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers labels and the jumps that lead to them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class GotoLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>How a goto to a label is followed from where the lowering is.</summary>
    private readonly Dictionary<ILabelSymbol, JumpEffect> _gotos = new(SymbolEqualityComparer.Default);

    /// <summary>The labels that a goto of this member names.</summary>
    public ISet<ILabelSymbol> Targets => field ??= TargetsIn(lowering.Bodies);

    /// <summary>How a goto to a label is followed; null where it is not.</summary>
    public JumpEffect? JumpTo(ILabelSymbol label) => _gotos.TryGetValue(label, out var jump) ? jump : null;

    /// <summary>Code between two labels that are jumped to.</summary>
    /// <param name="Labels">The labels in front of it.</param>
    /// <param name="Jumps">The labels that it jumps to.</param>
    /// <param name="Locals">The locals that it declares for code behind it too.</param>
    /// <param name="Lower">Adds its effects.</param>
    /// <param name="Location">Where it begins.</param>
    public sealed record Segment(
        ImmutableArray<ILabelSymbol> Labels, ImmutableArray<ILabelSymbol> Jumps, ImmutableArray<ILocalSymbol> Locals, Action<Steps> Lower, Site Location);

    public static HashSet<ILabelSymbol> TargetsIn(IEnumerable<IOperation> bodies) => new(
        bodies.SelectMany(body => body.DescendantsAndSelf()).OfType<IBranchOperation>().Where(branch => branch.BranchKind == BranchKind.GoTo).Select(branch => branch.Target),
        SymbolEqualityComparer.Default);

    /// <summary>Lowers statements in which labels may stand, but no using declarations.</summary>
    public void Straight(ImmutableArray<IOperation> statements, Steps steps)
    {
        if (statements.Any(statement => !LabelsOf(statement).IsEmpty))
        {
            Follow(SegmentsOf(statements), steps);
            return;
        }

        foreach (var statement in statements)
        {
            lowering.Statement(statement, steps);
        }
    }

    /// <summary>The locals that statements of a block declare for it.</summary>
    private static ImmutableArray<ILocalSymbol> LocalsIn(ImmutableArray<IOperation> statements)
    {
        if (statements.IsEmpty)
        {
            return [];
        }

        var locals = statements[0].Parent switch
        {
            IBlockOperation block => block.Locals,
            ISwitchCaseOperation { Parent: ISwitchOperation around } section => around.Locals.AddRange(section.Locals),
            _ => [],
        };
        var span = TextSpan.FromBounds(statements[0].Syntax.SpanStart, statements[statements.Length - 1].Syntax.Span.End);
        return [.. locals.Where(local => local.DeclaringSyntaxReferences.Any(declaration => span.Contains(declaration.Span)))];
    }

    /// <summary>The statements, cut in front of each label that is jumped to and behind each jump.</summary>
    public ImmutableArray<Segment> SegmentsOf(ImmutableArray<IOperation> statements)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var (first, labels, location) = (0, ImmutableArray<ILabelSymbol>.Empty, Site.None);
        for (var index = 0; index < statements.Length; index++)
        {
            if (LabelsOf(statements[index]) is { IsEmpty: false } here)
            {
                Cut(index);
                (labels, location) = (here, factory.At(statements[index]));
            }

            if (TargetsIn([statements[index]]).Count > 0)
            {
                Cut(index + 1);
                labels = [];
            }
        }

        Cut(statements.Length);
        return segments.ToImmutable();

        void Cut(int end)
        {
            var cut = ImmutableArray.Create(statements, first, end - first);
            if (!cut.IsEmpty || !labels.IsEmpty)
            {
                segments.Add(new Segment(labels, [.. TargetsIn(cut)], LocalsIn(cut), steps =>
                {
                    foreach (var statement in cut)
                    {
                        lowering.Statement(statement, steps);
                    }
                }, location));
            }

            first = end;
        }
    }

    /// <summary>The labels of a statement that a goto names.</summary>
    public ImmutableArray<ILabelSymbol> LabelsOf(IOperation statement)
    {
        var labels = ImmutableArray<ILabelSymbol>.Empty;
        for (var labelled = statement as ILabeledOperation; labelled is not null; labelled = labelled.Operation as ILabeledOperation)
        {
            labels = Targets.Contains(labelled.Label) ? labels.Add(labelled.Label) : labels;
        }

        return labels;
    }

    /// <summary>Lowers segments that run one after the other if nothing jumps.</summary>
    public void Follow(ImmutableArray<Segment> segments, Steps steps)
    {
        if (PlanOf(segments) is not { } plan)
        {
            foreach (var segment in segments)
            {
                steps.AddRange(segment.Labels.Select(_ => new OpaqueEffect(OpaqueReason.Goto, segment.Location)));
                segment.Lower(steps);
            }

            return;
        }

        // What is declared in code that is left means something behind it: it is known to exist before.
        foreach (var local in segments.Where((_, index) => plan.IsInside(index)).SelectMany(segment => segment.Locals).Where(local => !local.IsConst))
        {
            steps.Add(new AssignEffect(factory.SlotFor(local), factory.Unknown(local.Type)));
        }

        var behind = segments.Select((_, index) => plan.FirstJumpFromBefore(index) is null ? 0 : factory.NewLabel()).ToImmutableArray();
        var again = segments.Select((_, index) => plan.EndOfLoop(index) is null ? 0 : factory.NewLabel()).ToImmutableArray();
        steps.AddRange(StepLists.Flat(Emitted(0, segments.Length - 1, isIteration: false)));
        foreach (var label in segments.SelectMany(segment => segment.Labels))
        {
            _gotos.Remove(label);
        }

        Effect Emitted(int from, int to, bool isIteration)
        {
            lowering.Guard();
            var emitted = new List<(int Start, Effect Effect)>();
            for (var index = from; index <= to; index++)
            {
                if (index > from && plan.FirstJumpFromBefore(index) is { } first)
                {
                    var start = emitted.FindLastIndex(part => part.Start <= first);
                    var left = new LabelledEffect(behind[index], new SequenceEffect([.. emitted.Skip(start).SelectMany(part => StepLists.Flat(part.Effect))]));
                    emitted = [.. emitted.Take(start), (emitted[start].Start, left)];
                }

                if (plan.EndOfLoop(index) is { } end && !(isIteration && index == from))
                {
                    var iteration = StepLists.Flat(Emitted(index, end, isIteration: true)).Append(new JumpEffect(JumpKind.Break, again[index]));
                    emitted.Add((index, new LoopEffect(again[index], new SequenceEffect([.. iteration]), Effect.Nothing)));
                    index = end;
                    continue;
                }

                for (var place = 0; place < segments.Length; place++)
                {
                    foreach (var label in segments[place].Labels)
                    {
                        _gotos[label] = index < place ? new JumpEffect(JumpKind.Break, behind[place]) : new JumpEffect(JumpKind.Continue, again[place]);
                    }
                }

                emitted.Add((index, StepLists.Gather(segments[index].Lower)));
            }

            return new SequenceEffect([.. emitted.SelectMany(part => StepLists.Flat(part.Effect))]);
        }
    }

    /// <summary>How jumps between segments are followed; null where they are not.</summary>
    public static GotoPlan? PlanOf(ImmutableArray<Segment> segments)
    {
        var places = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        for (var index = 0; index < segments.Length; index++)
        {
            foreach (var label in segments[index].Labels)
            {
                places[label] = index;
            }
        }

        var plan = new GotoPlan(segments.Length, segments.SelectMany((segment, index) => segment.Jumps.Where(places.ContainsKey).Select(label => (index, places[label]))));
        return plan.IsReducible && !segments.Where((_, index) => plan.IsInside(index)).Any(segment => segment.Locals.Any(local => local.RefKind != RefKind.None)) ? plan : null;
    }
}
