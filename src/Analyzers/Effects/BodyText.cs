using System.Collections.Immutable;
using System.Text;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Writes bodies as text that stands for itself, and reads them back.</summary>
/// <remarks>A text begins with the version of its format. Then come the types, members, objects and slots that it speaks of, a line each, and then
/// the bodies: the member's own first, those of the functions inside behind it.</remarks>
internal static class BodyText
{
    /// <summary>The first line: another version of the format has another one.</summary>
    public const string Version = "effects 2";

    /// <summary>How the line of a body begins.</summary>
    public const string Body = "body";

    /// <summary>How the line of a body begins that runs when it is enumerated.</summary>
    public const string Iterator = "iterator";

    /// <summary>Stands for the member itself in lines that say elsewhere whose they are.</summary>
    private const string Itself = "this";

    /// <summary>The text of a body.</summary>
    /// <param name="member">The member that it is of.</param>
    /// <param name="body">The body.</param>
    public static string Write(MemberId member, LoweredBody body)
    {
        var labels = new Labels();
        var writer = new EffectWriter(labels);
        var bodies = Lines(member, body, writer, labels.Of(member));
        return Version + "\n" + Declarations.Write(labels, writer) + bodies;
    }

    /// <summary>The lines of a body alone, without whose it is and what it speaks of.</summary>
    /// <param name="member">The member that it is of.</param>
    /// <param name="body">The body.</param>
    /// <param name="labels">Takes what is to be declared.</param>
    public static string WriteLines(MemberId member, LoweredBody body, Labels labels)
    {
        labels.BeginMember();
        var lines = Lines(member, body, new EffectWriter(labels), Itself);
        labels.EndMembers();
        return lines;
    }

    private static string Lines(MemberId member, LoweredBody body, EffectWriter writer, string label)
    {
        var lines = new StringBuilder();
        foreach (var (function, effects) in body.Nested.Select(nested => (nested.Key, nested.Value))
            .OrderBy(nested => nested.Key.Text, StringComparer.Ordinal).Prepend((member, body)))
        {
            lines.Append(effects.IsFollowed ? Body : Iterator).Append(' ').Append(function.Equals(member) ? label : writer.Write(function))
                .Append('(').Append(string.Join(", ", effects.Parameters.Select(parameter => writer.Write(parameter)))).Append(") ")
                .Append('{').Append(writer.Write(effects.Effect)).Append("}\n");
        }

        return lines.ToString();
    }

    private static bool IsBody(string line) => line.StartsWith(Body + " ", StringComparison.Ordinal) || line.StartsWith(Iterator + " ", StringComparison.Ordinal);

    /// <summary>Reads a body.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The member and its body; null where the text is of another version.</returns>
    /// <exception cref="FormatException">The text is damaged.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static (MemberId Member, LoweredBody Body)? Read(string text)
    {
        if (!text.StartsWith(Version + "\n", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var lines = text.Substring(Version.Length).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
            var declared = new DeclaredLines();
            foreach (var line in lines.Where(line => !IsBody(line)))
            {
                declared.Add(line);
            }

            return ReadLines(lines.Where(IsBody), declared, member: null);
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException or InvalidCastException or System.Reflection.TargetInvocationException)
        {
            throw new FormatException("The text is damaged: " + failure.Message, failure);
        }
    }

    /// <summary>Reads the lines of a body.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="declared">What they speak of.</param>
    /// <param name="member">Whose body it is; null where the lines say that.</param>
    /// <exception cref="FormatException">The text is damaged.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static (MemberId Member, LoweredBody Body) ReadLines(IEnumerable<string> lines, DeclaredLines declared, MemberId? member)
    {
        var bodies = new List<(MemberId Function, LoweredBody Body)>();
        foreach (var line in lines)
        {
            bodies.Add(ReadLine(new TextCursor(line), declared, bodies.Count == 0 ? member : bodies[0].Function, isFirst: bodies.Count == 0));
        }

        return bodies.Count == 0 ? throw new FormatException("There is no body.") : (bodies[0].Function, bodies[0].Body with
        {
            Nested = bodies.Skip(1).ToImmutableDictionary(nested => nested.Function, nested => nested.Body),
        });
    }

    /// <summary>Reads a line.</summary>
    /// <param name="cursor">The line.</param>
    /// <param name="declared">What it speaks of.</param>
    /// <param name="whole">The member of the first line; null where that is this one, and says so.</param>
    /// <param name="isFirst">Whether it is the first line.</param>
    private static (MemberId Function, LoweredBody Body) ReadLine(TextCursor cursor, DeclaredLines declared, MemberId? whole, bool isFirst)
    {
        var isFollowed = cursor.Word() == Body;
        var names = new EffectReader(cursor, declared);
        var function = isFirst && whole is not null && cursor.AcceptWord(Itself) ? whole : names.Known<MemberId>();
        var parameters = ImmutableArray.CreateBuilder<Slot>();
        foreach (var _ in names.Items("(", ")"))
        {
            parameters.Add(names.Known<Slot>());
        }

        cursor.Expect("{");
        var effect = new EffectReader(cursor, declared, whole ?? function).Effects();
        cursor.Expect("}");
        return cursor.IsAtEnd ? (function, new LoweredBody(parameters.ToImmutable(), effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, isFollowed)) : throw cursor.Unexpected("the end of the line");
    }
}
