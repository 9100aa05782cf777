using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>Tasks, threads, and values that are made when they are first asked for.</summary>
internal static class TaskUses
{
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        new("var #t = Task.FromResult($n);", "var #u = Task.Run(() => \"v\");", "Task.WaitAll(#t, #u);", "var #a = Task.WhenAll(#t, #u).Result;") { Names = ["#t.Result", "#a[1]", "#t.GetAwaiter().GetResult()"] },
        new("var #n = \"v\";", "async Task<string> #r(string name) { await Task.CompletedTask; var more = await Task.FromResult(\"1\").ConfigureAwait(false); return name + more; }", "#n = #r($n).Result;", "async ValueTask<string> #s(string name) { await ValueTask.CompletedTask; return await ValueTask.FromResult(name) + \"2\"; }") { Names = ["#n", "#s($v).Result", "#s($v).AsTask().GetAwaiter().GetResult()"] },
        new("var #n = \"v\";", "var #t = new Task(() => #n += \"t\");", "#t.Start();", "#t.Wait();", "var #h = new System.Threading.Thread(() => #n += \"h\");", "#h.Start();", "#h.Join();", "Task.Factory.StartNew(() => #n += \"s\").Wait();") { Names = ["#n"], CanCapture = false },
        new("var #n = 0;", "Parallel.For(0, 3, i => System.Threading.Interlocked.Add(ref #n, i));", "Parallel.Invoke(() => System.Threading.Interlocked.Increment(ref #n));", "Parallel.ForEach(new[] { 1, 2 }, i => System.Threading.Interlocked.Decrement(ref #n));") { CanCapture = false },
        new("var #n = 1;", "var #o = System.Threading.Interlocked.Exchange(ref #n, $t ? 2 : 3);", "var #p = System.Threading.Interlocked.CompareExchange(ref #n, 4, 2);", "System.Threading.Interlocked.Increment(ref #n);") { Counts = ["#n", "#o", "#p"], CanCapture = false },
        new("var #k = 0;", "var #l = new Lazy<string>(() => \"l\" + ++#k);", "var #m = #l.IsValueCreated;", "if ($t) { _ = #l.Value; }", "string #e = null;", "System.Threading.LazyInitializer.EnsureInitialized(ref #e, () => \"e\");") { Names = ["#l.Value", "#e"], Flags = ["#m", "#l.IsValueCreated"], Counts = ["#k"], CanCapture = false },
        new("var #t = Task.FromResult($n);", "var #u = Task.Run(() => \"v\");", "#u.Wait();") { Flags = ["#t.IsCompleted", "#u.IsCompletedSuccessfully", "#t.IsFaulted"] },
        new("var #n = \"v\";", "Task.Factory.StartNew(s => #n += (string)s, \"s\").Wait();", "Parallel.ForEachAsync(new[] { \"e\" }, async (e, _) => { await Task.CompletedTask; #n += e; }).Wait();") { Names = ["#n"], CanCapture = false },
        new("var #t = Task.Run(() => $v).ContinueWith(t => t.Result + \"1\");") { Names = ["#t.Result"] },
        new("var #s = new System.Threading.CancellationTokenSource();", "if ($t) { #s.Cancel(); }", "var #n = \"v\";", "try { #s.Token.ThrowIfCancellationRequested(); #n = \"w\"; }", "catch (OperationCanceledException) { #n = \"c\"; }")
        {
            Names = ["#n"], Flags = ["#s.IsCancellationRequested", "#s.Token.IsCancellationRequested", "#s.Token.CanBeCanceled", "#s.TryReset()"],
        },
        new("var #s = new System.Threading.CancellationTokenSource();", "var #t = $t ? #s.Token : System.Threading.CancellationToken.None;") { Flags = ["(#t == #s.Token)", "(#t != System.Threading.CancellationToken.None)", "#t.Equals(#s.Token)", "#t.Equals((object)$n)", "(#t.GetHashCode() == #t.GetHashCode())"] },
        new("var #s = new System.Threading.CancellationTokenSource();", "var #o = new System.Threading.CancellationTokenSource();", "var #a = System.Threading.CancellationTokenSource.CreateLinkedTokenSource(#s.Token);", "var #b = System.Threading.CancellationTokenSource.CreateLinkedTokenSource(#s.Token, #o.Token);", "var #c = System.Threading.CancellationTokenSource.CreateLinkedTokenSource(new[] { #o.Token, #o.Token, #b.Token });", "if ($t) { #c.Dispose(); }", "if ($t) { #s.Cancel(); }") { Flags = ["#a.IsCancellationRequested", "#b.Token.IsCancellationRequested", "#c.IsCancellationRequested"] },
        new("var #d = new DateTime(2024, 1, $t ? 31 : 30);", "var #e = #d.AddDays(1) - #d;", "var #o = new DateOnly(2024, 2, 28).AddDays(1);") { Names = ["(\"d\" + #d.Day)", "(\"o\" + #o.Day)", "(\"e\" + #e.Hours)"], Flags = ["(#d < new DateTime(2024, 1, 31))", "(#d.AddDays(1).Month == 2)", "(#e == TimeSpan.FromDays(1))", "(#o == new DateOnly(2024, 3, 1))", "(Guid.Empty == default)"] },
        new("var #s = new System.Threading.CancellationTokenSource();", "if ($t) { #s.CancelAsync().Wait(); }", "if ($t) { #s.Cancel(true); }", "#s.Dispose();")
        {
            Flags = ["#s.IsCancellationRequested", "System.Threading.CancellationToken.None.CanBeCanceled", "new System.Threading.CancellationToken(true).IsCancellationRequested"],
        },
        new("var #k = 1;", "void #f(System.Threading.CancellationToken token) { if (token.CanBeCanceled) { #k++; } token.ThrowIfCancellationRequested(); #k++; }", "#f(System.Threading.CancellationToken.None);", "try { #f(new System.Threading.CancellationToken($t)); }", "catch (OperationCanceledException) { #k += 3; }") { Counts = ["#k"] },
        new("var #n = \"v\";", "var #o = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = new System.Threading.CancellationToken($t) };", "try { Parallel.For(0, 2, #o, i => #n = \"r\"); #n += \"e\"; }", "catch (OperationCanceledException) { #n += \"c\"; }") { Names = ["#n"], Flags = ["#o.CancellationToken.IsCancellationRequested"], Counts = ["#o.MaxDegreeOfParallelism"], CanCapture = false },
        new("var #f = new System.Threading.AsyncLocal<string>();", "#f.Value = $n;", "async Task #g() { #f.Value += \"g\"; await Task.CompletedTask; }", "#g().Wait();", "if ($t) { #f.Value += \"t\"; }") { Names = ["#f.Value"] },
        new("System.Threading.CancellationToken.None.ThrowIfCancellationRequested();", "var #d = new System.Threading.ThreadLocal<string>(() => \"d\");") { Names = ["#d.Value"], Flags = ["#d.IsValueCreated"] },
    ];
}
