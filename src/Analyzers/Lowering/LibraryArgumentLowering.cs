using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the arguments of a call of the scope library.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
internal sealed class LibraryArgumentLowering(BodyLowering lowering)
{
    public ArgumentTerms LibraryArguments(IInvocationOperation call, Steps steps)
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        var values = lowering.Operands.InOrder(call.Arguments.Select(argument => argument.Value), steps);
        for (var index = 0; index < values.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter)
            {
                terms[parameter.Name] = values[index];
            }
        }

        return new ArgumentTerms(terms);
    }

    public readonly record struct ArgumentTerms(IReadOnlyDictionary<string, Term> Terms)
    {
        public Term this[string parameter] => Terms.TryGetValue(parameter, out var term) ? term : Term.Null;
    }
}
