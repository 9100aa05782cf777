using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>What goes through a sequence at once, and arrays and spans.</summary>
internal static class SequenceUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #y = new[] { $n, $n };", "Array.Resize(ref #y, 3);", "#y[2] = $n;", "var #l = Array.FindLast(#y, x => x != $v);") { Names = ["#y[0]", "#y[2]", "(#l ?? \"l\")"], Counts = ["#y.Length"] },
        new("var #y = new[] { $n, $n, \"v\" };", "var #e = Array.Exists(#y, x => x == $v);", "var #a = Array.ConvertAll(#y, x => x + \"1\");", "var #b = Array.FindAll(#y, x => x != \"v\");") { Names = ["#a[0]", "Array.Find(#y, x => x == \"v\")"], Flags = ["#e", "Array.TrueForAll(#y, x => x != $v)"], Counts = ["#b.Length", "(Array.IndexOf(#y, \"w\") + 1)", "Array.FindIndex(#y, x => x == \"v\")"] },
        new("var #y = new[] { 3, 1, 2 };", "Array.Sort(#y);", "Array.Reverse(#y);", "var #z = new int[3];", "Array.Copy(#y, #z, 2);", "Array.Clear(#y, 0, 1);", "Array.Fill(#z, 4, 2, 1);") { Counts = ["#y[0]", "#z[0]", "#z[2]", "#y.Sum()"] },
        new("var #y = new[] { $n, $n };") { Flags = ["Enumerable.SequenceEqual(#y, [$v, $v])", "#y.SequenceEqual(#y.ToList())"], Names = ["(#y.ElementAtOrDefault(1) ?? \"e\")", "(#y.ElementAtOrDefault(2) ?? \"e\")", "#y.ElementAt(1)", "#y.ElementAt(^1)", "#y.Append(\"x\").ElementAt(^2)"] },
        new("var #y = new[] { $n, $n, $n }; var #i = ^1; Range #r = 1..#i;") { Names = ["#y[#i]", "#y.ElementAt(#i)", "string.Join('_', #y.Take(#r))", "string.Join('_', #y.Take(..2))", "string.Join('_', #y[#r])", "(#y[0] + #r.GetOffsetAndLength(3).Length)"] },
        new("var #y = new[] { $n, $n, \"e\" }.ToAsyncEnumerable().Where(x => x != $v).Select(x => x + \"s\");", "var #l = #y.Concat(#y.Skip(1)).Take(3).ToListAsync().AsTask().Result;")
        {
            Names = ["string.Join('_', #l)", "#y.FirstAsync().AsTask().Result", "#y.ToArrayAsync().AsTask().Result[^1]"],
            Counts = ["#y.CountAsync().AsTask().Result"],
            Flags = ["#y.AnyAsync().AsTask().Result"],
        },
        new("var #y = new Twice([$n, $n]);") { Names = ["(#y.ElementAtOrDefault(1) ?? \"e\")", "(#y.ElementAtOrDefault(9) ?? \"e\")"] },
        new("var #y = new[] { $n, $n, $n };") { Flags = ["(#y.LongCount() == #y.LongCount(x => x == $v))"], Names = ["#y.FirstOrDefault(\"e\")", "#y.FirstOrDefault(x => x == $v, \"e\")", "#y.LastOrDefault(\"e\")", "#y.LastOrDefault(x => x == $v, \"e\")"] },
        new("var #y = new[] { $n, $n, $n }.Where(x => x == \"v\").Take(1).ToArray();") { Names = ["#y.SingleOrDefault(\"e\")", "#y.SingleOrDefault(x => x == $v, \"e\")", "(#y.SingleOrDefault() ?? \"f\")"] },
        new("var #y = new[] { $n, $n };", "var #e = #y.ExceptBy([\"a\"], x => x.Substring(0, 1)).ToList();", "var #i = #y.IntersectBy([\"a\", \"v\"], x => x.Substring(0, 1)).ToList();") { Names = ["string.Concat(#e) + \"e\"", "string.Concat(#i) + \"i\""], Counts = ["#e.Count", "#i.Count"] },
        new("var #y = new[] { $n, $n };") { Counts = ["#y.Max(x => x.Length)", "#y.Min(x => x.Length)", "#y.Sum(x => x.Length)", "(int)#y.Average(x => x.Length)"] },
        new("var #y = new List<int> { 2, 1 };", "#y.Add($t ? 0 : 3);") { Counts = ["#y.Max()", "#y.Min()", "#y.Sum()", "(int)#y.Average()"], Names = ["#y.Select(x => \"m\" + x).MaxBy(x => x.Length)"] },
        new("var #y = new[] { (Name: $n, At: new Version(1, 2)), (Name: $n, At: new Version(1, 1)) };") { Names = ["#y.MinBy(x => x.At.Minor).Name", "#y.MaxBy(x => x.At.Minor).Name"], Counts = ["#y.Max(x => x.At).Minor", "#y.Min(x => x.At).Minor"] },
        new("var #y = new[] { Version.Parse(\"1.2\"), new Version(1, 10) };") { Counts = ["#y.Max().Minor", "#y.Min().Minor"] },
        new("var #m = new[] { $n, $n, $n }.CountBy(x => x.Length).ToList();", "var #a = new[] { $n, $n }.AggregateBy(x => x, \"s\", (sum, x) => sum + x).ToList();") { Names = ["#a[0].Value", "#a[^1].Key"], Counts = ["#m[0].Value", "#m.Count"] },
        new("var #y = new[] { 1.5, $t ? 2.5 : 3.0 };", "var #a = #y.Sum();", "var #b = #y.Sum(x => x * 2);", "var #c = #y.Average();", "var #d = #y.Average(x => x + 1);") { Counts = ["(int)#a", "(int)#b", "(int)#c", "(int)#d"] },
        new("var #y = new[] { 1.5f, $t ? 2.5f : 3f };", "var #a = #y.Sum();", "var #b = #y.Sum(x => x * 2);", "var #c = #y.Average();", "var #d = #y.Average(x => x + 1);") { Counts = ["(int)#a", "(int)#b", "(int)#c", "(int)#d"] },
        new("var #y = new[] { 1.5m, $t ? 2.5m : 3m };", "var #a = #y.Sum();", "var #b = #y.Sum(x => x * 2);", "var #c = #y.Average();", "var #d = #y.Average(x => x + 1);", "var #e = #y.Max();", "var #f = #y.Min();", "var #g = #y.Max(x => x + 1);", "var #h = #y.Min(x => x + 1);") { Counts = ["(int)#a", "(int)#b", "(int)#c", "(int)#d", "(int)#e", "(int)#f", "(int)#g", "(int)#h"] },
        new("var #y = new int?[] { 1, $t ? 4 : null, 2 };", "var #a = #y.Sum();", "var #b = #y.Average();", "var #c = #y.Max();", "var #d = #y.Min();", "var #e = #y.Sum(x => x * 2);", "var #f = #y.Average(x => x * 2);", "var #g = #y.Max(x => x * 2);", "var #h = #y.Min(x => x * 2);") { Counts = ["(int)#a!", "(int)#b!", "(int)#c!", "(int)#d!", "(int)#e!", "(int)#f!", "(int)#g!", "(int)#h!"] },
        new("var #y = new long?[] { 1, $t ? 4 : null, 2 };", "var #a = #y.Sum();", "var #b = #y.Average();", "var #c = #y.Max();", "var #d = #y.Min();", "var #e = #y.Sum(x => x * 2);", "var #f = #y.Average(x => x * 2);", "var #g = #y.Max(x => x * 2);", "var #h = #y.Min(x => x * 2);") { Counts = ["(int)#a!", "(int)#b!", "(int)#c!", "(int)#d!", "(int)#e!", "(int)#f!", "(int)#g!", "(int)#h!"] },
        new("var #y = new double?[] { 1, $t ? 4 : null, 2 };", "var #a = #y.Sum();", "var #b = #y.Average();", "var #c = #y.Max();", "var #d = #y.Min();", "var #e = #y.Sum(x => x * 2);", "var #f = #y.Average(x => x * 2);", "var #g = #y.Max(x => x * 2);", "var #h = #y.Min(x => x * 2);") { Counts = ["(int)#a!", "(int)#b!", "(int)#c!", "(int)#d!", "(int)#e!", "(int)#f!", "(int)#g!", "(int)#h!"] },
        new("var #y = new float?[] { 1, $t ? 4 : null, 2 };", "var #a = #y.Sum();", "var #b = #y.Average();", "var #c = #y.Max();", "var #d = #y.Min();", "var #e = #y.Sum(x => x * 2);", "var #f = #y.Average(x => x * 2);", "var #g = #y.Max(x => x * 2);", "var #h = #y.Min(x => x * 2);") { Counts = ["(int)#a!", "(int)#b!", "(int)#c!", "(int)#d!", "(int)#e!", "(int)#f!", "(int)#g!", "(int)#h!"] },
        new("var #y = new decimal?[] { 1, $t ? 4 : null, 2 };", "var #a = #y.Sum();", "var #b = #y.Average();", "var #c = #y.Max();", "var #d = #y.Min();", "var #e = #y.Sum(x => x * 2);", "var #f = #y.Average(x => x * 2);", "var #g = #y.Max(x => x * 2);", "var #h = #y.Min(x => x * 2);") { Counts = ["(int)#a!", "(int)#b!", "(int)#c!", "(int)#d!", "(int)#e!", "(int)#f!", "(int)#g!", "(int)#h!"] },
        new("var #y = new List<long> { 3L, $t ? 1L : 5L };", "var #a = #y.Average();", "var #b = #y.Average(x => x + 1);", "var #c = #y.Sum();") { Counts = ["(int)#a", "(int)#b", "(int)#c"] },
        new("var #y = System.Collections.Immutable.ImmutableArray.Create($n, $n, \"e\");", "var #e = #y.SequenceEqual([$v, $v, \"e\"]);", "var #l = #y.SequenceEqual(#y.ToList());", "var #p = #y.SequenceEqual(#y, (x, y) => x == y);") { Names = ["(#y.ElementAtOrDefault(1) ?? \"e\")", "#y.First()", "#y.Select(x => x + 1).Last()", "#y[1..].Where(x => x == \"e\").Single()"], Flags = ["#y.Any(x => x == $v)", "#e", "#l", "#p"], Counts = ["#y.AsSpan(1, 2).Length"] },
        new("var #d = new[] { $n, \"y\" }.Distinct().ToDictionary(x => x, x => x + \"1\");", "var #l = new List<string> { $n };", "#l.ForEach(x => Variable.Get<float>(x, [2, 3]));") { Names = ["#d[\"y\"]", "#l.Aggregate((x, y) => x + y)", "#l.Single()"], Flags = ["#d.ContainsKey($v)", "#l.Exists(x => x == $v)"] },
        new("var #t = $n;") { Names = ["#t.AsSpan().Trim().ToString()", "(\"v \" + #t).AsSpan().TrimEnd().ToString().Replace(\" \", \"\")", "(\" \" + #t).AsSpan().TrimStart().ToString()"], Flags = ["#t.AsSpan().StartsWith($v)", "#t.AsSpan().EndsWith($v)", "#t.AsSpan().SequenceEqual($v)"] },
        new("var #t = $n + \"vw\";") { Flags = ["#t.AsSpan().Contains('v')"], Counts = ["(#t.AsSpan().IndexOf('w') + 1)", "#t.AsSpan().LastIndexOf('v')"], Names = ["#t.AsSpan(0, 1).ToString()", "#t.AsSpan()[..^1].ToString()"] },
        new("var #y = new[] { $n, $n, $n };", "#y.AsSpan(1).Fill($n);", "#y.AsSpan(0, 2).Reverse();", "#y.AsSpan(2).Clear();", "#y[2] ??= $n;", "var #m = #y.AsMemory(1);", "var #c = (string[])#y.Clone();", "#y.CopyTo(#c, 0);") { Names = ["#y[0]", "#m.Span[0]", "#c[2]"], Counts = ["#m.Length"] },
        new("var #g = new int[2, 3];", "#g[1, 2] = $t ? 1 : 2;") { Counts = ["#g[1, 2]", "#g.GetLength(1)", "#g.Length", "#g.Rank", "#g.GetUpperBound(0)", "#g.GetLowerBound(0)"] },
        new("var #y = Enumerable.Repeat($n, 2).Concat(Enumerable.Empty<string>()).ToList();", "var #r = Enumerable.Range(1, 3).ToArray();") { Names = ["#y[1]"], Counts = ["#r[1]", "#r.Last()"] },
        new("var #e = new List<string> { $n, $n }.GetEnumerator();", "#e.MoveNext();", "var #n = #e.Current;") { Names = ["#n"], CanCapture = false },
    ];
}
