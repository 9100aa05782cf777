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

    private const string Body = "body";
    private const string Iterator = "iterator";

    /// <summary>The text of a body.</summary>
    /// <param name="member">The member that it is of.</param>
    /// <param name="body">The body.</param>
    public static string Write(MemberId member, LoweredBody body)
    {
        var labels = new Labels();
        var bodies = new StringBuilder();
        var writer = Written(member, body, labels, bodies);
        return Version + "\n" + Declarations.Write(labels, writer) + bodies;
    }

    /// <summary>The lines of a body alone, whose declarations others write.</summary>
    /// <param name="member">The member that it is of.</param>
    /// <param name="body">The body.</param>
    /// <param name="labels">Takes what is to be declared.</param>
    public static string WriteLines(MemberId member, LoweredBody body, Labels labels)
    {
        var bodies = new StringBuilder();
        labels.BeginMember();
        Written(member, body, labels, bodies);
        labels.EndMembers();
        return bodies.ToString();
    }

    private static EffectWriter Written(MemberId member, LoweredBody body, Labels labels, StringBuilder bodies)
    {
        var writer = new EffectWriter(labels);
        foreach (var (function, effects) in body.Nested.Select(nested => (nested.Key, nested.Value))
            .OrderBy(nested => nested.Key.Text, StringComparer.Ordinal).Prepend((member, body)))
        {
            bodies.Append(effects.IsFollowed ? Body : Iterator).Append(' ').Append(writer.Write(function))
                .Append('(').Append(string.Join(", ", effects.Parameters.Select(parameter => writer.Write(parameter)))).Append(") ")
                .Append('{').Append(writer.Write(effects.Effect)).Append("}\n");
        }

        return writer;
    }

    /// <summary>The members that the text of a body speaks of.</summary>
    public static IEnumerable<MemberId> MembersIn(MemberId member, LoweredBody body)
    {
        var labels = new Labels();
        _ = Declarations.Write(labels, Written(member, body, labels, new StringBuilder()));
        return labels.Members;
    }

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
            return ReadLines(new TextCursor(text.Substring(Version.Length)), declared: null);
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException or InvalidCastException or System.Reflection.TargetInvocationException)
        {
            throw new FormatException("The text is damaged: " + failure.Message, failure);
        }
    }

    /// <summary>Reads the lines of a body whose declarations were read before.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="declared">What has read the declarations.</param>
    /// <exception cref="FormatException">The text is damaged.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static LoweredBody ReadLines(string text, EffectReader declared) => ReadLines(new TextCursor(text), declared).Body;

    private static (MemberId Member, LoweredBody Body) ReadLines(TextCursor cursor, EffectReader? declared)
    {
        var reader = declared?.Of(cursor) ?? new EffectReader(cursor);
        var bodies = new List<(MemberId Function, LoweredBody Body)>();
        while (!cursor.IsAtEnd)
        {
            var word = cursor.Word();
            switch (word)
            {
                case Body:
                    ReadBody(isFollowed: true);
                    break;
                case Iterator:
                    ReadBody(isFollowed: false);
                    break;
                default:
                    Declarations.Read(declared is null ? word : "", cursor, reader); // What others have read stays as it is.
                    break;
            }
        }

        if (bodies.Count == 0)
        {
            throw cursor.Unexpected("a body");
        }

        return (bodies[0].Function, bodies[0].Body with
        {
            Nested = bodies.Skip(1).ToImmutableDictionary(nested => nested.Function, nested => nested.Body),
        });

        void ReadBody(bool isFollowed)
        {
            var function = reader.Members.TryGetValue(cursor.Word(), out var known) ? known : throw cursor.Unexpected("a member that was declared");
            var parameters = ImmutableArray.CreateBuilder<Slot>();
            cursor.Expect("(");
            while (!cursor.Accept(")"))
            {
                parameters.Add(reader.Slots.TryGetValue(cursor.Word(), out var parameter) ? parameter : throw cursor.Unexpected("a slot that was declared"));
                cursor.Accept(",");
            }

            cursor.Expect("{");
            var effect = reader.In(bodies.Count == 0 ? function : bodies[0].Function).Effects();
            cursor.Expect("}");
            bodies.Add((function, new LoweredBody(parameters.ToImmutable(), effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, isFollowed)));
        }
    }
}
