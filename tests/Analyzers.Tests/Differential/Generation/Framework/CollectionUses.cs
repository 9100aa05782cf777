using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Members of lists, sets, dictionaries and their comparers.</summary>
internal static class CollectionUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #l = new List<string> { $n, $n };", "#l.InsertRange(1, [$n, $n]);", "#l.RemoveRange(0, 2);") { Names = ["#l[0]", "#l[^1]"], Counts = ["#l.Count", "(#l.LastIndexOf($v) + 1)"] },
        new("var #l = new System.Collections.ArrayList(new[] { $n, $n });", "var #i = #l.Add($n);", "#l.Insert(0, \"v\");", "#l.AddRange(new[] { $n });", "#l.RemoveAt(1);", "#l.Remove(\"a\");", "#l[0] = $n;", "#l.Reverse();", "var #b = #l.IndexOf(\"v\") + 1;", "var #c = #l.Contains($v);", "var #y = #l.ToArray();") { Names = ["(string)#l[0]", "(string)#y[^1]", "#l.Cast<string>().Last()"], Flags = ["#c"], Counts = ["#l.Count", "#i", "#b"] },
        new("var #l = new System.Collections.ArrayList(4);", "foreach (var #e in new[] { 1, 2 }) { #l.Add(#e); }", "var #m = new System.Collections.ArrayList();", "foreach (int #f in #l) { #m.Add(\"f\" + #f); }", "#l.Clear();") { Names = ["(string)#m[1]"], Counts = ["#l.Count"] },
        new("var #s = new SortedSet<string>(StringComparer.Ordinal) { $n, \"v\", $n };", "var #b = #s.Reverse().ToList();") { Names = ["#b[0]", "#b[^1]"], Counts = ["#b.Count"] },
        new("var #h = new System.Collections.Hashtable { [$n] = $n };", "#h.Add(\"hh\", $n);", "#h[\"w\"] = $n;", "#h.Remove(\"a\");", "var #b = #h.Contains(\"v\");", "var #c = #h.ContainsKey(\"w\");", "var #d = #h.ContainsValue($v);", "var #i = new System.Collections.Hashtable(3);", "if ($t) { #i.Clear(); }") { Names = ["(string)#h[\"hh\"]", "((string)#h[\"none\"] ?? \"n\")"], Flags = ["#b", "#c", "#d"], Counts = ["#h.Count", "#i.Count"] },
        new("var #b = new System.Collections.BitArray(4);", "#b[1] = $t;", "#b.Set(2, true);", "var #c = new System.Collections.BitArray(#b);", "#c.SetAll($t);", "#c.Length = 2;", "var #d = new System.Collections.BitArray(new[] { $t, true });", "var #e = new System.Collections.BitArray(2, $t);", "var #f = 0;", "foreach (bool #g in #b) { if (#g) { #f++; } }") { Flags = ["#b[1]", "#b.Get(2)", "#c.HasAllSet()", "#d.HasAnySet()", "#e[0]"], Counts = ["#b.Count", "#c.Length", "#f"] },
        new("var #l = new List<string> { $n, $n, $n };", "#l.Reverse(1, 2);", "var #y = new string[4];", "#l.CopyTo(#y, 1);", "var #z = new string[3];", "#l.CopyTo(#z);") { Names = ["#l[1]", "#y[1]", "#z[2]"] },
        new("var #l = new List<string> { $n, $n, $n };") { Flags = ["(#l.FindLastIndex(x => x == $v) > 0)", "(#l.FindIndex(1, x => x == $v) > 0)", "(#l.IndexOf($v, 1) > 0)"] },
        new("var #l = new List<string> { $n, $n };", "#l.Sort(StringComparer.Ordinal);", "var #m = new List<int> { 2, 1 };", "#m.Sort();") { Names = ["#l[0]"], Counts = ["#m[0]"] },
        new("var #l = new List<Ranked> { new($n, 3), new($n, 1), new($n, 2) };", "#l.Sort();") { Names = ["#l[0].Name", "#l[2].Name"] },
        new("var #l = new List<int> { 2, 3, 1 };", "#l.Sort(Comparer<int>.Create((x, y) => y - x));") { Counts = ["#l[0]", "(Comparer<int>.Default.Compare(#l[0], #l[1]) + 1)"] },
        new("var #l = new List<string> { $n, $n };", "#l.Sort(StringComparer.Ordinal);") { Flags = ["(#l.BinarySearch($v, StringComparer.Ordinal) >= 0)", "(new List<int> { 1, 2 }.BinarySearch(2) == 1)"] },
        new("var #c = StringComparer.OrdinalIgnoreCase;", "IEqualityComparer<string> #o = $t ? StringComparer.Ordinal : #c;", "var #h = new HashSet<string>(#o) { $n, \"V\" };") { Flags = ["#c.Equals($v, \"V\")", "(#c.Compare($v, \"V\") == 0)", "(#c.GetHashCode(\"v\") == #c.GetHashCode(\"V\"))", "#h.Contains(\"v\")"], Counts = ["#h.Count"] },
        new("var #k = new Box { Name = $n };", "var #h = new HashSet<Box>(ReferenceEqualityComparer.Instance) { #k, new Box() };") { Flags = ["#h.Contains(#k)", "ReferenceEqualityComparer.Instance.Equals(#k, #k)", "(ReferenceEqualityComparer.Instance.GetHashCode(#k) == ReferenceEqualityComparer.Instance.GetHashCode(#k))"], Counts = ["#h.Count"] },
        new("var #c = EqualityComparer<string>.Create((x, y) => x.Length == y.Length, x => x.Length);", "var #m = new Dictionary<string, string>(#c) { [$n] = $n };") { Flags = ["#m.ContainsKey($v)", "#m.TryAdd(\"abcdefghi\", \"x\")"], Counts = ["#m.Count"] },
        new("var #y = new[] { $n, $n };", "Array.Sort(#y, Comparer<string>.Create((x, y) => y.Length - x.Length));", "var #r = new[] { new Ranked($n, 3), new($n, 1) };", "Array.Sort(#r);", "var #k = new[] { 2, 1 };", "var #i = new[] { $n, $n };", "Array.Sort(#k, #i);") { Names = ["#y[0]", "#r[0].Name", "#i[0]", "new[] { $v, \"vwxyz\" }.Max(Comparer<string>.Create((x, y) => x.Length - y.Length))", "new[] { $v, \"\" }.Min(Comparer<string>.Create((x, y) => y.Length - x.Length))"] },
        new("var #h = new HashSet<string> { $n, $n };", "#h.ExceptWith([\"w\"]);", "#h.SymmetricExceptWith([$n, $n]);") { Flags = ["#h.Contains($v)", "#h.Overlaps([$v, $v])"], Counts = ["#h.Count"] },
        new("var #h = new HashSet<string> { $n, $n, \"a\" };", "#h.IntersectWith([\"a\", \"v\"]);", "var #r = #h.RemoveWhere(x => x == $v);") { Flags = ["#h.IsSubsetOf([$v, \"a\"])", "#h.IsSupersetOf([$v])"], Counts = ["#r"] },
        new("var #h = new HashSet<string> { $n, \"v\" };") { Flags = ["#h.SetEquals([$v, $v])", "#h.IsProperSubsetOf([$v, \"v\", \"y\"])", "#h.IsProperSupersetOf([$v])", "#h.TryGetValue($v, out _)"] },
        new("var #m = new Dictionary<string, string> { [\"v\"] = $n, [\"w\"] = $n };", "IDictionary<string, string> #i = #m;", "CollectionExtensions.Remove(#i, $v, out var #g);", "#i.TryAdd(\"v\", $n);")
        {
            Names = ["#m[\"v\"]", "(#g ?? \"g\")", "#m.GetValueOrDefault(\"w\", \"x\")"], Counts = ["#m.Count"],
        },
        new("var #m = new Dictionary<string, string> { [\"v\"] = $n, [\"w\"] = $n };", "#m[\"a\"] = $n;") { Flags = ["#m.ContainsValue($v)"] },
        new("var #m = new ConcurrentDictionary<string, string>();", "#m.AddOrUpdate(\"v\", $n, (k, x) => x + \"1\");", "#m.AddOrUpdate($n, k => k + \"2\", (k, x) => x + \"1\");", "var #a = #m.AddOrUpdate($v, (k, x) => k + x, (k, x, y) => x + y, \"3\");", "var #g = #m.GetOrAdd($v, (k, x) => k + x, \"4\");")
        {
            Names = ["#m[\"v\"]", "#a", "#g"], Counts = ["#m.Count"],
        },
        new("var #m = new ConcurrentDictionary<string, string> { [\"v\"] = $n };", "var #u = #m.TryUpdate(\"v\", \"x\", $v);", "#m.TryRemove($v, out var #r);") { Names = ["#m.GetOrAdd(\"v\", \"y\")"], Flags = ["#u", "(#r == null)"] },
        new("var #m = new OrderedDictionary<string, string> { [\"v\"] = $n };", "#m.Insert(0, \"w\", $n);", "#m.SetAt(1, $n);") { Names = ["#m.GetAt(0).Key", "#m.GetAt(0).Value"], Counts = ["#m.IndexOf(\"v\")"] },
        new("var #m = new OrderedDictionary<string, string> { [\"v\"] = $n, [\"w\"] = $n };", "if ($t) { #m.RemoveAt(0); }") { Counts = ["#m.Count"], Flags = ["#m.ContainsKey(\"v\")"] },
        new("var #m = new SortedList<string, string> { [\"w\"] = $n, [\"v\"] = $n, [\"a\"] = $n };", "#m.SetValueAtIndex(1, $n);", "#m.RemoveAt(0);") { Names = ["#m.GetKeyAtIndex(0)", "#m.GetValueAtIndex(0)"], Counts = ["#m.IndexOfKey(\"w\")"], Flags = ["(#m.IndexOfValue($v) < 0)"] },
        new("var #h = new SortedSet<string> { $n, \"b\", \"a\" };", "#h.IntersectWith([\"a\", $v]);", "#h.ExceptWith([\"v\"]);", "#h.SymmetricExceptWith([\"a\", \"c\"]);", "var #r = #h.RemoveWhere(x => x == $v);") { Flags = ["#h.IsSubsetOf([$v, \"c\"])", "#h.IsSupersetOf([$v])", "#h.Overlaps([$v])", "#h.SetEquals([\"c\"])", "#h.IsProperSubsetOf([\"c\", $v])", "#h.IsProperSupersetOf([])"], Counts = ["#r", "#h.Count"] },
        new("var #h = new SortedSet<int> { 3, 1, 2 };", "#h.Remove($t ? 1 : 3);") { Counts = ["#h.Min", "#h.Max"] },
        new("var #q = new Queue<string>([$n, $n]);", "var #y = new string[3];", "#q.CopyTo(#y, 1);", "#q.TryPeek(out var #p);", "#q.TryDequeue(out _);") { Names = ["#y[1]", "#p"], Counts = ["#q.Count"], Flags = ["#q.Contains($v)"] },
        new("var #s = new Stack<string>([$n, $n]);", "var #y = new string[3];", "#s.CopyTo(#y, 1);", "#s.TryPop(out var #p);") { Names = ["#y[1]", "#p", "#s.Peek()"], Counts = ["#s.Count"], Flags = ["#s.Contains($v)"] },
        new("var #k = new Box { Name = $n };", "var #t = new System.Runtime.CompilerServices.ConditionalWeakTable<Box, string>();", "var #a = #t.GetValue(#k, x => x.Name);", "#t.TryAdd(#k, \"x\");", "#t.AddOrUpdate(#k, $n);", "#t.TryGetValue(#k, out var #g);", "var #r = #t.Remove(#k);")
        {
            Names = ["#a", "#g"], Flags = ["#r", "#t.TryGetValue(#k, out _)"],
        },
        new("var #k = new Box { Name = $n };", "var #t = new System.Runtime.CompilerServices.ConditionalWeakTable<Box, string>();", "#t.Add(#k, $n);", "if ($t) { #t.Clear(); }") { Flags = ["#t.TryGetValue(#k, out _)", "#t.TryGetValue(new Box(), out _)"] },
        new("var #l = new List<string> { $n };", "#l.AddRange($n, \"y\");", "CollectionExtensions.InsertRange(#l, 0, $n, $n);") { Names = ["#l[0]", "#l[3]"], Counts = ["#l.Count"] },
        new("var #e = EqualityComparer<string>.Default;", "var #n = $n;") { Flags = ["#e.Equals(#n, $v)", "(#e.GetHashCode(#n) == #e.GetHashCode(#n))"] },
        new("var #p = KeyValuePair.Create($n, $t);", "var (#k, #w) = #p;") { Names = ["#p.Key", "#k"], Flags = ["#p.Value", "#w"] },
        new("var #m = new SortedDictionary<string, string> { [\"w\"] = $n, [\"v\"] = $n };", "#m.Remove($v);") { Names = ["string.Concat(#m.Keys) + \"s\"", "string.Concat(#m.Values) + \"s\""], Flags = ["#m.TryGetValue($v, out _)"] },
        new("var #l = ImmutableList.Create($n, $n);", "var #k = #l.Insert(0, $n).SetItem(1, $n).RemoveAt(0).Add($n);", "#k = #k.AddRange([$n]).Replace(#k[0], \"y\").InsertRange(0, #l).RemoveRange(0, 1);")
        {
            Names = ["#k[0]", "#l[1]"], Counts = ["#k.Count", "#k.IndexOf(\"y\")"],
        },
        new("var #a = ImmutableArray.Create($n, $n);", "var #b = #a.ToBuilder();", "#b.Add($n);", "#b[0] = $n;", "var #c = #b.ToImmutable();", "var #d = #b.DrainToImmutable();") { Names = ["#c[0]", "#d[2]"], Counts = ["#a.Length", "#d.Length", "#b.Count"], Flags = ["#a.IsEmpty", "#c.Contains($v)"] },
        new("var #h = ImmutableHashSet.Create($n, \"v\");", "var #g = #h.Union([$n]).Except([\"w\"]).Add($n);", "var #m = ImmutableDictionary<string, string>.Empty.SetItem(\"v\", $n).AddRange([KeyValuePair.Create(\"w\", $n)]).SetItems([KeyValuePair.Create($v, $n)]);", "#m = #m.RemoveRange([\"x\"]);")
        {
            Names = ["#m[\"v\"]", "#m[\"w\"]"], Flags = ["#g.Contains($v)", "#m.ContainsKey(\"x\")"], Counts = ["#g.Count", "#h.Count"],
        },
        new("var #k = ImmutableStack.Create($n).Push($n);", "#k.Pop(out var #a);", "var #q = ImmutableQueue.Create($n, $n).Enqueue($n);", "var #r = #q.Dequeue(out var #b);") { Names = ["#a", "#b", "#k.Peek()", "#r.Peek()"], Flags = ["#k.Pop().IsEmpty"] },
        new("var #l = new List<string> { $n };", "var #r = #l.AsReadOnly();", "#l.Add($n);", "#l.EnsureCapacity(9);", "#l.TrimExcess();", "#l.RemoveAll(x => x == $v);", "var #g = #l.Append(\"g\").ToList().GetRange(0, 1);") { Names = ["#g[0]"], Counts = ["#r.Count"] },
        new("var #s = new ConcurrentStack<string>();", "#s.PushRange([$n, $n]);", "#s.Push($n);", "#s.TryPop(out var #p);", "var #b = new ConcurrentBag<string> { $n };", "#b.TryTake(out var #t);", "var #q = new ConcurrentQueue<string>([$n]);", "#q.Enqueue($n);", "#q.TryDequeue(out var #d);")
        {
            Names = ["#p", "#t", "#d"], Counts = ["#s.Count"],
        },
    ];
}
