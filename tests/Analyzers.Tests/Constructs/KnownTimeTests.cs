namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Dates, spans of time, identifiers and tokens, and what their operators say.</summary>
public class KnownTimeTests
{
    [Theory]
    [InlineData("var s = new CancellationTokenSource(); var t = s.Token; var u = new CancellationTokenSource().Token;", "t == s.Token && t != u && !t.Equals(u) && t.Equals(s.Token)")]
    [InlineData("", "CancellationToken.None == default && default(CancellationToken) != new CancellationTokenSource().Token")]
    [InlineData("var a = new DateTime(2024, 1, 2); var b = new DateTime(2024, 1, 3);", "a < b && b > a && a != b && a == new DateTime(2024, 1, 2) && a <= b")]
    [InlineData("var a = new DateTime(2024, 1, 31);", "a.AddDays(1).Month == 2 && (a + TimeSpan.FromDays(1)).Day == 1 && (a.AddDays(3) - a).Days == 3 && (a.AddDays(3) - a).TotalHours == 72")]
    [InlineData("var a = new DateTime(2024, 1, 31, 10, 20, 30);", "a.Year == 2024 && a.Hour == 10 && a.DayOfWeek == DayOfWeek.Wednesday && a.Date == new DateTime(2024, 1, 31)")]
    [InlineData("var a = TimeSpan.FromSeconds(90); var b = TimeSpan.FromMinutes(2);", "a < b && a + a > b && (b - a).Seconds == 30 && a.TotalMinutes == 1.5 && a.Minutes == 1 && TimeSpan.Zero < a")]
    [InlineData("var a = new DateOnly(2024, 2, 28); var b = a.AddDays(1);", "a < b && b.Day == 29 && b.DayNumber - a.DayNumber == 1 && a == new DateOnly(2024, 2, 28)")]
    [InlineData("", "Guid.Empty == default && Guid.Parse(\"00000000-0000-0000-0000-000000000001\") != Guid.Empty && new Guid(\"00000000-0000-0000-0000-000000000001\") == Guid.Parse(\"00000000-0000-0000-0000-000000000001\")")]
    [InlineData("var a = new Version(1, 2); var b = new Version(1, 10);", "a < b && a != b && b >= a && a == new Version(\"1.2\") && a.CompareTo(b) < 0 && b.Minor == 10")]
    [InlineData("", "Version.Parse(\"2.1.3\") > new Version(2, 1) && Version.TryParse(\"1.0\", out var v) && v.Major == 1")]
    [InlineData("var d = new Dictionary<DateOnly, string> { [new(2024, 1, 1)] = \"a\" };", "d[new DateOnly(2024, 1, 1)] == \"a\" && !d.ContainsKey(new DateOnly(2024, 1, 2))")]
    [InlineData("var t = TimeSpan.FromMinutes(5);", "t switch { { TotalMinutes: > 3 } => true, _ => false }")]
    [InlineData("var a = Guid.NewGuid(); var b = a;", "a == b && a.Equals(b)")]
    [InlineData("var s = new CancellationTokenSource(); var l = CancellationTokenSource.CreateLinkedTokenSource(s.Token); s.Cancel();", "l.IsCancellationRequested && l.Token.IsCancellationRequested && l.Token != s.Token")]
    [InlineData("", "System.Text.RegularExpressions.Regex.Replace(\"a1b2\", \"[0-9]\", m => \"_\" + m.Value) == \"a_1b_2\"")]
    [InlineData("var d = default(DateTime);", "d == DateTime.MinValue && d.Year == 1")]
    [InlineData("var t = TimeSpan.FromSeconds(1.0);", "t == new TimeSpan(0, 0, 1) && -t < TimeSpan.Zero && t.Ticks == 10000000")]
    public Task WhatTheySay_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]

    [InlineData("var a = new DateTime(2024, 1, 31);", "a.ToString(\"yyyy\") == \"2024\"")]
    [InlineData("var a = new DateTime(2024, 1, 1).AddDays(0.3);", "a.Hour == 7")]
    public Task WhatNobodyKnows_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);
}
