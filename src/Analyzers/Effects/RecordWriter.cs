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
        if (shape.Result?.Of(record) is { } result)
        {
            writer.Value(result);
            text.Append(" = ");
        }

        text.Append(shape.Word).Append('(');
        var (isFirst, isNamed) = (true, false);
        foreach (var (part, place) in shape.Listed)
        {
            if (place == shape.SpreadAt)
            {
                var whole = part.Of(record)!;
                foreach (var inner in shape.Spread!.Parts)
                {
                    Part(inner, inner.Of(whole), mustBeNamed: true, ref isFirst, ref isNamed);
                }
            }
            else
            {
                Part(part, part.Of(record), !part.IsParameter, ref isFirst, ref isNamed);
            }
        }

        text.Append(')');
        Blocks(record, shape);
    }

    private void Part(RecordPart part, object? value, bool mustBeNamed, ref bool isFirst, ref bool isNamed)
    {
        if (part.IsDefault(value) || (part.Type == typeof(Site) && !isWhole))
        {
            isNamed = true;
            return;
        }

        isNamed |= mustBeNamed;
        text.Append(isFirst ? "" : ", ");
        if (isNamed)
        {
            text.Append(part.Name).Append(": ");
        }

        isFirst = false;
        writer.Value(value);
    }

    private void Blocks(object record, RecordShape shape)
    {
        var isFirst = true;
        foreach (var (part, _) in shape.Blocks)
        {
            var value = part.Of(record);
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
