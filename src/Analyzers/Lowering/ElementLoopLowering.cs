using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members that run a delegate for each element as loops.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ElementLoopLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What a search gives that finds nothing, where it does not throw.</summary>
    public Term NothingOf(ITypeSymbol? type) => type is { TypeKind: not TypeKind.TypeParameter } ? new DefaultTerm(factory.Named(type)) : Term.Unknown;

    public void ForEachElement(Term source, Action<Term, Steps> body, IOperation call, Steps steps, int? label = null)
    {
        var element = factory.NewResult();
        steps.Add(new ForEachEffect(label ?? factory.NewLabel(), source, element, StepLists.Gather(inside => body(new ReadTerm(element), inside)), factory.At(call))
        {
            MayRunCode = source is not (ListTerm or MapPartTerm or RangeTerm),
        });
    }

    /// <summary>The result of a delegate.</summary>
    public ReadTerm Applied(Term function, ImmutableArray<Term> arguments, IOperation call, Steps steps)
    {
        var result = factory.NewResult();
        steps.Add(new InvokeEffect(function, arguments, result, factory.At(call)) { Task = TaskUse.Kept });
        return new ReadTerm(result);
    }

    /// <summary>The first element of a sequence for which a function answers as asked, or what else there is: with <paramref name="missing"/>, an exception of that type.</summary>
    public ReadTerm Search(
        Term source, Term? function, bool isFoundBy, Term otherwise, Func<Term, Term> found, IOperation call, Steps steps, Func<Term, Steps, Term>? test = null,
        string? missing = null)
    {
        var result = factory.NewResult();
        var label = factory.NewLabel();
        steps.Add(new AssignEffect(result, otherwise));
        var isFound = missing is null ? null : factory.NewResult();
        if (isFound is not null)
        {
            steps.Add(new AssignEffect(isFound, Terms.False));
        }

        ForEachElement(source, (element, inside) =>
        {
            var holds = test is not null ? test(element, inside) : function is null ? Terms.True : Applied(function, [element], call, inside);
            BranchLowering.Branch(isFoundBy ? holds : Terms.Not(holds), () => StepLists.Gather(end =>
            {
                end.Add(new AssignEffect(result, found(element)));
                if (isFound is not null)
                {
                    end.Add(new AssignEffect(isFound, Terms.True));
                }

                end.Add(new JumpEffect(JumpKind.Break, label));
            }), () => Effect.Nothing, inside);
        }, call, steps, label);
        if (isFound is not null)
        {
            lowering.Failures.FailIf(Terms.Not(new ReadTerm(isFound)), missing!, steps);
        }

        return new ReadTerm(result);
    }

    public ReadTerm Folded(Term source, Term start, Func<Term, Term, Steps, Term> fold, IOperation call, Steps steps)
    {
        var sum = factory.NewResult();
        steps.Add(new AssignEffect(sum, start));
        ForEachElement(source, (element, inside) => inside.Add(new AssignEffect(sum, fold(new ReadTerm(sum), element, inside))), call, steps);
        return new ReadTerm(sum);
    }

    /// <summary>What comes of all elements, from the first on.</summary>
    public ReadTerm Aggregated(Term source, Term function, IInvocationOperation call, Steps steps)
    {
        var isFirst = factory.NewResult();
        steps.Add(new AssignEffect(isFirst, Terms.True));
        return Folded(source, Term.Null, (sum, element, inside) => lowering.Branches.Choice(new ReadTerm(isFirst), first =>
        {
            first.Add(new AssignEffect(isFirst, Terms.False));
            return element;
        }, other => Applied(function, [sum, element], call, other), inside), call, steps);
    }
}
