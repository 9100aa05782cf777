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

    /// <summary>What a culture has a say in. What another one says that follows from the program follows from it too.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, CulturalTerm cultural)
    {
        var culture = state.Evaluate(cultural.Culture);
        var invariant = state.Evaluate(cultural.Invariant);
        return culture is ConstantValue { Value: CultureLiteral } ? invariant : (state.Evaluate(cultural.Otherwise), state.IsDetermined(culture) && state.IsDetermined(invariant)) switch
        {
            (MemberSymbol answer, true) => answer with { IsDetermined = true },
            (UnknownValue answer, true) => answer with { IsDetermined = true },
            var (answer, _) => answer,
        };
    }

    /// <summary>A text in which a format has put values.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, FormatTerm term)
    {
        if (state.Evaluate(term.Format) is not TextValue { Text: { IsExact: true, Text: var format } } || CompositeFormat.Parse(format) is not { } parts || parts.Any(part => part.Index >= term.Values.Length))
        {
            return state.Evaluate(term.Otherwise);
        }

        return new TextValue(parts.Aggregate(KnownName.Exactly(""), (text, part) => text.Then(part.Index is { } index ? Text(index, part) : KnownName.Exactly(part.Text))));

        KnownName Text(int index, CompositeFormat part)
        {
            var value = state.Evaluate(term.Values[index]);
            var text = part.Format is not { Length: > 0 } form ? state.EvaluateText(term.Texts[index])
                : state.TextOf(state.Call(EvaluatedMembers.FormattedText, [value, TermEvaluation.ConstantOf(form)]) ?? state.Written(EvaluatedMembers.FormattedText, [value, TermEvaluation.ConstantOf(form)]));
            return part.Width is not { } width ? text
                : state.TextOf(state.Call(EvaluatedMembers.AlignedText, [new TextValue(text), new ConstantValue((long)width)]) ?? state.Written(EvaluatedMembers.AlignedText, [new TextValue(text), new ConstantValue((long)width)]));
        }
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
        Operands(state, values) is { } operands ? ValueOf(Call(member, operands))
        : Operands(state, values, "\n") is { } operandsHere && Operands(state, values, "\r\n") is { } operandsThere && ValueOf(Call(member, operandsHere)) is { } result && result.Equals(ValueOf(Call(member, operandsThere))) ? result
        : values is [TextValue { Text: { IsExact: false } text }, ..] && Operands(state, [.. values.Skip(1)]) is { } arguments ? OfPieces(text, member, arguments)
        : null;

    /// <summary>What a member gives for a text of which only pieces are known.</summary>
    private static AbstractValue? OfPieces(KnownName text, string member, object?[] arguments)
    {
        var (pieces, endsKnown) = StableTexts.PiecesOf(text);
        var result = new TextPieces(pieces, endsKnown).Call(member, arguments);
        return result is WithoutBeginning { Start: var start } ? new TextValue(text.From(start)) : ValueOf(result);
    }

    /// <summary>The values as members take them; null where they are not all known.</summary>
    /// <param name="state">The state.</param>
    /// <param name="values">The values.</param>
    /// <param name="lineEnd">What ends a line; null where that is not known.</param>
    private static object?[]? Operands(AnalysisState state, IReadOnlyList<AbstractValue> values, string? lineEnd = null)
    {
        var operands = new object?[values.Count];
        for (var index = 0; index < operands.Length; index++)
        {
            if (!TryRead(state, values[index], lineEnd, out operands[index]))
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
        ?? KnownTexts.Call(member, operands) ?? KnownComposites.Call(member, operands) ?? KnownNotations.Call(member, operands) ?? KnownFormats.Call(member, operands) ?? KnownTypes.Call(member, operands) ?? KnownEnums.Call(member, operands) ?? KnownTimes.Call(member, operands);

    /// <summary>Whether an exception is one that members throw.</summary>
    private static bool IsOfMember(Exception exception) =>
        exception is ArgumentException or ArithmeticException or FormatException or IndexOutOfRangeException or InvalidCastException or TimeoutException;

    private static bool TryRead(AnalysisState state, AbstractValue value, string? lineEnd, out object? read)
    {
        read = value switch
        {
            ConstantValue constant => constant.Value,
            TextValue { Text: { IsExact: true, Text: var text } } => text,
            TextValue { Text: var text } when lineEnd is not null => StableTexts.WithLineEnd(text, lineEnd),
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
                if (!TryRead(state, sequence.Items.Items[index], lineEnd, out items[index]))
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
