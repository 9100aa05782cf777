using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Values;

/// <summary>Texts of values that are not known but stay the same. A name that is made of such texts is not known either, but is the same wherever it is
/// made of the same ones.</summary>
internal static class StableTexts
{
    /// <summary>The sign of the text of a value, among derived values.</summary>
    private const string TextOperator = "text";

    /// <summary>Begins what stands for a text that is not known.</summary>
    private const char Begin = '\u0001';

    /// <summary>Ends what stands for a text that is not known.</summary>
    private const char End = '\u0002';

    /// <summary>What stands for a text is followed up to this length.</summary>
    private const int LongestKey = 200;

    /// <summary>What ends a line, as the platform has it.</summary>
    public static readonly KnownName LineEnd = KnownName.Anything with { Pattern = $"{Begin}line end{End}", IsDetermined = true };

    /// <summary>A text on platforms where lines end in some way; null where it is not known there.</summary>
    public static string? WithLineEnd(KnownName text, string lineEnd) =>
        text.Pattern?.Replace(LineEnd.Pattern, lineEnd) is { } known && IsKnown(known) ? known : null;

    /// <summary>What is known of a text, in order, and whether that includes how it ends.</summary>
    public static (ImmutableArray<string> Pieces, bool EndsKnown) PiecesOf(KnownName text) => text.Pattern is { } pattern
        ? ([.. pattern.Split(Begin).Select((part, index) => index == 0 ? part : part.Substring(part.IndexOf(End) + 1))], true)
        : ([text.Text], false);

    /// <summary>Whether two texts are made of the same texts that are not known, and have more or fewer letters beside those.</summary>
    public static bool HaveOtherLengths(AbstractValue one, AbstractValue other) =>
        PatternOf(one) is { } left && PatternOf(other) is { } right && LettersIn(left) != LettersIn(right) && KeysIn(left).SequenceEqual(KeysIn(right));

    private static string? PatternOf(AbstractValue text) => (text is TextValue known ? known.Text : TextOf(text)).Pattern;

    private static int LettersIn(string pattern) => PiecesOf(KnownName.Anything with { Pattern = pattern }).Pieces.Sum(piece => piece.Length);

    /// <summary>What stands for the texts in a pattern that are not known, in any order that is always the same.</summary>
    private static IEnumerable<string> KeysIn(string pattern) => pattern.Split(Begin).Skip(1).Select(part => part.Substring(0, part.IndexOf(End))).OrderBy(key => key, StringComparer.Ordinal);

    /// <summary>How many letters a text has at least: a number and the end of a line have one.</summary>
    public static int ShortestLength(KnownName text) => PiecesOf(text).Pieces.Sum(piece => piece.Length)
        + text.Parts.Items.Count(part => part is Symbolic { Domain.All: IntervalSet } or OffsetValue)
        + (text.Pattern is { } pattern ? pattern.Split([LineEnd.Pattern!], StringSplitOptions.None).Length - 1 : 0);

    /// <summary>The text of a value.</summary>
    public static KnownName TextOf(AbstractValue value) => KeyOf(value) is { } key
        ? KnownName.Anything with { Pattern = Begin + key + End, Parts = StructuralList<AbstractValue>.Of([value]) }
        : KnownName.Anything;

    /// <summary>The text of a value in a form; null where it may be another one each time.</summary>
    /// <param name="form">What writes it; null for the usual form.</param>
    /// <param name="values">The value, and what the form depends on.</param>
    public static Symbolic? Written(string? form, IReadOnlyList<AbstractValue> values) =>
        values[0] is Symbolic or OffsetValue && values.All(value => KeyOf(value) is not null)
            ? new DerivedSymbol(
                form is null ? TextOperator : $"{TextOperator} {form}", values[0],
                values.Count == 1 ? null : new ListValue(StructuralList<AbstractValue>.Of(values.Skip(1)), IsTuple: true), ValueDomain.Any)
            : null;

    /// <summary>What is known of the beginning of a name.</summary>
    public static string BeginningOf(string pattern) => pattern.IndexOf(Begin) is >= 0 and var end ? pattern.Substring(0, end) : pattern;

    /// <summary>Whether a name is known.</summary>
    public static bool IsKnown(string pattern) => pattern.IndexOf(Begin) < 0;

    /// <summary>Whether a value that is not known stays the same, as long as the code around it may see it.</summary>
    public static bool IsTheSame(AbstractValue value) => value is Symbolic or OffsetValue or TextValue { Text.IsExact: false } or ListValue { IsTuple: true } && KeyOf(value) is not null;

    /// <summary>A name as messages show it.</summary>
    public static string Shown(string pattern) => string.Join("…", PiecesOf(KnownName.Anything with { Pattern = pattern }).Pieces);

    /// <summary>What tells the text of a value from others; null where it may be another one each time.</summary>
    private static string? KeyOf(AbstractValue value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            DerivedSymbol { Operator: TextOperator, Right: null, Left: var written } => KeyOf(written),
            OpaqueSymbol symbol => FormattableString.Invariant($"?{symbol.Id}"),
            MemberSymbol { Unstable: null } member when member.Receiver is Symbolic || member.Member is { IsReadOnly: true } or { IsField: false, IsInSight: false } =>
                Keys($"{member.Member.ContainingType}.{member.Member.Name}", member.Components),
            DerivedSymbol derived => Keys(derived.Operator, derived.Components),
            OffsetValue offset => Keys(FormattableString.Invariant($"+{offset.By}"), offset.Components),
            ConstantValue { Value: null or string or bool or long or char or float or double or decimal } constant => FormattableString.Invariant($"{constant.Value?.GetType().Name} {constant.Value}"),
            TextValue { Text: { IsExact: true, Text: var text } } when text.IndexOf(Begin) < 0 => $"\"{text}\"",
            TextValue { Text.Pattern: { } pattern } => $"\"{pattern.Replace(Begin, '<').Replace(End, '>')}\"",
            TypeValue type => type.ToString(),
            ListValue { IsTuple: true } list => Keys("", list.Components),
            _ => null,
        };
    }

    private static string? Keys(string head, IEnumerable<AbstractValue> parts)
    {
        var key = head + "(";
        foreach (var part in parts)
        {
            if (KeyOf(part) is not { } inner || key.Length + inner.Length > LongestKey)
            {
                return null;
            }

            key += inner + ",";
        }

        return key + ")";
    }
}
