using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what a member of another assembly answers, which may be the same each time.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ForeignAnswerLowering(EffectFactory factory)
{
    /// <summary>What a method of another assembly gives back that does not say the same each time.</summary>
    public Term Answer(IMethodSymbol method, ITypeSymbol? origin, ImmutableArray<Term> told, Steps steps)
    {
        var answer = PureCode.Contains(method) ? factory.Determined(method.ReturnType, origin, told) : new UnknownTerm(factory.Id(method.ReturnType), Origin: factory.Id(origin)) { About = told };
        return origin is null ? answer : factory.Snapshot(answer, steps);
    }

    /// <summary>Whether a method is taken to say the same each time it is asked for the same.</summary>
    public bool IsSteady(IMethodSymbol method) => !IsAskedAgain && Answers.AreSteady(method);

    /// <summary>Whether a condition is lowered that what is not followed may answer otherwise in each round.</summary>
    public bool IsAskedAgain { get; set; }
}
