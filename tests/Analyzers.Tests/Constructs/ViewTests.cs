namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Spans, memory and other views of arrays and lists: what is written through one is written there, and nowhere else.</summary>
public class ViewTests
{
    [Theory]
    [InlineData("int[] a = [1, 2, 3]; a.AsSpan(1)[0] = 9;", "a[1] == 9 && a[0] == 1 && a[2] == 3")]
    [InlineData("int[] a = [1, 2, 3, 4]; a.AsSpan(1, 2).Clear();", "a is [1, 0, 0, 4]")]
    [InlineData("int[] a = [1, 2, 3]; a.AsSpan()[1..].Fill(7);", "a is [1, 7, 7]")]
    [InlineData("int[] a = [1, 2, 3]; var b = (int[])a.Clone(); a.AsSpan().Reverse();", "a is [3, 2, 1] && b is [1, 2, 3]")]
    [InlineData("int[] a = [1, 2]; var b = new int[3]; a.AsSpan().CopyTo(b.AsSpan(1));", "b is [0, 1, 2]")]
    [InlineData("int[] a = [1, 2, 3]; ReadOnlySpan<int> s = a.AsSpan(1); a[2] = 5;", "s.Length == 2 && s[1] == 5")]
    [InlineData("int[] a = [1, 2, 3]; var s = a.AsSpan().Slice(1); (s[0], s[1]) = (s[1], s[0]);", "a is [1, 3, 2]")]
    [InlineData("int[] a = [1, 2, 3]; var sum = 0; foreach (var x in a.AsSpan(1)) { sum += x; }", "sum == 5")]
    [InlineData("int[] a = [1, 2, 3]; Set(a.AsSpan(1).Slice(1)); static void Set(Span<int> s) => s[0] = 8;", "a is [1, 2, 8]")]
    [InlineData("var a = new int[2]; Memory<int> m = a.AsMemory(1); m.Span[0] = 1;", "a is [0, 1]")]
    [InlineData("var l = new List<int> { 1, 2 }; CollectionsMarshal.AsSpan(l)[1] = 8;", "l[1] == 8 && l[0] == 1")]
    [InlineData("int[] a = [3, 1, 2, 0]; Array.Reverse(a, 1, 2);", "a is [3, 2, 1, 0]")]
    [InlineData("int[] a = [3, 1, 2, 0]; a.AsSpan(1).Sort();", "a is [3, 0, 1, 2]")]
    [InlineData("int[] a = [1, 2, 3]; Array.Fill(a, 7, 1, 1); Array.Clear(a, 2, 1);", "a is [1, 7, 0]")]
    [InlineData("int[] a = [1, 2, 3]; Array.Copy(a, 0, a, 1, 2);", "a is [1, 1, 2]")]
    [InlineData("int[] a = [1, 2, 3]; var b = a.AsSpan(1).ToArray(); a[1] = 9;", "b is [2, 3]")]
    [InlineData("int[] a = [1, 2, 3];", "a.AsSpan(1).IndexOf(3) == 1 && !a.AsSpan(1).Contains(1)")]
    [InlineData("ReadOnlySpan<string> s = [\"a\", \"b\"];", "string.Join(':', s) == \"a:b\" && string.Join(\"-\", s[1..]) == \"b\"")]
    [InlineData("string[] a = [\"a\", \"b\"]; var s = a.AsSpan(); a[0] = \"c\"; var text = string.Concat(s); a[1] = \"d\";", "text == \"cb\"")]
    [InlineData("ReadOnlySpan<object?> s = [\"a\", 2, null];", "string.Join('-', s) == \"a-2-\"")]
    [InlineData("static string Path(params ReadOnlySpan<string> parts) => string.Join('/', parts);", "Path(\"a\", \"b\") == \"a/b\" && Path() == \"\"")]
    public Task WhatIsWrittenThroughAView_IsThere(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var keys = d.Keys; d[\"b\"] = 2;", "keys.Count == 2 && keys.Contains(\"b\")")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; ICollection<int> values = d.Values; d[\"a\"] = 2;", "values.Count == 1 && values.Contains(2) && !values.Contains(1)")]
    [InlineData("var d = new Dictionary<string, int>(); IEnumerable<string> keys = d.Keys; d[\"b\"] = 2; d[\"a\"] = 1;", "string.Join(\"_\", keys) == \"b_a\" && keys.First() == \"b\"")]
    [InlineData("IDictionary<string, int> d = new SortedDictionary<string, int>(); var keys = d.Keys; d[\"b\"] = 2; d[\"a\"] = 1;", "string.Concat(keys.Select(key => key + key)) == \"aabb\"")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var keys = d.Keys.ToList(); d[\"b\"] = 2;", "keys.Count == 1")]
    [InlineData("var d = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(); d[\"a\"] = 1; var keys = d.Keys; d[\"b\"] = 2;", "keys.Count == 1")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; var text = \"\"; foreach (var key in d.Keys) { text += key; d.Remove(\"b\"); }", "text == \"a\"")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; var sum = 0; foreach (var value in d.Values) { sum += value; d[\"b\"] = 5; }", "sum == 6")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var fails = false; try { foreach (var key in d.Keys) { d[key + key] = 1; } } catch (InvalidOperationException) { fails = true; }", "fails")]
    [InlineData("var l = new List<int> { 1 }; IReadOnlyList<int> face = l.AsReadOnly(); l.Add(2);", "face.Count == 2 && face[1] == 2")]
    public Task PartOfAMap_ShowsWhatIsThere(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Fact]
    public Task KeysOfAMapThatIsNotKnown_MayBeAny() => KnownCondition.IsNotFalseAsync("var d = new Dictionary<string, int> { [\"a\"] = 1 }; var keys = d.Keys; foreach (var arg in args) { d[arg] = 1; }", "keys.Count == 1 || !keys.Contains(\"b\")");

    [Theory]
    [InlineData("int[] a = [1, 2, 3]; foreach (ref var x in a.AsSpan()) { x++; }", "a is [2, 3, 4]")]
    [InlineData("int[] a = [1, 2, 3]; var sum = 0; foreach (ref readonly var x in a.AsSpan(1)) { sum += x; }", "sum == 5")]
    [InlineData("var a = new S[2]; foreach (ref S x in a.AsSpan()) { x.Inc(); }", "a[0].N == 1 && a[1].N == 1")]
    [InlineData("var a = new S[2]; foreach (S x in a.AsSpan()) { x.Inc(); }", "a[0].N == 0")]
    [InlineData("Span<int> s = [1, 2]; foreach (ref var x in s) { if (x == 1) { continue; } x *= 10; break; }", "s[0] == 1 && s[1] == 20")]
    public Task LoopByReference_WritesTheElements(string statements, string condition) =>
        KnownCondition.HoldsAsync(statements, condition, "struct S { public int N; public void Inc() { N++; } }");

    [Theory]
    [InlineData("int[] a = [0, 0, 0]; a.AsSpan(args.Length)[0] = 1;", "a[1] == 0")]
    [InlineData("int[] a = [0, 0, 0]; a.AsSpan(1, args.Length).Fill(1);", "a[1] == 0")]
    [InlineData("string[] a = [\"a\", \"b\"]; a[1] = args[0];", "string.Join(':', a.AsSpan()).StartsWith(\"a:\")")]
    [InlineData("int[] a = [0, 0]; var s = a.AsSpan(1); Outside(args); s[0] = 1; void Outside(string[] to) => Array.Sort(to);", "a[1] == 1")]
    public Task PartOfAViewThatIsNotKnown_MayBeWritten(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);
}
