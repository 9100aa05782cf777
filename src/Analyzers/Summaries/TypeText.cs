using System.Text;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The text of a type: what is known of it, a line each, and what it and the bodies speak of; then its members, each with the lines of its body
/// behind it, so that one can be read without the others.</summary>
internal static class TypeText
{
    private const string Of = "of";
    private const string File = "file";
    private const string Statics = "statics";
    private const string Exact = "exact";
    private const string Harmless = "harmless";
    private const string Unchanging = "unchanging";
    private const string Own = "own";
    private const string Fixed = "fixed";

    /// <summary>Writes the members of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="labels">The labels of what it speaks of.</param>
    public static string WriteMembers(SummarizedType type, Labels labels)
    {
        var (text, writer) = (new StringBuilder(), new EffectWriter(labels));
        foreach (var (member, body, isFixed) in type.Members)
        {
            var label = labels.Of(member);
            text.Append(isFixed ? Fixed : Own).Append(' ').Append(label).Append(" = ").Append(writer.WriteRecord(member.Short(label))).Append('\n');
            text.Append(body is null ? "" : BodyText.WriteLines(member, body, labels));
        }

        labels.Members.RemoveAll(new HashSet<MemberId>(type.Members.Select(member => member.Member)).Contains); // They have lines of their own.
        return text.ToString();
    }

    /// <summary>Writes what is known of a type.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="labels">The labels of what it speaks of.</param>
    public static string WriteFacts(ReferencedType facts, Labels labels)
    {
        var text = new StringBuilder($"{File} {EffectWriter.Quoted(facts.File)}\n{Of} {labels.Of(facts.Layout)}\n").Append(facts.IsFixed ? Unchanging + "\n" : "");
        if (facts.Statics is { } statics)
        {
            text.Append(Statics).Append(statics.IsExact ? " " + Exact : "").Append(statics.IsHarmless ? " " + Harmless : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="common">What several types speak of.</param>
    /// <param name="definition">The id of the type.</param>
    /// <exception cref="FormatException">The text is damaged, or one of another type.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static TypeSummary Read(string text, DeclaredLines common, string definition)
    {
        var declared = new DeclaredLines(common);
        var members = new Dictionary<string, MemberLines>(StringComparer.Ordinal);
        var (layout, file, isUnchanging, statics) = ("", "", false, (StaticsFacts?)null);
        MemberLines? member = null;
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var cursor = new TextCursor(line);
            switch (WordOf(line))
            {
                case BodyText.Body or BodyText.Iterator:
                    (member ?? throw cursor.Unexpected("a member")).Add(line);
                    break;
                case Of:
                    cursor.Word();
                    layout = cursor.Word();
                    break;
                case File:
                    cursor.Word();
                    file = cursor.Quoted();
                    break;
                case Unchanging:
                    isUnchanging = true;
                    break;
                case Statics:
                    var words = line.Split(' ');
                    statics = new StaticsFacts(words.Contains(Exact), words.Contains(Harmless));
                    break;
                case Own or Fixed:
                    var (isFixed, label) = (cursor.Word() == Fixed, cursor.Word());
                    declared.AddMember(label, line);
                    members[IdOf(cursor, label, definition)] = member = new MemberLines(isFixed, label, declared);
                    break;
                default:
                    declared.Add(line);
                    break;
            }
        }

        return declared.Find<ObjectLayout>(layout) is { } known && known.Type.Definition == definition
            ? new TypeSummary(new ReferencedType(known) { File = file, IsFixed = isUnchanging, Statics = statics }, members)
            : throw new FormatException("The text is one of another type.");
    }

    /// <summary>Reads the id of a member alone, from what stands behind its label.</summary>
    private static string IdOf(TextCursor cursor, string label, string type)
    {
        cursor.Expect("=");
        cursor.Word();
        cursor.Expect("(");
        return MemberId.WholeText(cursor.Quoted(), type, label);
    }

    private static string WordOf(string line) => line.IndexOf(' ') is >= 0 and var end ? line.Substring(0, end) : line;
}
