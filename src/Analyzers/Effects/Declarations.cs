using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The lines of a text that say which types, members, objects and slots it speaks of.</summary>
internal static class Declarations
{
    private const string Type = "type";
    private const string Member = "member";
    private const string Object = "object";
    private const string Slot = "slot";

    /// <summary>A struct with more fields than these, those of structs inside it among them, is none that a program has: a text may nest them without end.</summary>
    private const int MostFields = 1000;

    /// <summary>Writes all that labels stand for.</summary>
    public static string Write(Labels labels, EffectWriter writer)
    {
        var objects = new StringBuilder();
        for (var index = 0; index < labels.Layouts.Count; index++) // Writing one may meet another.
        {
            objects.Append(Object).Append(' ').Append(writer.WriteRecord(labels.Layouts[index])).Append('\n');
        }

        var text = new StringBuilder();
        Append(Type, labels.Types, labels.Of);
        Append(Member, labels.Members, labels.Of);
        text.Append(objects);
        Append(Slot, labels.Slots, labels.Of);
        return text.ToString();

        void Append<T>(string word, List<T> declared, Func<T, string> labelOf)
            where T : class
        {
            for (var index = 0; index < declared.Count; index++) // So may this.
            {
                text.Append(word).Append(' ').Append(labelOf(declared[index])).Append(" = ").Append(writer.WriteRecord(declared[index])).Append('\n');
            }
        }
    }

    /// <summary>Reads the line that begins with a word.</summary>
    /// <exception cref="FormatException">It is none of these lines.</exception>
    public static void Read(string word, TextCursor cursor, EffectReader reader)
    {
        switch (word)
        {
            case Type:
                Declare(reader.Types);
                break;
            case Member:
                Declare(reader.Members);
                break;
            case Slot:
                Declare(reader.Slots);
                break;
            case Object when reader.Record() is ObjectLayout layout:
                foreach (var label in reader.Types.Where(type => type.Value.Equals(layout.Type)).Select(type => type.Key).ToList())
                {
                    reader.Layouts[label] = layout;
                }

                if (layout.Type.IsValueType)
                {
                    if (FieldsIn(layout, MostFields) >= MostFields)
                    {
                        throw cursor.Unexpected("a struct that holds less");
                    }

                    layout.Type.Layout = layout;
                }

                break;
            default:
                throw cursor.Unexpected("a declaration");
        }

        void Declare<T>(Dictionary<string, T> known)
        {
            var label = cursor.Word();
            cursor.Expect("=");
            known[label] = reader.Record() is T declared ? declared : throw cursor.Unexpected(typeof(T).Name);
        }
    }

    /// <summary>How many fields a struct has, those of structs inside it among them; no more than some are counted.</summary>
    private static int FieldsIn(ObjectLayout layout, int most)
    {
        var count = layout.Fields.Length;
        foreach (var inner in layout.Fields.Select(field => field.Type?.Layout).OfType<ObjectLayout>())
        {
            if (count >= most)
            {
                break;
            }

            count += inner.Type == layout.Type ? most : FieldsIn(inner, most - count);
        }

        return count;
    }
}
