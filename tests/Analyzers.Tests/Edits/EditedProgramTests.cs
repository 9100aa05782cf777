using ScopeLint.Analyzers.Tests.Differential;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Analyzers.Tests.Meta;

namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>After any edits the findings are those of a project that is analysed for the first time.</summary>
public class EditedProgramTests
{
    private const int ProgramsInAProject = 6;
    private const int EditsOfAProject = 25;
    private const int EditsOfAProgram = 3;

    /// <summary>More with a greater SCOPELINT_DIFFERENTIAL_COUNT.</summary>
    private static readonly int s_projects = Math.Max(1, Settings.Count / 500);

    /// <summary>One program of so many is edited: all of them with a count of 24,000.</summary>
    private static readonly int s_programs = Math.Max(1, 24_000 / Settings.Count);

    [Fact]
    public void GeneratedPrograms_FindWhatAFreshAnalysisFinds()
    {
        var (changes, count) = (0, 0);
        for (var number = 0; number < s_projects; number++)
        {
            var random = new Random(Settings.Seed + number);
            var programs = Enumerable.Range(0, ProgramsInAProject).Select(index => ProgramGenerator.Generate(Settings.Seed, (number * ProgramsInAProject) + index, Features.All)).ToList();
            var project = new EditedProject([GeneratedProgram.Prelude, .. programs.Select(program => Usings + program.Text), CallerOf(programs)]);
            var edits = new RandomEdits(random);
            for (var edit = 0; edit < EditsOfAProject; edit++)
            {
                changes += EditOnce(project, random.Next(1, project.Texts.Count), edits) ? 1 : 0;
                count++;
            }
        }

        Assert.True(changes * 5 > count, $"{changes} of {count} edits changed what is found.");
    }

    [Fact]
    public void ProgramsThatPeopleWrite_FindWhatAFreshAnalysisFinds()
    {
        const string usings = "global using System.Collections.Generic; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";
        var random = new Random(Settings.Seed);
        var edits = new RandomEdits(random);
        var programs = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Programs"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .GroupBy(file => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, ".one")) ? Path.GetDirectoryName(file)! : file)
            .Where(_ => random.Next(s_programs) == 0).ToList();
        foreach (var program in programs)
        {
            var project = new EditedProject([usings, .. program.Select(File.ReadAllText)]);
            for (var edit = 0; edit < EditsOfAProgram; edit++)
            {
                EditOnce(project, random.Next(1, project.Texts.Count), edits);
            }
        }

        Assert.True(programs.Count > 25, $"{programs.Count} programs.");
    }

    private const string Usings = "using System.Collections.Generic; using System.Threading.Tasks;\n";

    /// <summary>A program whose beginning runs all others.</summary>
    private static string CallerOf(IEnumerable<GeneratedProgram> programs) =>
        $"public static class Everything {{ public static void Run(bool flag) {{ {string.Concat(programs.Select(program => $"new {program.Name}().{GeneratedProgram.Entry}({string.Join(", ", program.Parameters.Select(ValueOf))}); "))} }} }}";

    private static string ValueOf(ValueKind kind) => kind switch
    {
        ValueKind.Flag => "flag",
        ValueKind.Number => "2",
        ValueKind.Mode => "Mode.Test",
        _ => "Reuse.Auto",
    };

    /// <summary>Edits a file, and tells whether something else is found now.</summary>
    private static bool EditOnce(EditedProject project, int file, RandomEdits edits)
    {
        var (before, found) = (project.Texts[file], project.Findings);
        project.Edit(file, edits.Apply(before));
        var expected = project.FindingsAnew;
        Assert.True(expected == project.Findings, $"before:\n{before}\n\nafter:\n{project.Texts[file]}\n\nfresh:\n{expected}\n\nedited:\n{project.Findings}");
        return found != expected;
    }
}
