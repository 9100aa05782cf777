using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes effects as text: <c>Open("a", reuse: True) { Get("v") }</c>. <see cref="EffectReader"/> reads it back.</summary>
/// <param name="labels">What slots, members and types are called; null to call them by their names, which may be the same for several.</param>
internal sealed class EffectWriter(Labels? labels)
{
    private static readonly ImmutableDictionary<TermOperator, string> Signs = new Dictionary<TermOperator, string>
    {
        [TermOperator.Equal] = "==",
        [TermOperator.Less] = "<",
        [TermOperator.LessOrEqual] = "<=",
        [TermOperator.And] = "&&",
        [TermOperator.Or] = "||",
        [TermOperator.Add] = "+",
        [TermOperator.Subtract] = "-",
        [TermOperator.Multiply] = "*",
        [TermOperator.Divide] = "/",
        [TermOperator.Remainder] = "%",
        [TermOperator.BitAnd] = "&",
        [TermOperator.BitOr] = "|",
        [TermOperator.BitXor] = "^",
    }.ToImmutableDictionary();

    private readonly StringBuilder _text = new();

    /// <summary>The sign between two texts that are put together.</summary>
    public const string Concatenation = "++";

    /// <summary>The part that takes what an effect gives; it is written in front.</summary>
    public const string Result = "result";

    /// <summary>The operator that a sign stands for; null where it stands for none.</summary>
    public static TermOperator? OperatorOf(string sign) => Signs.FirstOrDefault(known => known.Value == sign) is { Value: not null } found ? found.Key : null;

    /// <summary>The text of an effect, without places.</summary>
    public static string Print(Effect effect) => new EffectWriter(null).Write(effect);

    /// <summary>The text of a term.</summary>
    public static string Print(Term term) => new EffectWriter(null).Write(term);

    /// <summary>The text of an effect, term, or part of one.</summary>
    public string Write(object? value)
    {
        Value(value);
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>The text of a slot, member or type with all that is known of it.</summary>
    public string WriteRecord(object record)
    {
        Record(record, RecordShape.Of(record.GetType()));
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    private void Value(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case Effect effect:
                Statement(effect);
                break;
            case Term term:
                Expression(term);
                break;
            case Slot slot:
                _text.Append(labels is null ? Label(slot.ToString()) : labels.Of(slot));
                break;
            case MemberId member:
                _text.Append(labels is null ? Label(member.ToString()) : labels.Of(member));
                break;
            case TypeId type:
                _text.Append(labels is null ? Label(type.ToString()) : labels.Of(type));
                break;
            case ObjectLayout layout:
                _text.Append(labels is null ? Label(layout.ToString()) : labels.Of(layout));
                break;
            case Argument argument:
                Value(argument.Parameter);
                _text.Append(": ");
                Value(argument.Value);
                break;
            case Site site:
                _text.Append('@').Append(site);
                break;
            case KeyValuePair<MemberId, MemberId> target:
                Value(target.Key);
                _text.Append(" -> ");
                Value(target.Value);
                break;
            case ShapeLiteral or DTypeLiteral or ReuseLiteral or null or string or bool or char or IConvertible and not Enum:
                Literal(value);
                break;
            case Enum member:
                _text.Append(member);
                break;
            case ImmutableHashSet<string> set:
                List('[', set.OrderBy(text => text, StringComparer.Ordinal), ']');
                break;
            case ImmutableDictionary<MemberId, MemberId> targets:
                List('[', targets.OrderBy(target => target.Key.Text, StringComparer.Ordinal).Cast<object>(), ']');
                break;
            case IEnumerable several:
                List('[', several.Cast<object>(), ']');
                break;
            default:
                Record(value, RecordShape.Of(value.GetType()));
                break;
        }
    }

    private void Statement(Effect effect)
    {
        switch (effect)
        {
            case SequenceEffect sequence:
                for (var index = 0; index < sequence.Steps.Length; index++)
                {
                    _text.Append(index == 0 ? "" : "; ");
                    Value(sequence.Steps[index]);
                }

                break;
            case AssignEffect assign:
                Value(assign.Target);
                _text.Append(" = ");
                Value(assign.Value);
                break;
            case StoreEffect { Receiver: { } receiver } store:
                Value(new FieldTerm(receiver, store.Field));
                _text.Append(" = ");
                Value(store.Value);
                break;
            default:
                Record(effect, RecordShape.Of(effect.GetType()));
                break;
        }
    }

    private void Expression(Term term)
    {
        switch (term)
        {
            case LiteralTerm { Value: var value }:
                Value(value);
                break;
            case ReadTerm read:
                Value(read.Slot);
                break;
            case ThisTerm:
                _text.Append("this");
                break;
            case CurrentScopeTerm:
                _text.Append("current");
                break;
            case UnknownTerm when term == Term.Unknown:
                _text.Append('?');
                break;
            case NotTerm not:
                _text.Append('!');
                Value(not.Operand);
                break;
            case BinaryTerm binary when binary.Known == BinaryTerm.OfInt32(binary.Operator):
                Between(binary.Left, Signs[binary.Operator], binary.Right);
                break;
            case ConcatTerm concat:
                Between(concat.Left, Concatenation, concat.Right);
                break;
            case ListTerm { IsTuple: true, Elements: var elements }:
                List('(', elements, elements.Length == 1 ? ",)" : ")");
                break;
            case ListTerm { Elements: var elements }:
                List('{', elements, '}');
                break;
            case FieldTerm { Receiver: { } receiver, Initial: null } field:
                Value(receiver);
                _text.Append('.');
                Value(field.Field);
                break;
            case ElementTerm { IsLetter: false } element:
                Value(element.List);
                List('[', [element.Index], ']');
                break;
            default:
                Record(term, RecordShape.Of(term.GetType()));
                break;
        }
    }

    private void Between(Term left, string sign, Term right)
    {
        _text.Append('(');
        Value(left);
        _text.Append(' ').Append(sign).Append(' ');
        Value(right);
        _text.Append(')');
    }

    /// <summary>A record by its word and its parts. Those that are as they are where nothing is said are left out; what follows is named.</summary>
    private void Record(object record, RecordShape shape)
    {
        var parts = shape.Parts.Select(part => (Part: part, Value: (object?)part.Property.GetValue(record))).ToList();
        if (parts.Find(pair => pair.Part.Name == Result).Value is { } result)
        {
            Value(result);
            _text.Append(" = ");
        }

        _text.Append(shape.Word).Append('(');
        var (isFirst, isNamed) = (true, false);
        foreach (var (part, value) in parts.SelectMany(Spread).Where(pair => pair.Part.Name != Result && pair.Part.Type != typeof(Effect)))
        {
            if (part.IsDefault(value) || (part.Type == typeof(Site) && labels is null))
            {
                isNamed = true;
                continue;
            }

            isNamed |= !part.IsParameter || !shape.Parts.Contains(part);
            _text.Append(isFirst ? "" : ", ").Append(isNamed ? part.Name + ": " : "");
            isFirst = false;
            Value(value);
        }

        _text.Append(')');
        Blocks(parts.Where(pair => pair.Part.Type == typeof(Effect)));
    }

    private static IEnumerable<(RecordPart Part, object? Value)> Spread((RecordPart Part, object? Value) whole) => RecordShape.SpreadOf(whole.Part) is not { } shape
        ? [whole]
        : shape.Parts.Select(part => (part, (object?)part.Property.GetValue(whole.Value)));

    private void Blocks(IEnumerable<(RecordPart Part, object? Value)> parts)
    {
        var isFirst = true;
        foreach (var (part, value) in parts)
        {
            if (isFirst ? value is not null : !part.IsDefault(value))
            {
                _text.Append(isFirst ? " {" : $" {part.Name} {{");
                if (value is Effect { IsNothing: false })
                {
                    _text.Append(' ');
                    Value(value);
                }

                _text.Append(" }");
            }

            isFirst = false;
        }
    }

    private void List(char start, IEnumerable<object?> values, char end) => List(start, values, end.ToString());

    private void List(char start, IEnumerable<object?> values, string end)
    {
        _text.Append(start);
        var isFirst = true;
        foreach (var value in values)
        {
            _text.Append(isFirst ? "" : ", ");
            isFirst = false;
            Value(value);
        }

        _text.Append(end);
    }

    private void Literal(object? value) => _text.Append(value switch
    {
        null => "null",
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        ShapeLiteral shape => $"[{string.Join(", ", shape.Dimensions.Select(length => length?.ToString(CultureInfo.InvariantCulture) ?? "?"))}]",
        DTypeLiteral or ReuseLiteral => $"{value}",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        _ => LiteralText.Write(value),
    });

    /// <summary>A name as it stands in the text: in backticks where it is none that the source could write.</summary>
    public static string Label(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] is '_' or '$') && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '\'') ? name : $"`{name.Replace("`", "``")}`";

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) => FormattableString.Invariant($"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
