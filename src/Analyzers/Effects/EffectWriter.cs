using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes effects as text: <c>Open("a", reuse: True) { Get("v") }</c>. <see cref="EffectReader"/> reads it back.</summary>
internal sealed class EffectWriter
{
    private readonly Labels? _labels;
    private readonly StringBuilder _text = new();
    private readonly TermWriter _terms;
    private readonly RecordWriter _records;

    /// <param name="labels">What slots, members and types are called; null to call them by their names, which may be the same for several.</param>
    public EffectWriter(Labels? labels)
    {
        _labels = labels;
        (_terms, _records) = (new TermWriter(this, _text), new RecordWriter(this, _text, isWhole: labels is not null));
    }

    /// <summary>The part that takes what an effect gives; it is written in front.</summary>
    public const string Result = "result";

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
        Record(record);
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>Writes an effect, term, or part of one.</summary>
    public void Value(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case Effect effect:
                Statement(effect);
                break;
            case Term term:
                _terms.Write(term);
                break;
            case Slot slot:
                _text.Append(_labels is null ? Label(slot.ToString()) : _labels.Of(slot));
                break;
            case MemberId member:
                _text.Append(_labels is null ? Label(member.ToString()) : _labels.Of(member));
                break;
            case TypeId type:
                _text.Append(_labels is null ? Label(type.ToString()) : _labels.Of(type));
                break;
            case ObjectLayout layout:
                _text.Append(_labels is null ? Label(layout.ToString()) : _labels.Of(layout));
                break;
            case Argument argument:
                Value(argument.Parameter);
                _text.Append(": ");
                Value(argument.Value);
                break;
            case Site site:
                _text.Append('@').Append(_labels?.Of(site) ?? site);
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
                Record(value);
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
                Record(effect);
                break;
        }
    }

    /// <summary>Writes a record by its word and its parts.</summary>
    public void Record(object record) => _records.Write(record);

    /// <summary>Writes values one after the other.</summary>
    public void List(char start, IEnumerable<object?> values, char end) => List(start, values, end.ToString());

    /// <summary>Writes values one after the other.</summary>
    public void List(char start, IEnumerable<object?> values, string end)
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
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter))
            {
                quoted.Append(FormattableString.Invariant($"\\u{(int)letter:x4}"));
                continue;
            }

            quoted.Append(letter is '"' or '\\' ? "\\" : "").Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}
