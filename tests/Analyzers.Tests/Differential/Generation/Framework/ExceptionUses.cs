using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Exceptions and what they hold, made and thrown.</summary>
internal static class ExceptionUses
{
    private static readonly string[] Plain =
    [
        nameof(Exception), nameof(SystemException), nameof(ApplicationException), nameof(ArgumentException), nameof(ArithmeticException), nameof(FormatException), nameof(IndexOutOfRangeException),
        nameof(InvalidCastException), nameof(InvalidOperationException), nameof(KeyNotFoundException), nameof(NotImplementedException), nameof(NotSupportedException), nameof(OverflowException),
        nameof(TimeoutException), nameof(UnauthorizedAccessException), nameof(IOException), nameof(InvalidDataException), nameof(EndOfStreamException), nameof(DirectoryNotFoundException),
        nameof(DivideByZeroException), nameof(NullReferenceException), nameof(RankException), nameof(OperationCanceledException),
    ];

    private static readonly string[] OfArguments = [nameof(ArgumentNullException), nameof(ArgumentOutOfRangeException)];

    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        .. Plain.Select(type => new FrameworkUse("var #f = $t;", $"Exception #a = new {type}($n);", $"var #b = new {type}($n, #a);", $"try {{ throw #f ? #b : new {type}(); }}", $"catch ({type} #c) {{ #a = #c.InnerException ?? #a; }}")
        {
            Names = ["#a.Message", "#b.InnerException.Message", "#b.GetBaseException().Message"],
            Flags = ["(#b.Message == $v)", $"(new {type}().InnerException == null)"],
        }),
        .. OfArguments.Select(type => new FrameworkUse($"ArgumentException #a = new {type}($n);", $"var #b = new {type}($n, (Exception)#a);", $"try {{ throw new {type}($n, \"m\"); }}", $"catch ({type} #c) {{ if ($t) {{ #a = #c; }} }}")
        {
            Names = ["#a.ParamName", "#b.Message", "((ArgumentException)#b.InnerException).ParamName"],
            Flags = [$"(new {type}().ParamName == null)"],
        }),
        new("var #a = new AggregateException(new FormatException($n), new TimeoutException($v));", "var #b = new AggregateException(new List<Exception> { #a });", "var #k = 0;", "try { if ($t) { throw #b; } }", "catch (AggregateException #e) { #k = #e.InnerExceptions.Count; }", "var #c = new AggregateException(\"m\");", "var #d = new AggregateException(\"m\", (Exception)#b);", "var #f = new AggregateException(\"m\", new List<Exception> { #a, #b });", "var #g = new AggregateException(\"m\", #a, #b);", "var #h = new AggregateException();") { Names = ["#a.InnerException.Message", "#a.InnerExceptions[1].Message"], Flags = ["(#d.InnerException == #b)", "(#c.InnerException == null)"], Counts = ["#k", "#f.InnerExceptions.Count", "#g.InnerExceptions.Count", "#h.InnerExceptions.Count"] },
        new("var #a = new ArgumentException($n, $v);", "var #b = new ArgumentException($n, #a);") { Names = ["#a.ParamName", "#b.Message"], Flags = ["(#b.ParamName == null)", "(#b.InnerException == #a)"] },
        new("var #n = \"v\";", "try { ArgumentNullException.ThrowIfNull($t ? null : $n); #n = $n; }", "catch (ArgumentNullException) { #n = \"a\"; }", "try { ArgumentException.ThrowIfNullOrEmpty(#n.Substring(1)); #n += \"1\"; }", "catch (ArgumentException) { #n += \"2\"; }") { Names = ["#n"] },
        new("var #n = 1;", "try { ArgumentOutOfRangeException.ThrowIfZero($t ? 0 : 1); #n = 2; ArgumentOutOfRangeException.ThrowIfNegative(-#n); #n = 3; }", "catch (ArgumentOutOfRangeException) { #n += 2; }") { Counts = ["#n"] },
        new("var #n = 1;", "try { ArgumentOutOfRangeException.ThrowIfEqual($t ? 0 : 1, 1); #n = 2; ArgumentOutOfRangeException.ThrowIfNotEqual(#n, 2); ArgumentOutOfRangeException.ThrowIfLessThan(#n, 3); #n = 3; }", "catch (ArgumentOutOfRangeException) { #n += 2; }") { Counts = ["#n"] },
        new("var #n = 1;", "try { ArgumentOutOfRangeException.ThrowIfGreaterThan($t ? 4 : 1, 3); #n = 2; ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(#n, 2); #n = 3; }", "catch (ArgumentOutOfRangeException) { #n += 2; }") { Counts = ["#n"] },
        new("var #n = 1;", "try { ArgumentOutOfRangeException.ThrowIfNegativeOrZero($t ? 0 : 1); #n = 2; ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(#n, 1); #n = 3; }", "catch (ArgumentException) { #n += 3; }") { Counts = ["#n"] },
        new("var #n = \"v\";", "try { #n += int.Parse($v); }", "catch (FormatException) { #n += \"1\"; }", "try { #n += new List<string> { $n, $n }.Single(); }", "catch (InvalidOperationException) { #n += \"2\"; }", "try { #n += new Dictionary<string, string> { [\"v\"] = $n }[$v]; }", "catch (KeyNotFoundException) { #n += \"3\"; }") { Names = ["#n"] },
    ];
}
