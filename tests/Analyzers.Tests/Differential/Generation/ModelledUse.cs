namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>A use of members of the framework that are followed by their models.</summary>
/// <param name="Code">Statements, in which <c>$l</c>, <c>$m</c> and <c>$n</c> are locals of their own, and <c>$a</c> and <c>$b</c> are names.</param>
/// <param name="Name">What is a name behind them; null for none.</param>
/// <param name="Flag">What is a condition behind them; null for none.</param>
internal sealed record ModelledUse(string Code, string? Name = null, string? Flag = null)
{
    /// <summary>All of them.</summary>
    public static readonly ModelledUse[] All =
    [
        new("var $l = new LinkedList<string>(); $l.AddLast($a); $l.AddFirst($b); $l.AddAfter($l.First, \"m\"); $l.AddBefore($l.Last, \"o\");", "$l.First.Next.Value", "($l.Last.Previous.Value == $l.First.Next.Next.Value)"),
        new("var $l = new LinkedList<string>(new[] { $a, $b }); $l.AddLast(new LinkedListNode<string>(\"m\")); $l.AddFirst(new LinkedListNode<string>(\"o\")); $l.AddAfter($l.First, new LinkedListNode<string>(\"r\")); $l.AddBefore($l.Last, new LinkedListNode<string>(\"t\"));", "$l.Last.Previous.Value", "($l.Count == 6)"),
        new("var $l = new LinkedList<string>(new[] { $a, $b, \"w\", \"v\" }); $l.Remove($a); $l.RemoveFirst(); $l.RemoveLast(); var $m = \"e\"; foreach (var $n in $l) { $m += $n; }", "$m", "$l.Contains(\"w\")"),
        new("var $l = new LinkedList<string>(new[] { $a, $b, \"w\" }); $l.Remove($l.First.Next); $l.Last.Value = $b + \"1\"; var $m = $l.Last; $l.Clear();", "$m.Value", "($m.List == null && $l.Count == 0)"),
        new("var $l = new LinkedList<string>(new[] { \"v\", \"w\", \"v\" }); var $m = new string[4]; $l.CopyTo($m, 1); $m[0] = \"c\" + $l.Find(\"v\").Next.Value + $l.FindLast(\"v\").Previous.Value;", "$m[0]", "($l.Find($a) == $l.FindLast($a))"),
        new("ICollection<string> $l = new LinkedList<string>(); $l.Add($a); $l.Add($b);", null, "(!$l.IsReadOnly && $l.Contains(\"v\"))"),
        new("var $l = new PriorityQueue<string, int>(); $l.Enqueue($a, 2); $l.Enqueue($b, 1); $l.Enqueue(\"m\", 3); var $m = $l.Dequeue();", "($m + $l.Peek())", "($l.Count == 2)"),
        new("var $l = new PriorityQueue<string, int>(Comparer<int>.Create((x, y) => y.CompareTo(x))); $l.Enqueue($a, 1); $l.Enqueue($b, 2); $l.TryPeek(out var $m, out var $n);", "$m", "($n == 2)"),
        new("var $l = new PriorityQueue<string, int>(new[] { ($a, 4), ($b, 3), (\"m\", 5) }); $l.TryDequeue(out var $m, out var $n);", "($m + $l.Dequeue())", "($n == 3)"),
        new("var $l = new PriorityQueue<string, int>(4); $l.EnqueueRange(new[] { ($a, 1), ($b, 2) }); var $m = $l.EnqueueDequeue(\"e\", 0) + $l.DequeueEnqueue(\"d\", 3);", "($m + $l.Peek())"),
        new("var $l = new PriorityQueue<string, int>(); $l.EnqueueRange(new[] { \"m\" }, 1); $l.Clear(); var $n = $l.TryDequeue(out var $m, out _);", null, "($n || $m != null)"),
        new("var $l = new HashSet<string> { $a, \"w\" }; $l.ExceptWith(new[] { $b }); var $m = new HashSet<string> { \"v\", \"w\" }; $m.IntersectWith($l);", null, "$m.SetEquals($l)"),
        new("var $l = new HashSet<string> { $a, \"w\" }; $l.SymmetricExceptWith(new[] { \"w\", $b });", null, "($l.Count > 1 && $l.Overlaps(new[] { \"v\" }))"),
        new("var $l = new HashSet<string> { $a, $b }; var $m = $l.RemoveWhere(x => x.EndsWith('v'));", null, "($m == 1)"),
        new("var $l = new HashSet<string> { $a, $b }; string[] $m = [\"v\", \"w\", \"x\"];", null, "($l.IsSubsetOf($m) || $l.IsProperSubsetOf($m))"),
        new("var $l = new HashSet<string> { $a, $b }; string[] $m = [\"v\"];", null, "($l.IsSupersetOf($m) && $l.IsProperSupersetOf($m))"),
        new("var $l = new HashSet<string> { $a, \"w\" }; var $n = $l.TryGetValue($b, out var $m);", "($m ?? \"h\")", "$n"),
        new("var $l = new Dictionary<string, string> { [\"k\"] = $a };", null, "$l.ContainsValue($b)"),
        new("IDictionary<string, string> $l = new Dictionary<string, string> { [\"k\"] = $a }; var $n = $l.TryAdd($b, \"t\"); $l.Remove(\"k\", out var $m);", "$m", "$n"),
        new("var $l = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(); $l.AddOrUpdate(\"k\", $a, (key, old) => old + key); $l.AddOrUpdate(\"k\", key => $b, (key, old) => old + \"2\");", "$l[\"k\"]", "$l.TryUpdate(\"k\", \"z\", $a + \"2\")"),
        new("var $l = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(); var $m = $l.GetOrAdd(\"k\", (key, given) => key + given, $a); $l.AddOrUpdate(\"k\", (key, given) => given, (key, old, given) => given + old, $b);", "($l[\"k\"] + $m)"),
        new("var $l = new List<string> { $a, $b, \"m\", \"v\" }; var $m = new string[5]; $l.CopyTo($m); $l.CopyTo($m, 1);", "$m[2]", "($l.FindIndex(1, x => x == \"v\") == 3)"),
        new("var $l = new List<string> { $a, $b, \"v\" }; $l.InsertRange(1, new[] { \"i\", \"j\" }); $l.RemoveRange(0, 2);", "$l[0]", "($l.FindLastIndex(x => x == $b) < $l.LastIndexOf(\"v\"))"),
        new("var $l = new List<string> { $a, $b, \"m\", $a }; $l.Reverse(0, 3);", "$l[2]", "($l.IndexOf($a, 1) == 2)"),
        new("var $l = new List<int> { 3, 1, 2 }; $l.Sort(); var $m = new List<int> { 3, 1, 2 }; $m.Sort(Comparer<int>.Create((x, y) => y - x));", "(\"o\" + $l[0] + $m[0])"),
        new("var $l = new OrderedDictionary<string, string> { [\"k\"] = $a }; $l.Insert(0, \"j\", $b); $l.SetAt(1, \"s\" + $a); var $m = $l.GetAt(0); $l.RemoveAt(0);", "($m.Key + $m.Value)", "($l.IndexOf(\"k\") == 0)"),
        new("var $l = new Queue<string>(new[] { $a, $b }); var $m = new string[3]; $l.CopyTo($m, 1);", "$m[2]"),
        new("var $l = new Stack<string>(new[] { $a, $b }); var $m = new string[3]; $l.CopyTo($m, 1);", "$m[1]"),
        new("var $l = new SortedList<int, string> { [2] = $a, [1] = $b }; $l.SetValueAtIndex(1, \"s\" + $a); var $m = $l.GetValueAtIndex(1) + $l.GetKeyAtIndex(0); $l.RemoveAt(0);", "$m", "($l.IndexOfKey(2) == $l.IndexOfValue(\"sv\"))"),
        new("var $l = new SortedSet<int> { 2, 1, 3 };", "(\"s\" + $l.Min + $l.Max)"),
        new("var $l = new System.IO.StringReader($a + \"\\n\" + $b); var $m = $l.ReadLine(); var $n = $l.Peek();", "($m + $l.ReadToEnd())", "($n == 'v')"),
        new("var $l = new System.IO.StringReader($a); var $n = (char)$l.Read();", "(\"r\" + $n)", "($l.Peek() < 0)"),
        new("string[] $l = [$a, $b, \"v\"]; var $m = $l.CountBy(x => x).ToList();", "($m[0].Key + $m[0].Value)", "($m.Count == 2)"),
        new("string[] $l = [$a, $b, \"v\"]; var $m = $l.AggregateBy(x => x, \"s\", (sum, x) => sum + x).ToList();", "$m[0].Value"),
        new("string[] $l = [$a, $b]; var $m = $l.ElementAtOrDefault(1);", "$m", "($l.LongCount() == 2 && $l.LongCount(x => x == \"v\") == 1)"),
        new("string[] $l = [$a, $b]; var $m = $l.FirstOrDefault(x => x == \"w\", \"f\") + $l.LastOrDefault(x => x == \"v\", \"l\") + $l.SingleOrDefault(x => x == \"none\", \"s\");", "$m"),
        new("string[] $l = []; var $m = $l.FirstOrDefault(\"f\") + $l.LastOrDefault(\"l\") + $l.SingleOrDefault(\"s\");", "$m"),
        new("string[] $l = [$a, $b]; string[] $m = [$b, \"v\"];", null, "($l.SequenceEqual($m) || $l.ExceptBy($m, x => x).Any())"),
        new("string[] $l = [$a, $b]; var $m = $l.IntersectBy(new[] { 1, 2 }, x => x.Length).ToList();", null, "($m.Count == 1)"),
        new("int[] $l = [3, 1, 2]; string[] $m = [\"abc\", $a];", "(\"x\" + $l.Max() + $l.Min() + $m.Max(x => x.Length) + $m.Min(x => x.Length))"),
        new("var $l = new System.Text.RegularExpressions.Regex(\"[vw]\");", "($l.Replace($a, \"r\") + $l.Split(\"avb\")[1])", "($l.IsMatch($b) && $l.Match($a).Success && $l.ToString().Length == 4)"),
        new("var $l = System.Threading.Channels.Channel.CreateUnbounded<string>(); $l.Writer.TryWrite($a); $l.Writer.WriteAsync($b).AsTask().Wait(); $l.Reader.TryPeek(out var $m);", "($m + $l.Reader.ReadAsync().AsTask().Result)", "($l.Reader.Count == 2)"),
        new("var $l = System.Threading.Channels.Channel.CreateUnbounded<string>(new System.Threading.Channels.UnboundedChannelOptions()); $l.Writer.Complete(); var $n = $l.Writer.TryWrite($a) || $l.Writer.TryComplete();", null, "($n || $l.Reader.WaitToReadAsync().AsTask().Result)"),
        new("var $l = new System.Threading.Channels.BoundedChannelOptions(1) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropWrite }; $l.Capacity = 2;", "(\"c\" + $l.Capacity)", "($l.FullMode == System.Threading.Channels.BoundedChannelFullMode.Wait)"),
        new("var $l = Tuple.Create($a, $b); var $m = Tuple.Create($a, 1, $b);", "($l.Item1 + $l.Item2 + $m.Item1 + $m.Item2 + $m.Item3)", "($l.Item1 == $m.Item3)"),
        new("var $l = new WeakReference<string>($a); $l.SetTarget($b); var $n = $l.TryGetTarget(out var $m);", "$m", "$n"),
        new("var $l = KeyValuePair.Create($a, $b);", "($l.Key + $l.Value)"),
        new("string[] $l = [$a, $b]; System.Array.Resize(ref $l, 3); $l[2] = \"z\";", "System.Array.FindLast($l, x => x != \"z\")", "($l.Length == 3)"),
        new("string[] $l = [$a, $b, \"v\"];", "(\"x\" + $l.IndexOf(\"v\") + $l.LastIndexOf($b))", "$l.Contains(\"w\")"),
        new("string[] $l = [$a, $b]; string[] $m = [\"v\", $b];", null, "MemoryExtensions.SequenceEqual<string>($l, $m)"),
        new("var $l = Comparer<int>.Default; var $m = EqualityComparer<string>.Default;", null, "($l.Compare(1, 2) < 0 && $m.Equals($a, $b))"),
    ];
}
