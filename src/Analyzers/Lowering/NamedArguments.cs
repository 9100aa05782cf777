using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Gives arguments to a model that stands for all overloads of a method: by the names of parameters, as the library hands them on. A
/// parameter of the model that an overload does not have is null.</summary>
internal static class NamedArguments
{
    /// <summary>The arguments for the parameters of a model.</summary>
    /// <param name="parameters">The parameters of the model.</param>
    /// <param name="method">The overload that is called. The parameters of an extension method have no names in the library's own language, and go by position.</param>
    /// <param name="operations">The arguments of the call.</param>
    /// <param name="values">Their values.</param>
    public static ImmutableArray<Argument> Bind(ImmutableArray<Slot> parameters, IMethodSymbol method, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> values)
    {
        var names = parameters.Where(parameter => TypeAskedFor(parameter) is null).ToList();
        return [.. parameters.Select(parameter => new Argument(parameter, ValueOf(parameter)))];

        Term ValueOf(Slot parameter) => TypeAskedFor(parameter) is { } typed
            ? IndexOf(names.First(slot => slot.Name == typed)) is >= 0 and var asked ? new LiteralTerm(operations[asked].Value.Unwrap()?.Type?.Name ?? "") : Term.Null
            : IndexOf(parameter) is >= 0 and var index ? values[index] : Term.Null;

        int IndexOf(Slot parameter) => operations.ToList().FindIndex(operation => operation.Parameter is { } given
            && (method.IsExtensionMethod ? given.Ordinal == names.IndexOf(parameter) : given.Name == parameter.Name));
    }

    /// <summary>The parameter of whose argument another one has the static type, by its name; null where it is an ordinary one.</summary>
    private static string? TypeAskedFor(Slot parameter) =>
        parameter.Name is { } name && name.StartsWith(ModelNames.TypeOf, StringComparison.Ordinal) ? name.Substring(ModelNames.TypeOf.Length) : null;
}
