namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads the records of the language: effects, terms, and parts of them that have a word of their own.</summary>
/// <param name="reader">Reads what is inside.</param>
/// <param name="cursor">The text.</param>
internal sealed class RecordReader(EffectReader reader, TextCursor cursor)
{
    /// <summary>Reads a record by its word and its parts.</summary>
    /// <param name="result">What takes the result; null where nothing does.</param>
    public object Read(Slot? result)
    {
        var word = cursor.Word();
        if (RecordShape.Find(word) is not { } shape)
        {
            return LiteralText.Read(word, cursor);
        }

        var values = shape.Parts.Select(part => part.Name == EffectWriter.Result ? result : part.Default).ToArray();
        var listed = shape.Parts.Select((part, index) => (part, index))
            .Where(pair => pair.part.Name != EffectWriter.Result && pair.part.Type != typeof(Effect)).ToList();
        var position = 0;
        var spread = shape.Parts.Select(RecordShape.SpreadOf).FirstOrDefault(inner => inner is not null);
        var inside = spread?.Parts.Select(part => part.Default).ToArray();
        foreach (var _ in reader.Items("(", ")"))
        {
            var label = cursor.Label();
            if (label is not null && spread?.Parts.FirstOrDefault(inner => inner.Name == label) is { } inner)
            {
                inside![spread.Parts.IndexOf(inner)] = reader.Read(inner.Type);
                continue;
            }

            var (part, index) = label is null ? position < listed.Count ? listed[position++] : default : listed.Find(pair => pair.part.Name == label);
            values[index] = part is null ? throw cursor.Unexpected("a part of " + word) : reader.Read(part.Type);
        }

        if (spread is not null)
        {
            values[shape.Parts.Select(RecordShape.SpreadOf).ToList().IndexOf(spread)] = spread.Make(inside!);
        }

        var isFirst = true;
        foreach (var (part, index) in shape.Parts.Select((part, index) => (part, index)).Where(pair => pair.part.Type == typeof(Effect)))
        {
            if (isFirst ? cursor.Next == '{' : cursor.AcceptWord(part.Name))
            {
                values[index] = reader.Block();
            }

            isFirst = false;
        }

        if (shape.Parts.Where((part, index) => values[index] is null && !part.IsNullable && !part.Type.IsValueType).FirstOrDefault() is { } missing)
        {
            throw cursor.Unexpected($"{missing.Name} of {word}");
        }

        return shape.Make(values);
    }
}
