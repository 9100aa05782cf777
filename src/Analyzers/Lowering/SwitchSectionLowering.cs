using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the sections of a switch and the jumps between them: <c>goto case</c>, <c>goto default</c>, and labels inside sections.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class SwitchSectionLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a switch. Sections that are jumped to stand behind the choice of one, each behind those that jump to it.</summary>
    /// <param name="switch">The switch.</param>
    /// <param name="exit">What leaves it.</param>
    /// <param name="choose">The choice, given what a chosen section does.</param>
    /// <param name="steps">Where the effects go.</param>
    public void Sections(ISwitchOperation @switch, int exit, Func<Func<ISwitchCaseOperation, Effect>, Effect> choose, Steps steps)
    {
        var entered = EnteredSections(@switch);
        if (!entered.IsEmpty)
        {
            ImmutableArray<ILocalSymbol> locals = [.. @switch.Locals, .. @switch.Cases.SelectMany(section => section.Locals)];
            var choice = new GotoLowering.Segment([], [.. entered.Select(EntryOf), .. GotoLowering.TargetsIn(@switch.Cases.Except(entered))], locals, Choose, factory.At(@switch));
            ImmutableArray<GotoLowering.Segment> segments = [choice, .. entered.SelectMany(Parts)];
            if (GotoLowering.PlanOf(segments) is not null)
            {
                lowering.Gotos.Follow(segments, steps);
                return;
            }
        }

        steps.Add(choose(InPlace));

        Effect InPlace(ISwitchCaseOperation section) => StepLists.Gather(inside => lowering.Blocks.Block(section.Body, inside));

        void Choose(Steps inside)
        {
            inside.Add(choose(section => entered.Contains(section) ? lowering.Gotos.JumpTo(EntryOf(section))! : InPlace(section)));
            inside.Add(new JumpEffect(JumpKind.Break, exit));
        }
    }

    /// <summary>The code of a section, cut in front of labels.</summary>
    private IEnumerable<GotoLowering.Segment> Parts(ISwitchCaseOperation section)
    {
        var parts = lowering.Gotos.SegmentsOf(section.Body);
        var entry = parts[0].Labels.IsEmpty ? parts[0] : new GotoLowering.Segment([], [], [], _ => { }, factory.At(section));
        return [entry with { Labels = [.. section.Clauses.Select(clause => clause.Label).OfType<ILabelSymbol>()] }, .. parts.Where(part => part != entry)];
    }

    /// <summary>The sections that code of the switch jumps to, each behind those that jump to it where that can be.</summary>
    private ImmutableArray<ISwitchCaseOperation> EnteredSections(ISwitchOperation @switch)
    {
        var entered = @switch.Cases.Where(section => section.Clauses[0].Label is not null && LabelsIn(section).Any(lowering.Gotos.Targets.Contains)).ToList();
        var (seen, ordered) = (new HashSet<ISwitchCaseOperation>(), new Stack<ISwitchCaseOperation>());
        entered.ForEach(Visit);
        return [.. ordered];

        void Visit(ISwitchCaseOperation section)
        {
            if (seen.Add(section))
            {
                var targets = GotoLowering.TargetsIn(section.Body);
                entered.Where(other => LabelsIn(other).Any(targets.Contains)).ToList().ForEach(Visit);
                ordered.Push(section);
            }
        }
    }

    private static ILabelSymbol EntryOf(ISwitchCaseOperation section) => section.Clauses[0].Label!;

    private IEnumerable<ILabelSymbol> LabelsIn(ISwitchCaseOperation section) =>
        section.Clauses.Select(clause => clause.Label).OfType<ILabelSymbol>().Concat(section.Body.SelectMany(statement => lowering.Gotos.LabelsOf(statement)));
}
