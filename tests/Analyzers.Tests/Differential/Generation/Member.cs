using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>A member of a program.</summary>
/// <param name="Name">Its name, which nothing else in the program has.</param>
/// <param name="Writer">Its source; of a class, all but its closing brace and what is in <paramref name="Parts"/>.</param>
/// <param name="Parts">The methods of a class; empty if it is none.</param>
internal sealed record Member(string Name, ProgramWriter Writer, ImmutableArray<Member> Parts)
{
    /// <summary>The members that a body mentions, or that they mention. Nobody calls the others, so that analyzers would take them for called
    /// from outside, and no run would show what happens in them.</summary>
    public static IEnumerable<Member> ReachedFrom(ProgramWriter body, IReadOnlyList<Member> members)
    {
        var (reached, waiting) = (new HashSet<string>(), new Queue<string>([body.ToString()]));
        while (waiting.TryDequeue(out var text))
        {
            foreach (var member in members.SelectMany(member => member.Parts.Prepend(member)))
            {
                if (Mentions(text, member.Name) && reached.Add(member.Name))
                {
                    waiting.Enqueue(member.Writer.ToString());
                }
            }
        }

        return members.Where(member => reached.Contains(member.Name))
            .Select(member => member with { Parts = [.. member.Parts.Where(part => reached.Contains(part.Name))] });
    }

    /// <summary>Adds the member's source to the program's.</summary>
    public void WriteTo(ProgramWriter program)
    {
        program.Add(Writer);
        if (Writer.IsOpen)
        {
            program.Inside(() =>
            {
                foreach (var part in Parts)
                {
                    part.WriteTo(program);
                }
            });
            program.Add("}");
        }
    }

    private static bool Mentions(string text, string name)
    {
        for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + 1, StringComparison.Ordinal))
        {
            if (start + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[start + name.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
