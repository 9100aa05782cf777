using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Linked lists, priority queues, tuples that are objects, and references that hold nothing alive.</summary>
internal static class LinkedUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #l = new LinkedList<string>();", "#l.AddFirst($n);", "#l.AddLast($n);", "#l.AddFirst(new LinkedListNode<string>($n));", "#l.AddLast(new LinkedListNode<string>($n));")
        {
            Names = ["#l.First.Value", "#l.Last.Previous.Value"], Flags = ["#l.Contains($v)"], Counts = ["#l.Count"],
        },
        new("var #l = new LinkedList<string>([$n, $n]);", "#l.AddAfter(#l.First, $n);", "#l.AddBefore(#l.First, $n);", "#l.AddAfter(#l.Last, new LinkedListNode<string>($n));", "#l.AddBefore(#l.Last, new LinkedListNode<string>($n));")
        {
            Names = ["#l.First.Next.Value", "#l.Last.Value"],
        },
        new("var #l = new LinkedList<string>([$n, \"v\", $n]);", "var #f = #l.Find(\"v\");", "#f.Value = $n;", "var #g = #l.FindLast(\"w\");", "#l.Remove(#f);", "#l.Remove(\"a\");")
        {
            Names = ["(#l.Count > 0 ? #l.First.Value : \"e\")"], Flags = ["(#g != null)", "(#f.List == null)"], Counts = ["#l.Count"],
        },
        new("var #l = new LinkedList<string>([$n, $n, $n]);", "#l.RemoveFirst();", "#l.RemoveLast();", "var #y = new string[2];", "#l.CopyTo(#y, 1);", "#l.AddFirst($n);", "if ($t) { #l.Clear(); }", "((ICollection<string>)#l).Add(\"y\");")
        {
            Names = ["#y[1]", "#l.First.Value", "#l.First()"], Counts = ["#l.Count"],
        },
        new("var #q = new PriorityQueue<string, int>();", "#q.Enqueue($n, 2);", "#q.Enqueue($n, 1);", "#q.Enqueue($n, 2);", "var #d = #q.Dequeue();")
        {
            Names = ["#d", "#q.Peek()"], Counts = ["#q.Count"],
        },
        new("var #q = new PriorityQueue<string, int>([($n, 3), ($n, 1), ($n, 2)]);", "#q.EnqueueRange([($n, 0), ($n, 5)]);", "#q.EnqueueRange([$n, $n], 4);", "#q.TryDequeue(out var #d, out var #p);", "#q.TryPeek(out var #e, out _);")
        {
            Names = ["#d", "#e"], Counts = ["#q.Count", "#p"],
        },
        new("var #q = new PriorityQueue<string, int>(4);", "#q.Enqueue($n, 2);", "var #d = #q.EnqueueDequeue($n, 1);", "var #e = #q.DequeueEnqueue($n, 3);", "if ($t) { #q.Clear(); }", "var #f = #q.TryPeek(out _, out _);")
        {
            Names = ["#d", "#e"], Flags = ["#f"], Counts = ["#q.Count"],
        },
        new("var #q = new PriorityQueue<string, int>(Comparer<int>.Create((x, y) => y.CompareTo(x)));", "#q.Enqueue($n, 2);", "#q.Enqueue($n, 3);")
        {
            Names = ["#q.Peek()"],
        },
        new("var #t = Tuple.Create($n, $t);", "var #u = new Tuple<string, bool>($n, true);") { Names = ["#t.Item1", "#u.Item1"], Flags = ["#t.Item2", "#u.Item2", "#t.Equals(#u)"] },
        new("var #t = Tuple.Create($n, $t, 2);", "var #u = new Tuple<string, bool, int>($n, true, 2);") { Names = ["#t.Item1", "#u.Item1"], Flags = ["#t.Item2", "#u.Item2", "#t.Equals(#u)"], Counts = ["#t.Item3", "#u.Item3"] },
        new("var #t = Tuple.Create(\"v\", 1);", "var #u = Tuple.Create($n, 1, 2);") { Flags = ["#t.Equals(Tuple.Create(#u.Item1, 1))", "#t.Equals(#u)"] },
        new("var #o = new Box { Name = $n };", "var #w = new WeakReference<Box>(#o);", "#w.TryGetTarget(out var #a);", "#w.SetTarget(new Box { Name = $n });", "#w.TryGetTarget(out var #b);", "GC.KeepAlive(#b);")
        {
            Names = ["#a.Name"], Flags = ["(#a == #o)"],
        },
    ];
}
