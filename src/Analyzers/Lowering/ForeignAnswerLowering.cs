using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what a member of another assembly answers, which may be the same each time.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ForeignAnswerLowering(EffectFactory factory)
{
    /// <summary>What a method of another assembly gives back.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="told">What the answer may depend on.</param>
    /// <param name="origin">The type whose members remember what they answered; null where none does.</param>
    /// <param name="steps">Where effects of asking go.</param>
    public Term Answer(IMethodSymbol method, Term? receiver, ImmutableArray<Term> arguments, ImmutableArray<Term> told, ITypeSymbol? origin, Steps steps)
    {
        var unstable = UnstableNames.Describe(method);
        if (IsSteady(method) && !arguments.Any(argument => argument is FunctionTerm))
        {
            return new MemberTerm(factory.Context.Ids.OfConstructed(method), receiver, arguments, unstable);
        }

        if (unstable is not null)
        {
            return receiver is null && !UnstableNames.MakeIdentifiers(method) ? new UnknownTerm(factory.Id(method.ReturnType), Unstable: unstable) : Unstable(factory.Determined(method.ReturnType, origin, told), unstable);
        }

        var answer = PureCode.Contains(method) ? factory.Determined(method.ReturnType, origin, told) : new UnknownTerm(factory.Id(method.ReturnType), Origin: factory.Id(origin)) { About = told };
        return origin is null ? answer : factory.Snapshot(answer, steps);
    }

    /// <summary>An answer that is another one each time, which stays what it is where it is used again.</summary>
    /// <param name="member">What was asked.</param>
    /// <param name="answer">What it says.</param>
    /// <param name="arguments">What it was told.</param>
    /// <param name="steps">Where that goes.</param>
    public Term Kept(ISymbol member, Term answer, ImmutableArray<Term> arguments, Steps steps)
    {
        if (answer is not UnknownTerm { Unstable: not null })
        {
            return answer;
        }

        var kept = factory.Snapshot(answer, steps);
        return KnownRanges.Of(factory.Id(member)) is { } name ? new ComputedTerm(name, kept, arguments.IsEmpty ? null : new ListTerm(arguments, IsTuple: false), factory.Id(member is IMethodSymbol method ? method.ReturnType : ((IPropertySymbol)member).Type)) : kept;
    }

    private static Term Unstable(Term answer, string unstable) => answer is UnknownTerm unknown ? unknown with { Unstable = unstable } : answer;

    /// <summary>Whether a method is taken to say the same each time it is asked for the same. One of a project that is followed, whose body was left out, may
    /// count in its object what it is asked.</summary>
    private bool IsSteady(IMethodSymbol method) => (!IsAskedAgain || Answers.AreFunctions(method)) && Answers.AreSteady(method) && !factory.Context.Foreign.References.Contain(method.ContainingAssembly);

    /// <summary>Whether a condition is lowered that what is not followed may answer otherwise in each iteration.</summary>
    public bool IsAskedAgain { get; set; }
}
