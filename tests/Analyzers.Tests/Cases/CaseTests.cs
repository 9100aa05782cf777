using System.Reflection;
using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Tests.Cases;

/// <summary>Mistakes that people made are reported where they are certain, programs without them are not, and both run as they
/// say.</summary>
public class CaseTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> NamesOfFixed => [.. All.Where(one => one.Value.Fixed is not null).Select(one => one.Key)];

    private static IReadOnlyDictionary<string, Case> All { get; } = typeof(Cases)
        .GetProperties(BindingFlags.Static | BindingFlags.Public)
        .ToDictionary(property => property.Name, property => (Case)property.GetValue(null)!);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WrongProgram_ReportsWhereItSays(string name) =>
        Assert.Equal(Listed(MarkedIn(All[name].Wrong)), Listed(await new CaseProgram(All[name].Wrong).FindAsync()));

    [Theory]
    [MemberData(nameof(Names))]
    public void WrongProgram_EndsAsStated(string name) =>
        Assert.Equal(All[name].WrongEnding, new CaseProgram(All[name].Wrong).Run(All[name].Runs));

    [Theory]
    [MemberData(nameof(NamesOfFixed))]
    public async Task FixedProgram_StaysSilent(string name) =>
        Assert.Equal("", Listed(await new CaseProgram(All[name].Fixed!).FindAsync()));

    [Theory]
    [MemberData(nameof(NamesOfFixed))]
    public void FixedProgram_EndsAsStatedAndOtherwiseThanTheWrongOne(string name)
    {
        var ending = new CaseProgram(All[name].Fixed!).Run(All[name].Runs);
        Assert.Equal(All[name].FixedEnding, ending);
        Assert.NotEqual(All[name].WrongEnding, ending);
    }

    [Fact]
    public void EveryCaseIsHereOrLeftOutForAReason() =>
        Assert.Equal(
            Enumerable.Range(0, 40).Select(index => (2 * index) + 1),
            All.Values.Select(one => one.Number).Concat(LeftOut.Reasons.Keys).Order());

    private static string Listed(IEnumerable<string> findings) => string.Join("; ", findings);

    private static IEnumerable<string> MarkedIn(string source) => source.Split('\n').Index()
        .SelectMany(line => Regex.Matches(line.Item, @"(?<=// |, )SCL\d{4}").Select(match => $"{line.Index + 1}: {match.Value}"));
}
