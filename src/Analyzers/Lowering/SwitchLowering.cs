using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private void Switch(ISwitchOperation @switch, Steps steps)
    {
        var read = Value(@switch.Value, steps);
        var hasGuards = @switch.Cases.SelectMany(section => section.Clauses).Any(clause => clause is IPatternCaseClauseOperation { Guard: not null });
        var value = hasGuards ? Kept(read, steps) : Stable(read, steps);
        var label = NewLabel(@switch.ExitLabel);
        var sections = @switch.Cases.Where(section => !section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)).ToImmutableArray();
        var otherwise = @switch.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        steps.Add(new LabelledEffect(label, Gather(inside => Sections(@switch, label, body => Chosen(0, body), inside))));

        Effect Chosen(int index, Func<ISwitchCaseOperation, Effect> body)
        {
            Guard();
            if (index == sections.Length)
            {
                return otherwise is null ? Effect.Nothing : body(otherwise);
            }

            return Gather(inside =>
            {
                var condition = Terms.False;
                foreach (var clause in sections[index].Clauses)
                {
                    condition = ShortCircuit(isAnd: false, condition, steps => Clause(clause, value, steps), inside);
                }

                Branch(condition, () => body(sections[index]), () => Chosen(index + 1, body), inside);
            });
        }
    }

    private Term Clause(ICaseClauseOperation clause, Term value, Steps steps)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return EqualsConstant(value, Value(single.Value, steps));
            case IPatternCaseClauseOperation pattern:
                Predeclare(pattern.Guard, steps);
                var matches = Match(pattern.Pattern, value, steps);
                return pattern.Guard is { } guard ? ShortCircuit(isAnd: true, matches, inside => Value(guard, inside), steps) : matches;
            default:
                Children(clause, steps);
                return UnknownTruth();
        }
    }

    private Term SwitchExpression(ISwitchExpressionOperation @switch, Steps steps)
    {
        var read = Value(@switch.Value, steps);
        var value = @switch.Arms.Any(arm => arm.Guard is not null) ? Kept(read, steps) : Stable(read, steps);
        return Arms(0, steps);

        Term Arms(int index, Steps inside)
        {
            Guard();
            if (index == @switch.Arms.Length)
            {
                inside.Add(new JumpEffect(JumpKind.Throw, Thrown: Id(_context.Compilation.GetTypeByMetadataName(Exceptions.SwitchExpression))));
                return Unknown(@switch.Type);
            }

            var arm = @switch.Arms[index];
            Predeclare(arm.Guard, inside);
            var condition = Match(arm.Pattern, value, inside);
            if (arm.Guard is { } guard)
            {
                condition = ShortCircuit(isAnd: true, condition, deeper => Value(guard, deeper), inside);
            }

            return Choice(condition, deeper => Value(arm.Value, deeper), deeper => Arms(index + 1, deeper), inside);
        }
    }
}
