using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Members of strings, letters, builders and enums.</summary>
internal static class TextUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #t = $n;") { Names = ["#t.ToUpperInvariant()", "#t.ToUpper().ToLower()", "(#t + \"B\").ToLowerInvariant()", "#t.Replace(\"v\", \"y\")", "#t.Replace('w', 'z')", "#t.Insert(1, \"i\")"], Counts = ["#t.Length"] },
        new("var #t = $n + \"x\";") { Names = ["#t.Substring(1)", "#t.Substring(0, 1)", "#t.Remove(1)", "#t.Remove(0, 1)", "#t[..1]", "#t[^1..]", "#t[0].ToString()"] },
        new("var #t = $n;") { Names = ["#t.PadLeft(3, 'p')", "#t.PadRight(3, 'q')", "(\" \" + #t).Trim()", "(#t + \"v\").TrimEnd('v', 'w') + \"t\"", "(\"v\" + #t).TrimStart('v') + \"t\"", "#t.TrimEnd().TrimStart()"] },
        new("var #t = $n;") { Flags = ["#t.Contains('v')", "#t.Contains($v)", "#t.StartsWith('v')", "#t.EndsWith('w')", "#t.StartsWith($v, StringComparison.Ordinal)", "#t.EndsWith($v, StringComparison.OrdinalIgnoreCase)", "#t.Equals($v)", "#t.Equals($v, StringComparison.OrdinalIgnoreCase)"] },
        new("var #t = $n;", "var #u = $n;") { Counts = ["(#t + \"x\").IndexOfAny(['w', 'x'])", "(string.Compare(#t, $v, StringComparison.Ordinal) == 0 ? 1 : 2)"], Flags = ["(string.Compare(#t, #u, StringComparison.OrdinalIgnoreCase) == 0)", "#t.StartsWith(\"V\", true, System.Globalization.CultureInfo.InvariantCulture)", "(#t[0].CompareTo('v') > 0)", "char.IsLetter(#t, 0)"] },
        new("var #t = $n + \"vw\";") { Counts = ["#t.IndexOf('w')", "#t.LastIndexOf('v')", "#t.IndexOf(\"vw\", StringComparison.Ordinal)", "(Math.Sign(string.CompareOrdinal(#t, $v)) + 1)"], Flags = ["string.IsNullOrEmpty(#t.Substring(1))", "string.IsNullOrWhiteSpace(#t[1..])", "string.Equals(#t, $v)"] },
        new("var #p = ($n + \"-\" + $n).Split('-');", "var #q = \"v,w;a\".Split([',', ';'], StringSplitOptions.RemoveEmptyEntries);", "var #r = \"v--w--a\".Split(\"--\", 2);") { Names = ["#p[0]", "#p[^1]", "#q[1]", "#r[0]", "string.Join(\"_\", #p)", "string.Join('_', #q)"], Counts = ["#p.Length", "#q.Length"] },
        new("var #t = $n;") { Names = ["string.Format(\"{0}_{1}\", #t, 1)", "string.Concat(#t, \"1\", 2)", "string.Join(\"_\", #t, \"x\")", "string.Concat([#t, \"y\"])", "FormattableString.Invariant($\"{#t}{1}\")", "$\"{#t,3}\".Trim()", "string.Create(null, $\"{#t}c\")"] },
        new("var #b = new StringBuilder($n);", "#b.Append($n).Append('c').Append(2).Append(true).Insert(0, \"i\");", "#b.Replace(\"v\", \"r\").Remove(0, 1);", "#b[0] = 'x';") { Names = ["#b.ToString()"], Counts = ["(#b.Length % 4)"] },
        new("var #b = new StringBuilder();", "#b.AppendJoin(\"_\", [$n, $n]).AppendFormat(\"{0}f\", $n).Append($\"{$v}k\");", "var #c = #b.ToString();", "#b.Length = 1;", "var #d = #b.ToString();", "#b.Clear().Append($n).Append(' ');") { Names = ["#c", "#d", "#b.ToString().Trim()"], Flags = ["(#b.Length > 2)"] },
        new("var #c = ($n + \"v\")[0];") { Flags = ["char.IsLetter(#c)", "char.IsDigit(#c)", "char.IsUpper(char.ToUpperInvariant(#c))", "char.IsLower(#c)", "char.IsLetterOrDigit(#c)", "#c.Equals('v')", "char.IsWhiteSpace(#c)", "char.IsAsciiLetter(#c)"], Names = ["\"c\" + char.ToLower(#c)", "new string(#c, 2)", "#c.ToString()"] },
        new("var #y = ($n + \"vw\").ToCharArray();", "#y[0] = 'x';", "Array.Reverse(#y);") { Names = ["new string(#y)", "new string(#y, 1, 1)", "string.Concat(#y.Where(char.IsLetter))", "string.Concat(#y.OrderBy(x => x)) + \"o\""], Counts = ["#y.Length"] },
        new("var #m = $t ? Mode.Train : Mode.Serve;") { Names = ["#m.ToString()", "$\"{#m}\"", "Enum.GetName(#m)", "Enum.GetNames<Mode>()[1]"], Flags = ["Enum.IsDefined(#m)", "#m.Equals(Mode.Train)", "#m.HasFlag(Mode.Test)", "(Enum.Parse<Mode>(\"Train\") == #m)", "Enum.TryParse<Mode>($v, out _)"], Counts = ["(int)#m", "Enum.GetValues<Mode>().Length"] },
        new("object #o = $t ? 1 : $v;") { Flags = ["(#o is string)", "#o.Equals($v)"], Names = ["\"o\" + #o", "typeof(Box).Name", "nameof(Box.Name)"] },
        new("var #t = Path.GetFileNameWithoutExtension($v + \".ckpt\");", "var #u = Path.Combine($v, \"x\").Replace('\\\\', '/');") { Names = ["#t", "#u", "Path.GetExtension(\"a.b\").TrimStart('.')", "Path.GetFileName(\"a/\" + #t)", "Path.ChangeExtension(#t, \"y\").Replace(\".\", \"\")"] },
        new("var #v = new Version(1, $t ? 2 : 3);") { Names = ["\"v\" + #v", "#v.ToString(1) + \"v\""], Flags = ["(#v > Version.Parse(\"1.2\"))"], Counts = ["#v.Minor"] },
        new("var #u = ($n, $t, 2);", "var #w = #u with { Item1 = $n };") { Names = ["#u.Item1", "#w.Item1"], Flags = ["#u.Item2", "(#u == #w)", "#u.Equals(#w)"], Counts = ["#w.Item3"] },
    ];
}
