using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers switch statements and switch expressions.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class SwitchLowering(BodyLowering lowering, EffectFactory factory)
{
    public void Switch(ISwitchOperation @switch, Steps steps)
    {
        var read = lowering.Value(@switch.Value, steps);
        var hasGuards = @switch.Cases.SelectMany(section => section.Clauses).Any(clause => clause is IPatternCaseClauseOperation { Guard: not null });
        var value = hasGuards ? factory.Snapshot(read, steps) : factory.Stable(read, steps);
        var label = factory.NewLabel(@switch.ExitLabel);
        var sections = @switch.Cases.Where(section => !section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)).ToImmutableArray();
        var otherwise = @switch.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        steps.Add(new LabelledEffect(label, StepLists.Gather(inside => lowering.SwitchSections.Sections(@switch, label, body => Chosen(0, body), inside))));

        Effect Chosen(int index, Func<ISwitchCaseOperation, Effect> body)
        {
            lowering.Guard();
            if (index == sections.Length)
            {
                return otherwise is null ? Effect.Nothing : body(otherwise);
            }

            return StepLists.Gather(inside =>
            {
                var condition = Terms.False;
                foreach (var clause in sections[index].Clauses)
                {
                    condition = lowering.Branches.ShortCircuit(isAnd: false, condition, steps => Clause(clause, value, steps), inside);
                }

                BranchLowering.Branch(condition, () => body(sections[index]), () => Chosen(index + 1, body), inside);
            });
        }
    }

    private Term Clause(ICaseClauseOperation clause, Term value, Steps steps)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return lowering.Patterns.EqualsConstant(value, lowering.Value(single.Value, steps));
            case IPatternCaseClauseOperation pattern:
                lowering.Branches.Predeclare(pattern.Guard, steps);
                var matches = lowering.Patterns.Match(pattern.Pattern, value, steps);
                return pattern.Guard is { } guard ? lowering.Branches.ShortCircuit(isAnd: true, matches, inside => lowering.Value(guard, inside), steps) : matches;
            default:
                lowering.Children(clause, steps);
                return factory.UnknownTruth();
        }
    }

    public Term SwitchExpression(ISwitchExpressionOperation @switch, Steps steps)
    {
        var read = lowering.Value(@switch.Value, steps);
        var value = @switch.Arms.Any(arm => arm.Guard is not null) ? factory.Snapshot(read, steps) : factory.Stable(read, steps);
        return Arms(0, steps);

        Term Arms(int index, Steps inside)
        {
            lowering.Guard();
            if (index == @switch.Arms.Length)
            {
                inside.Add(new JumpEffect(JumpKind.Throw, Thrown: factory.Id(factory.Context.Compilation.GetTypeByMetadataName(Exceptions.SwitchExpression))));
                return factory.Unknown(@switch.Type);
            }

            var arm = @switch.Arms[index];
            lowering.Branches.Predeclare(arm.Guard, inside);
            var condition = lowering.Patterns.Match(arm.Pattern, value, inside);
            if (arm.Guard is { } guard)
            {
                condition = lowering.Branches.ShortCircuit(isAnd: true, condition, deeper => lowering.Value(guard, deeper), inside);
            }

            return lowering.Branches.Choice(condition, deeper => lowering.Value(arm.Value, deeper), deeper => Arms(index + 1, deeper), inside);
        }
    }
}
