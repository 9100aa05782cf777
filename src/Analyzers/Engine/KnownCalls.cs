using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates members of the framework on known values.</summary>
internal static class KnownCalls
{
    /// <summary>A text that a call makes is followed up to this length.</summary>
    private const int LongestText = KnownName.MaximumLength;

    /// <summary>What a call gives; what is known anyway where it is not followed.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, KnownCallTerm call)
    {
        List<AbstractValue> operands = [.. call.Operands.Select(state.Evaluate)];
        return state.Call(call.Member, operands)
            ?? (call.Otherwise is WrittenTerm ? state.Written(call.Member == EvaluatedMembers.NumberText ? null : call.Member, operands) : state.Evaluate(call.Otherwise));
    }

    /// <summary>The exception that a call throws, as a constant; false where it throws none of those that are asked for. One that comes from one of those counts
    /// as that.</summary>
    public static AbstractValue Thrown(this AnalysisState state, ThrownTerm thrown)
    {
        try
        {
            var result = Operands(state, [.. thrown.Call.Operands.Select(state.Evaluate)]) is { } operands ? Followed(thrown.Call.Member, operands) : null;
            return result is null && thrown.IsRisky ? AbstractValue.Unknown : AbstractValue.False;
        }
        catch (Exception exception) when (IsOfMember(exception))
        {
            var known = TypesOf(exception).Select(name => thrown.Exceptions.FirstOrDefault(type => type.Definition == name)).FirstOrDefault(type => type is not null);
            return known is not null ? new ConstantValue(new ExceptionLiteral(known)) : AbstractValue.False;
        }
    }

    /// <summary>The names of the type of an exception and of those that it comes from, the nearest first.</summary>
    private static IEnumerable<string> TypesOf(Exception exception)
    {
        for (var type = exception.GetType(); type is { FullName: { } name }; type = type.BaseType)
        {
            yield return name;
        }
    }

    /// <summary>What an operator, conversion or member gives for some values; null where they are not all known, or it is not followed for these.</summary>
    public static AbstractValue? Call(this AnalysisState state, string member, IReadOnlyList<AbstractValue> values) =>
        Operands(state, values) is { } operands ? ValueOf(Call(member, operands)) : null;

    private static object?[]? Operands(AnalysisState state, IReadOnlyList<AbstractValue> values)
    {
        var operands = new object?[values.Count];
        for (var index = 0; index < operands.Length; index++)
        {
            if (!TryRead(state, values[index], out operands[index]))
            {
                return null;
            }
        }

        return operands;
    }

    private static object? Call(string member, object?[] operands)
    {
        try
        {
            return Followed(member, operands);
        }
        catch (Exception exception) when (IsOfMember(exception))
        {
            return null; // It throws, which matters to handlers alone.
        }
    }

    private static object? Followed(string member, object?[] operands) =>
        KnownGenerics.Resolved(member, operands) is { } resolved ? Followed(resolved.Member, resolved.Operands)
        : KnownOperators.Call(member, operands) ?? KnownNumbers.Call(member, operands) ?? KnownFractions.Call(member, operands) ?? KnownConversions.Call(member, operands) ?? KnownLetters.Call(member, operands)
        ?? KnownTexts.Call(member, operands) ?? KnownNotations.Call(member, operands) ?? KnownFormats.Call(member, operands) ?? KnownTypes.Call(member, operands) ?? KnownEnums.Call(member, operands) ?? KnownTimes.Call(member, operands);

    /// <summary>Whether an exception is one that members throw.</summary>
    private static bool IsOfMember(Exception exception) =>
        exception is ArgumentException or ArithmeticException or FormatException or IndexOutOfRangeException or InvalidCastException or TimeoutException;

    private static bool TryRead(AnalysisState state, AbstractValue value, out object? read)
    {
        read = value switch
        {
            ConstantValue constant => constant.Value,
            TextValue { Text: { IsExact: true, Text: var text } } => text,
            _ => null,
        };
        if (read is not null || value is ConstantValue)
        {
            return true;
        }

        if (value is not TextValue && state.ContentsOf(value) is SequenceContents { Rest: null } sequence)
        {
            var items = new object?[sequence.Items.Items.Count];
            for (var index = 0; index < items.Length; index++)
            {
                if (!TryRead(state, sequence.Items.Items[index], out items[index]))
                {
                    return false;
                }
            }

            read = items;
            return true;
        }

        return false;
    }

    private static AbstractValue? ValueOf(object? result) => result switch
    {
        null => null,
        Nothing => AbstractValue.Null,
        string text => text.Length <= LongestText ? TermEvaluation.ConstantOf(text) : null,
        object?[] items => items.Length > SequenceContents.MostItems ? null : items.Select(ValueOf).ToList() is var values && values.All(item => item is not null)
            ? new ListValue(StructuralList<AbstractValue>.Of(values.OfType<AbstractValue>()), IsTuple: false)
            : null,
        _ => TermEvaluation.ConstantOf(result),
    };
}
