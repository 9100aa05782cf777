using System.Text.RegularExpressions;
using CsCheck;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Summaries of generated programs in which words, parts and lines are missing or stand in the wrong place. Much of that can still be read: the rules end, and no exception leaves them.</summary>
public partial class DamagedSummaryTests
{
    private const int Programs = 8;
    private const int Mutations = 40;

    /// <summary>How a text is damaged.</summary>
    public enum Damage
    {
        OtherWord,
        MissingWord,
        MissingPart,
        AnotherPart,
        OtherLine,
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task WrongWords_DoNoHarm(int seed)
    {
        var programs = Enumerable.Range(0, Programs).Select(index => ProgramGenerator.Generate(seed, index)).ToList();
        var library = Linked.Project(GeneratedProgram.Prelude + string.Concat(programs.Select(program => program.Text)), "Lib");
        var original = Linked.SummaryOf(library);
        var callers = string.Concat(programs.Select(program => program.Caller()));
        await Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Enum<Damage>()).Array[1, 6].SampleAsync(async edits =>
        {
            var texts = original.ToList();
            foreach (var (type, place, other, damage) in edits)
            {
                var index = type % texts.Count;
                texts[index] = Edited(texts[index], place, other, damage);
            }

            await Linked.FindingsOfAsync(Linked.Project(callers, "App", Linked.Reference(library, Linked.Packed(texts))));
        }, iter: Mutations, threads: 1);
    }

    private static string Edited(string text, int place, int other, Damage damage)
    {
        var pieces = damage switch
        {
            Damage.OtherWord or Damage.MissingWord => Word(),
            Damage.MissingPart or Damage.AnotherPart => Part(),
            _ => Line(),
        };
        var found = pieces.Matches(text, text.IndexOf('\n', StringComparison.Ordinal) + 1);
        if (found.Count == 0)
        {
            return text;
        }

        var (one, two) = (found[place % found.Count], found[other % found.Count]);
        return damage switch
        {
            Damage.MissingWord or Damage.MissingPart => text.Remove(one.Index, one.Length),
            Damage.AnotherPart => text.Insert(one.Index, two.Value),
            _ => text.Remove(one.Index, one.Length).Insert(one.Index, two.Value),
        };
    }

    [GeneratedRegex(@"[A-Za-z_$'`0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@", ([a-zA-Z]+: )?[^,:()\[\]{}\n]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"[^\n]+\n")]
    private static partial Regex Line();
}
