using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the arguments of a call of the scope library.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class LibraryArgumentLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers arguments by their parameters.</summary>
    /// <param name="call">The call.</param>
    /// <param name="steps">Where that goes.</param>
    /// <param name="enumerated">The parameter that the call goes through before it does anything else; null if there is none.</param>
    public ArgumentTerms LibraryArguments(IInvocationOperation call, Steps steps, string? enumerated = null)
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        var values = lowering.Operands.InOrder(call.Arguments.Select(argument => argument.Value), steps);
        for (var index = 0; index < values.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter)
            {
                terms[parameter.Name] = parameter.Name == enumerated ? ElementsIfGiven(call.Arguments[index].Value, values[index], steps) : values[index];
            }
        }

        return new ArgumentTerms(terms);
    }

    /// <summary>The elements of a sequence that the library goes through: code that makes them runs now.</summary>
    /// <param name="sequence">The sequence, as the source has it.</param>
    /// <param name="term">What it is.</param>
    /// <param name="steps">Where that goes.</param>
    public Term Elements(IOperation sequence, Term term, Steps steps) =>
        MadeWhenAsked(sequence, term) is { } type ? lowering.Containers.Allocated(type, ContainerKind.Sequence, term, null, sequence, steps) : term;

    private Term ElementsIfGiven(IOperation sequence, Term term, Steps steps)
    {
        if (MadeWhenAsked(sequence, term) is null)
        {
            return term;
        }

        var stable = factory.Stable(term, steps);
        return lowering.Branches.Choice(Terms.IsNull(stable), _ => Term.Null, inside => Elements(sequence, stable, inside), steps);
    }

    /// <summary>The type of a sequence whose elements may be made when they are asked for; null for others.</summary>
    private static ITypeSymbol? MadeWhenAsked(IOperation sequence, Term term) =>
        term != Term.Null && sequence.Unwrap() is { Type: { TypeKind: TypeKind.Interface } type } and not ICollectionExpressionOperation && type.EnumeratedType() is not null ? type : null;

    public readonly record struct ArgumentTerms(IReadOnlyDictionary<string, Term> Terms)
    {
        public Term this[string parameter] => Terms.TryGetValue(parameter, out var term) ? term : Term.Null;
    }
}
