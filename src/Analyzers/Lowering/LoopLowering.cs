using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers while and for loops.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LoopLowering(BodyLowering lowering, EffectFactory factory)
{
    public void While(IWhileLoopOperation loop, Steps steps)
    {
        if (loop is { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: false } })
        {
            return;
        }

        var label = factory.NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = StepLists.Gather(inside =>
        {
            if (loop.ConditionIsTop)
            {
                Test(loop.Condition, label, isAskedAgain: true, inside);
            }

            lowering.Statement(loop.Body, inside);
        });
        var step = StepLists.Gather(inside =>
        {
            if (!loop.ConditionIsTop)
            {
                Test(loop.Condition, label, isAskedAgain: true, inside);
            }
        });
        steps.Add(new LoopEffect(label, body, step));
    }

    public void For(IForLoopOperation loop, Steps steps)
    {
        foreach (var before in loop.Before)
        {
            lowering.Statement(before, steps);
        }

        if (loop.Condition?.ConstantValue is { HasValue: true, Value: false })
        {
            return;
        }

        var label = factory.NewLabel(loop.ExitLabel, loop.ContinueLabel);
        var body = StepLists.Gather(inside =>
        {
            Test(loop.Condition, label, isAskedAgain: false, inside);
            lowering.Statement(loop.Body, inside);
        });
        var step = StepLists.Gather(inside =>
        {
            foreach (var statement in loop.AtLoopBottom)
            {
                lowering.Statement(statement, inside);
            }
        });
        steps.Add(new LoopEffect(label, body, step));
    }

    /// <summary>Leaves a loop unless its condition holds.</summary>
    private void Test(IOperation? condition, int label, bool isAskedAgain, Steps steps)
    {
        if (condition is null)
        {
            return;
        }

        var outside = lowering.ForeignAnswers.IsAskedAgain;
        lowering.ForeignAnswers.IsAskedAgain = isAskedAgain;
        var term = lowering.Value(condition, steps);
        lowering.ForeignAnswers.IsAskedAgain = outside;
        BranchLowering.Branch(term, () => Effect.Nothing, () => new JumpEffect(JumpKind.Break, label), steps);
    }
}
