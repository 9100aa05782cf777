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

        var values = new object?[shape.Parts.Length];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = shape.Parts[place].Name == EffectWriter.Result ? result : shape.Parts[place].Default;
        }

        Listed(word, shape, values);
        for (var block = 0; block < shape.Blocks.Length; block++)
        {
            var (part, place) = shape.Blocks[block];
            if (block == 0 ? cursor.Next == '{' : cursor.AcceptWord(part.Name))
            {
                values[place] = reader.Block();
            }
        }

        if (shape.Parts.Where((part, index) => values[index] is null && !part.IsNullable && !part.Type.IsValueType).FirstOrDefault() is { } missing)
        {
            throw cursor.Unexpected($"{missing.Name} of {word}");
        }

        return reader.Fitting(shape.Make(values));
    }

    private void Listed(string word, RecordShape shape, object?[] values)
    {
        var (position, inside) = (0, shape.Spread?.Parts.Select(part => part.Default).ToArray());
        foreach (var _ in reader.Items("(", ")"))
        {
            var label = cursor.Label();
            if (label is not null && shape.Spread is { } spread && PlaceOf(spread, label) is >= 0 and var inner)
            {
                inside![inner] = reader.Read(spread.Parts[inner].Type);
                continue;
            }

            var place = label is not null ? PlaceOf(shape, label) : position < shape.Listed.Length ? shape.Listed[position++].Place : -1;
            values[place < 0 ? throw cursor.Unexpected("a part of " + word) : place] = reader.Read(shape.Parts[place].Type);
        }

        if (shape.Spread is not null)
        {
            values[shape.SpreadAt] = shape.Spread.Make(inside!);
        }
    }

    /// <summary>Where the part of a name is among those that stand in parentheses; less than zero where there is none.</summary>
    private static int PlaceOf(RecordShape shape, string name)
    {
        foreach (var (part, place) in shape.Listed)
        {
            if (part.Name == name)
            {
                return place;
            }
        }

        return -1;
    }
}
