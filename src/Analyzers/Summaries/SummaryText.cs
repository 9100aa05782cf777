using System.Collections.Immutable;
using System.Text;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The texts that a summary is made of: one that tells which code reaches the library, and one for each type that is followed.</summary>
/// <remarks>Each begins with the version of the format and with what it is about. The text of a type goes on with what it and the bodies speak of, its members,
/// and the bodies, each behind a heading, so that one can be read without the others. All but the first text is packed (<see cref="PackedText"/>): by what
/// several have in common, which is a text of its own, and by itself.</remarks>
internal static class SummaryText
{
    /// <summary>How the first line of each text begins. Another version of the format has another one.</summary>
    public const string Version = "summary 2 ";

    /// <summary>What the text is about that tells which code reaches the library.</summary>
    public const string Assembly = "*";

    /// <summary>What the text is about that the others have in common.</summary>
    public const string Common = "+";

    /// <summary>How the line begins that has the id of the member of which the text behind it is.</summary>
    public const string Heading = "== ";

    /// <summary>What stands before the id of a field in the heading of what gives it its first value.</summary>
    public const string Initializer = "= ";

    private const string Names = "names";
    private const string Initializers = "initializers";
    private const string Overridable = "overridable";
    private const string Dispatching = "dispatching";
    private const string Implicitly = "implicitly";
    private const string AtLoad = "atLoad";
    private const string File = "file";
    private const string Statics = "statics";
    private const string Exact = "exact";
    private const string Harmless = "harmless";
    private const string Members = "members";
    private const string Fixed = "fixed";
    private const string Unchanging = "unchanging";

    /// <summary>The text that tells which code reaches the library.</summary>
    public static string Write(ReachingMembers reaching) =>
        $"{Version}{Assembly}\n{Names}{Listed(reaching.Names)}\n{Initializers}{Listed(reaching.Initializers)}\n{Overridable}{Listed(reaching.Overridable)}\n{Dispatching}{Listed(reaching.Dispatching)}\n{(reaching.RunImplicitly ? Implicitly + "\n" : "")}{(reaching.RunAtLoad ? AtLoad + "\n" : "")}";

    /// <summary>Reads which code reaches the library.</summary>
    /// <exception cref="FormatException">The text is damaged.</exception>
    public static ReachingMembers ReadReaching(string text)
    {
        var cursor = new TextCursor(text);
        var (reaching, isImplicit, isAtLoad) = (ReachingMembers.None, false, false);
        while (!cursor.IsAtEnd)
        {
            switch (cursor.Word())
            {
                case Names:
                    reaching = reaching with { Names = ReadList(cursor) };
                    break;
                case Initializers:
                    reaching = reaching with { Initializers = ReadList(cursor) };
                    break;
                case Overridable:
                    reaching = reaching with { Overridable = ReadList(cursor) };
                    break;
                case Dispatching:
                    reaching = reaching with { Dispatching = ReadList(cursor) };
                    break;
                case Implicitly:
                    isImplicit = true;
                    break;
                case AtLoad:
                    isAtLoad = true;
                    break;
                default:
                    throw cursor.Unexpected("what reaches the library");
            }
        }

        return reaching with { RunImplicitly = isImplicit, RunAtLoad = isAtLoad };
    }

    /// <summary>The text of a type, without its first line.</summary>
    /// <param name="type">What is known of it.</param>
    /// <param name="bodies">The headings and bodies, in order.</param>
    public static string Write(ReferencedType type, IEnumerable<(string Heading, MemberId Member, LoweredBody Body)> bodies)
    {
        var labels = new Labels();
        var writer = new EffectWriter(labels);
        var members = type.Members.Values.OrderBy(member => member.Text, StringComparer.Ordinal).Select(labels.Of).ToList();
        var isFixed = type.Fixed.OrderBy(member => member.Text, StringComparer.Ordinal).Select(labels.Of).ToList();
        var layout = labels.Of(type.Layout);
        var text = new StringBuilder(File).Append(' ').Append(EffectWriter.Quoted(type.File)).Append('\n');
        text.Append(type.IsFixed ? Unchanging + "\n" : "");
        if (type.Statics is { } statics)
        {
            text.Append(Statics).Append(Listed([.. new[] { statics.IsExact ? Exact : null, statics.IsHarmless ? Harmless : null }.OfType<string>()])).Append('\n');
        }

        var lines = new StringBuilder();
        foreach (var (heading, member, body) in bodies)
        {
            lines.Append(Heading).Append(heading).Append('\n').Append(BodyText.WriteLines(member, body, labels));
        }

        text.Append(Declarations.Write(labels, writer));
        text.Append(Members).Append(' ').Append(layout).Append(' ').Append('[').Append(string.Join(", ", members)).Append("]\n");
        text.Append(Fixed).Append(" [").Append(string.Join(", ", isFixed)).Append("]\n");
        text.Append(lines);
        return text.ToString();
    }

    /// <summary>Reads what is known of a type.</summary>
    /// <param name="text">The text up to the first body.</param>
    /// <exception cref="FormatException">The text is damaged.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static (ReferencedType Type, EffectReader Declared) ReadType(string text)
    {
        var cursor = new TextCursor(text);
        var reader = new EffectReader(cursor);
        var (file, isUnchanging, isFixed) = ("", false, ImmutableHashSet<MemberId>.Empty);
        StaticsFacts? statics = null;
        ReferencedType? type = null;
        while (!cursor.IsAtEnd)
        {
            switch (cursor.Word())
            {
                case File:
                    file = cursor.Quoted();
                    break;
                case Unchanging:
                    isUnchanging = true;
                    break;
                case Statics:
                    var facts = ReadList(cursor);
                    statics = new StaticsFacts(facts.Contains(Exact), facts.Contains(Harmless));
                    break;
                case Members:
                    var layout = Known(reader.Layouts, cursor.Word());
                    type = new ReferencedType(layout, ReadMembers().GroupBy(member => member.Text).ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));
                    break;
                case Fixed:
                    isFixed = [.. ReadMembers()];
                    break;
                case var word:
                    Declarations.Read(word, cursor, reader);
                    break;
            }
        }

        return type is null ? throw cursor.Unexpected(Members) : (type with { File = file, IsFixed = isUnchanging, Statics = statics, Fixed = isFixed }, reader);

        List<MemberId> ReadMembers()
        {
            var members = new List<MemberId>();
            cursor.Expect("[");
            while (!cursor.Accept("]"))
            {
                members.Add(Known(reader.Members, cursor.Word()));
                cursor.Accept(",");
            }

            return members;
        }

        T Known<T>(Dictionary<string, T> known, string label) => known.TryGetValue(label, out var value) ? value : throw cursor.Unexpected("a label that was declared instead of " + label);
    }

    /// <summary>The texts of an assembly.</summary>
    /// <param name="reaching">By what its code is run that reaches the library.</param>
    /// <param name="types">The texts of its types, by their ids.</param>
    public static ImmutableArray<string> Pack(ReachingMembers reaching, IReadOnlyCollection<(string Definition, string Text)> types)
    {
        var common = PackedText.CommonTo([.. types.Select(type => type.Text)]);
        return
        [
            Write(reaching),
            .. common.Length == 0 ? [] : new[] { $"{Version}{Common}\n{PackedText.Pack("", common)}" },
            .. types.Select(type => $"{Version}{type.Definition}\n{PackedText.Pack(common, type.Text)}"),
        ];
    }

    private static string Listed(ImmutableArray<string> words) => $" [{string.Join(", ", words.Select(EffectWriter.Label))}]";

    private static ImmutableArray<string> ReadList(TextCursor cursor)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        cursor.Expect("[");
        while (!cursor.Accept("]"))
        {
            words.Add(cursor.Word());
            cursor.Accept(",");
        }

        return words.ToImmutable();
    }
}
