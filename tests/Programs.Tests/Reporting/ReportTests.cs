using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Programs.Tests.Judging;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>The report says where it comes from that something is unknown.</summary>
public sealed class ReportTests
{
    private const string Get = "Variable.Get<float>(n, [1])";
    private const string UnknownName = "a part of this name is not known";

    [Theory]
    [InlineData("var n = \"a\"; #;", "")]
    [InlineData("var n = string.Format(\"{0}\", 1); #;", "String.Format")]
    [InlineData("foreach (var n in new List<string> { \"a\" }) #;", "foreach over List")]
    [InlineData("var names = new[] { \"a\" }; var n = \"b\" + names[0]; #;", "an element of an array")]
    [InlineData("new List<string> { \"a\" }.ForEach(n => #);", "a parameter of a delegate given to List.ForEach")]
    [InlineData("Build(Name()); void Build(string n) => #; string Name() => typeof(int).Name;", "MemberInfo.Name")]
    [InlineData("new Layer(Guid.NewGuid().ToString()).Build(); class Layer(string name) { string N => name; public void Build() { var n = N; #; } }", "Guid.ToString")]
    public void TheOriginsOfAnUnknownNameAreThoseOfItsParts(string source, string origin) =>
        Assert.Equal(origin.Length == 0 ? UnknownName : $"{UnknownName}: {origin}", Assert.Single(Reasons(source, Get, UnknownName)));

    [Theory]
    [InlineData("using (VariableScope.Open(typeof(int).Name)) { Build(); } void Build() { var n = \"w\"; #; }", "MemberInfo.Name")]
    [InlineData("var n = \"w\"; Task.Run(() => #).Wait();", "a delegate given to Task.Run")]
    [InlineData("foreach (var l in new List<Layer> { new Layer() }) l.Build(); class Layer { public void Build() { var n = \"w\"; #; } }", "foreach over List")]
    public void ThoseOfAKnownNameInAnUnknownScopeAreAroundIt(string source, string origin) =>
        Assert.Equal($"{UnknownName}: {origin}", Assert.Single(Reasons(source, Get, UnknownName)));

    [Fact]
    public void AReasonAtACallNamesTheMember() => Assert.Equal(
        "it runs elsewhere: List.ForEach",
        Assert.Single(Reasons("new List<string>().ForEach(n => #);", $"new List<string>().ForEach(n => {Get})", "it runs elsewhere")));

    [Fact]
    public void ReasonsAreCountedByProgramMostMissedFirst()
    {
        var known = Verdict("a/x.cs", "goto End; End: ;", "goto End;", "goto is not followed") with { IsMissed = true };
        var other = Verdict("a/y.cs", "using ScopeLint; var n = \"w\"; #;", Get, UnknownName);
        Assert.Contains(
            """
            missed  false alarms  programs  reason
                 1             0         1  goto is not followed
                 0             0         1  a part of this name is not known

            """,
            Report.Write([other, known], DisagreementList.Empty), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Reasons(string source, string place, string reason) =>
        UnknownReasons.Of(Verdict("program.cs", $"using ScopeLint; {source}", place, reason));

    private static Verdict Verdict(string name, string source, string place, string reason)
    {
        var text = source.Replace("#", Get, StringComparison.Ordinal);
        var notice = new Finding(
            "SCL0901", DiagnosticSeverity.Info, new SourceLine(name, 1), 1, $"Not analysed: {reason}. What depends on it is not reported.")
        { Span = new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length) };
        return new(
            new SourceProgram(name, [new SourceFile(name, text)]), new ProgramAnalysis([], [notice], []), null, ImmutableArray<Disagreement>.Empty);
    }
}
