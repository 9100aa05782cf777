namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Checks for null of values whose types say that they are not guard against mistakes of others; nothing is said of the path behind one.</summary>
public class NullCheckTests
{
    private const string Usings = "using System.Linq; using System.IO;\n";

    [Theory]
    [InlineData("foreach (var a in args) { if (a is null) { ok = false; } }")]
    [InlineData("foreach (var a in args) { if (a == null) { ok = false; } }")]
    [InlineData("foreach (string a in args) { if (null == a) { ok = false; } }")]
    [InlineData("foreach (var f in Directory.GetFiles(\".\")) { if (f is not { }) { ok = false; } }")]
    [InlineData("foreach (var l in File.ReadLines(\"a\")) { try { ArgumentNullException.ThrowIfNull(l); } catch (ArgumentNullException) { ok = false; } }")]
    [InlineData("foreach (var a in AppDomain.CurrentDomain.GetAssemblies()) { if (a == null) { ok = false; } }")]
    [InlineData("var l = AppDomain.CurrentDomain.GetAssemblies().ToList(); for (var i = 0; i < l.Count; i++) { if (l[i] is null) { ok = false; } }")]
    [InlineData("ok = AppDomain.CurrentDomain.GetAssemblies().All(a => a is not null);")]
    [InlineData("var name = Environment.MachineName; ok = name != null;")]
    public Task CheckOfWhatIsThereByItsType_StaysSilent(string statements) => KnownCondition.IsNotFalseAsync($"var ok = true; {statements}", "ok", usings: Usings);

    [Theory]
    [InlineData("ok = Console.ReadLine() is not null;")]
    [InlineData("ok = Environment.GetEnvironmentVariable(\"x\") != null;")]
    [InlineData("foreach (string? a in Texts()) { if (a is null) { ok = false; } } IEnumerable<string?> Texts() => [Console.ReadLine()];")]
    public Task CheckOfWhatMayBeMissing_Reports(string statements) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        var ok = true;
        {{statements}}
        Variable.Get<float>("v", [1]);
        if (!ok) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);

    [Theory]
    [InlineData("foreach (var t in new[] { \"a\", null! }) { if (t is null) { ok = false; } }")]
    [InlineData("var l = new List<string> { null! }; ok = l.TrueForAll(t => t != null);")]
    public Task CheckOfWhatIsKnown_IsKnown(string statements) => KnownCondition.HoldsAsync($"var ok = true; {statements}", "!ok", usings: Usings);

    [Fact]
    public Task CheckOfAParameter_IsFollowedBothWays() => AllRules.BodyAsync("""
        if (text is null) { Variable.Get<float>("v", [1]); }
        Variable.Get<float>({|SCL0101:"v"|}, [1]);
        """, "string text");
}
