using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Tests.Differential;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Programs made at random say the same in two projects as in one.</summary>
public class SplitProgramTests
{
    private static readonly int Count = Math.Max(40, Settings.Count / 10);

    private static readonly ImmutableArray<GeneratedProgram> Programs = [.. Enumerable.Range(0, Count).Select(index => ProgramGenerator.Generate(Settings.Seed, index, Features.All))];

    /// <summary>The rules whose mistakes end in an exception: whoever calls the code is told of those alone.</summary>
    private static readonly ImmutableHashSet<string> Throwing = Agreement.PredictingRules.Except([Failure.LeftOpen, "SCL0205", "SCL0306"]);

    public static TheoryData<Link> Links => [.. Enum.GetValues<Link>()];

    /// <summary>What all programs rely on is in another project: objects, structs, records, iterators, collections, generic methods.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public async Task TypesOfAnotherProject_AreWhatTheyAreInThisOne(Link link)
    {
        var prelude = Linked.Project(GeneratedProgram.Prelude, "Prelude").As(link);
        var source = Linked.Project(GeneratedProgram.Usings + string.Concat(Programs.Select(program => program.Text)), "Programs", prelude);
        var whole = Linked.Project(GeneratedProgram.Prelude + string.Concat(Programs.Select(program => program.Text)), "Programs");
        Compare(await PlacesOfAsync(whole, whole.SyntaxTrees[0]), await PlacesOfAsync(source, source.SyntaxTrees[0]), program => link != Link.Assembly || !CopiesRecords(program));
    }

    /// <summary>The whole program is in another project; this one calls it.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public async Task ProgramOfAnotherProject_FailsWhereItIsCalled(Link link)
    {
        var programs = GeneratedProgram.Prelude + string.Concat(Programs.Select(program => program.Text));
        var callers = string.Concat(Programs.Select(program => program.Caller()));
        var library = Linked.Project(programs, "Library");
        var caller = Linked.Project(callers, "Caller", library.As(link));
        var whole = Linked.Project(programs + callers, "Whole");
        Compare(await RulesOfAsync(whole, byCall: false), await RulesOfAsync(caller, byCall: true));
    }

    /// <summary>What <c>with</c> copies of a sealed record is not known where only its assembly is at hand: the constructor that copies is private.</summary>
    private static bool CopiesRecords(GeneratedProgram program) => program.Text.Contains(" with {", StringComparison.Ordinal);

    private static void Compare(ILookup<string, string> expected, ILookup<string, string> actual, Func<GeneratedProgram, bool>? isJudged = null)
    {
        var differing = Programs.Where(program => isJudged?.Invoke(program) != false && !expected[program.Name].SequenceEqual(actual[program.Name])).OrderBy(program => program.Lines).ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} of {Count} differ.\n" + string.Join('\n', differing.Take(Settings.Shown).Select(program =>
            $"in one: {string.Join(", ", expected[program.Name])}\nin two: {string.Join(", ", actual[program.Name])}\n{program.Numbered()}")));
    }

    /// <summary>The rules and lines of each program.</summary>
    private static async Task<ILookup<string, string>> PlacesOfAsync(CSharpCompilation project, SyntaxTree tree) => (await Linked.DiagnosticsOfAsync(project))
        .Where(diagnostic => diagnostic.Id != "SCL0901" && diagnostic.Location.SourceTree == tree).Select(diagnostic => (Class: ClassOf(diagnostic), diagnostic.Id, Line: LineIn(diagnostic)))
        .OrderBy(place => place.Line).ThenBy(place => place.Id, StringComparer.Ordinal).ToLookup(place => place.Class.Identifier.ValueText, place => $"{place.Id} on line {place.Line}");

    /// <summary>The rules of each program.</summary>
    private static async Task<ILookup<string, string>> RulesOfAsync(CSharpCompilation project, bool byCall) => (await Linked.DiagnosticsOfAsync(project))
        .Where(diagnostic => Throwing.Contains(diagnostic.Id)).Select(diagnostic => (Class: ClassOf(diagnostic).Identifier.ValueText, diagnostic.Id))
        .Where(found => byCall == found.Class.StartsWith('C')).Select(found => (Name: found.Class.Replace('C', 'P'), found.Id)).Distinct()
        .OrderBy(found => found.Id, StringComparer.Ordinal).ToLookup(found => found.Name, found => found.Id);

    private static Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax ClassOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan)
        .AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>().Last();

    private static int LineIn(Diagnostic diagnostic) =>
        diagnostic.Location.GetLineSpan().StartLinePosition.Line - ClassOf(diagnostic).GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
