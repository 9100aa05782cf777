using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes the records of the language: effects, terms, and parts of them that have a word of their own.</summary>
/// <param name="writer">Writes what is inside.</param>
/// <param name="text">Where it goes.</param>
/// <param name="isWhole">Whether places are written too.</param>
internal sealed class RecordWriter(EffectWriter writer, StringBuilder text, bool isWhole)
{
    /// <summary>A record by its word and its parts. Those that are as they are where nothing is said are left out; what follows is named.</summary>
    public void Write(object record)
    {
        var shape = RecordShape.Of(record.GetType());
        var parts = shape.Parts.Select(part => (Part: part, Value: part.Of(record))).ToList();
        if (parts.Find(pair => pair.Part.Name == EffectWriter.Result).Value is { } result)
        {
            writer.Value(result);
            text.Append(" = ");
        }

        text.Append(shape.Word).Append('(');
        var (isFirst, isNamed) = (true, false);
        foreach (var (part, value) in parts.SelectMany(Spread).Where(pair => pair.Part.Name != EffectWriter.Result && pair.Part.Type != typeof(Effect)))
        {
            if (part.IsDefault(value) || (part.Type == typeof(Site) && !isWhole))
            {
                isNamed = true;
                continue;
            }

            isNamed |= !part.IsParameter || !shape.Parts.Contains(part);
            text.Append(isFirst ? "" : ", ").Append(isNamed ? part.Name + ": " : "");
            isFirst = false;
            writer.Value(value);
        }

        text.Append(')');
        Blocks(parts.Where(pair => pair.Part.Type == typeof(Effect)));
    }

    private static IEnumerable<(RecordPart Part, object? Value)> Spread((RecordPart Part, object? Value) whole) => RecordShape.SpreadOf(whole.Part) is not { } shape
        ? [whole]
        : shape.Parts.Select(part => (part, part.Of(whole.Value!)));

    private void Blocks(IEnumerable<(RecordPart Part, object? Value)> parts)
    {
        var isFirst = true;
        foreach (var (part, value) in parts)
        {
            if (isFirst ? value is not null : !part.IsDefault(value))
            {
                text.Append(isFirst ? " {" : $" {part.Name} {{");
                if (value is Effect { IsNothing: false })
                {
                    text.Append(' ');
                    writer.Value(value);
                }

                text.Append(" }");
            }

            isFirst = false;
        }
    }
}
