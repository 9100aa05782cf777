namespace ScopeLint.Analyzers.Effects;

/// <summary>Says of the structs that were read what is in them, once all that they are made of is read: their members speak of them.</summary>
internal sealed class StructLayouts
{
    /// <summary>A struct with more fields than these, those of structs inside it among them, is none that a program has: a text may nest them without end.</summary>
    private const int MostFields = 1000;

    private readonly Stack<Func<ObjectLayout?>> _open = new();
    private bool _isReading;

    /// <summary>Adds a struct that was read.</summary>
    /// <param name="layout">Reads what is in it; null where that is not said.</param>
    public void Add(Func<ObjectLayout?> layout) => _open.Push(layout);

    /// <summary>Reads something, and what is in the structs that come up.</summary>
    /// <exception cref="FormatException">One holds more than a struct can.</exception>
    public T Reading<T>(Func<T> read)
    {
        if (_isReading)
        {
            return read();
        }

        _isReading = true;
        try
        {
            var result = read();
            Complete();
            return result;
        }
        finally
        {
            _isReading = false;
            _open.Clear();
        }
    }

    private void Complete()
    {
        var layouts = new Dictionary<TypeId, ObjectLayout>();
        while (_open.Count > 0)
        {
            if (_open.Pop()() is { } layout)
            {
                layouts[layout.Type] = layout;
            }
        }

        if (layouts.Values.Any(layout => FieldsIn(layout, layout.Type, MostFields, layouts) >= MostFields))
        {
            throw new FormatException("A struct holds more than one can.");
        }

        foreach (var layout in layouts.Values)
        {
            layout.Type.Layout = layout;
        }
    }

    /// <summary>How many fields a struct has, those of structs inside it among them; no more than some are counted. One inside itself has no end of them.</summary>
    private static int FieldsIn(ObjectLayout layout, TypeId whole, int most, Dictionary<TypeId, ObjectLayout> layouts)
    {
        var count = layout.Fields.Length;
        foreach (var type in layout.Fields.Select(field => field.Type).OfType<TypeId>().Where(type => type.IsValueType))
        {
            if (count >= most)
            {
                break;
            }

            count += type.Equals(whole) ? most : (type.Layout ?? (layouts.TryGetValue(type, out var known) ? known : null)) is { } inner ? FieldsIn(inner, whole, most - count, layouts) : 0;
        }

        return count;
    }
}
