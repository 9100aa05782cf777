namespace ScopeLint.Analyzers.Effects;

/// <summary>The lines of a text that say which types, members, objects and slots it speaks of. <see cref="DeclaredLines"/> reads them.</summary>
internal static class Declarations
{
    /// <summary>How the line of a type begins.</summary>
    public const string Type = "type";

    /// <summary>How the line of a member begins.</summary>
    public const string Member = "member";

    /// <summary>How the line begins that says what is in the objects of a type.</summary>
    public const string Object = "object";

    /// <summary>How the line of a slot begins.</summary>
    public const string Slot = "slot";

    /// <summary>Writes all that labels stand for.</summary>
    public static string Write(Labels labels, EffectWriter writer) => string.Concat(Lines(labels, writer).Select(line => line.Text));

    /// <summary>The lines that say what labels stand for, each with what it declares.</summary>
    public static IReadOnlyList<(object Declared, string Text)> Lines(Labels labels, EffectWriter writer)
    {
        var objects = new List<(object Declared, string Text)>();
        for (var index = 0; index < labels.Layouts.Count; index++) // Writing one may meet another.
        {
            objects.Add((labels.Layouts[index], $"{Object} {writer.WriteRecord(labels.Layouts[index])}\n"));
        }

        var lines = new List<(object Declared, string Text)>();
        Add(Type, labels.Types, labels.Of);
        Add(Member, labels.Members, labels.Of);
        lines.AddRange(objects);
        Add(Slot, labels.Slots, labels.Of);
        return lines;

        void Add<T>(string word, List<T> declared, Func<T, string> labelOf)
            where T : class
        {
            for (var index = 0; index < declared.Count; index++) // So may this.
            {
                lines.Add((declared[index], $"{word} {labelOf(declared[index])} = {writer.WriteRecord(declared[index])}\n"));
            }
        }
    }
}
