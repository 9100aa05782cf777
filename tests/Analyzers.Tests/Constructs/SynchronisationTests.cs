namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What objects answer by which threads wait for each other.</summary>
public class SynchronisationTests
{
    [Theory]
    [InlineData("var s = new SemaphoreSlim(1); s.Wait(); var a = s.Wait(0); s.Release(); var b = s.Wait(0);", "!a && b")]
    [InlineData("var s = new SemaphoreSlim(2, 2); await s.WaitAsync(); var a = s.CurrentCount; var c = s.Release(); var b = await s.WaitAsync(0);", "a == 1 && b && c == 1")]
    [InlineData("var s = new SemaphoreSlim(1, 1); var f = false; try { s.Release(); } catch (SemaphoreFullException) { f = true; }", "f && s.CurrentCount == 1")]
    [InlineData("CancellationToken token = default; var s = new SemaphoreSlim(1); await s.WaitAsync(token); var a = s.CurrentCount; s.Release(); var b = await s.WaitAsync(5, token); var c = await s.WaitAsync(TimeSpan.Zero, token);", "a == 0 && b && !c")]
    [InlineData("var s = new SemaphoreSlim(1); var a = s.Wait(0, default); var b = s.Wait(TimeSpan.Zero, default);", "a && !b")]
    [InlineData("var f = false; var s = new SemaphoreSlim(1); try { await s.WaitAsync(new CancellationToken(true)); } catch (OperationCanceledException) { f = true; }", "f && s.CurrentCount == 1")]
    [InlineData("using var s = new Semaphore(1, 1); var a = s.WaitOne(0); var b = s.WaitOne(0);", "a && !b && s.Release() == 0")]
    [InlineData("using var e = new ManualResetEventSlim(false); var a = e.IsSet; e.Set(); e.Wait();", "!a && e.IsSet && e.Wait(0)")]
    [InlineData("using var e = new AutoResetEvent(true); var a = e.WaitOne(0);", "a && !e.WaitOne(0) && e.Set() && e.WaitOne(5)")]
    [InlineData("using var e = new ManualResetEvent(true); var a = e.WaitOne(); e.Reset();", "a && !e.WaitOne(0)")]
    [InlineData("using EventWaitHandle e = new(false, EventResetMode.ManualReset); e.Set();", "e.WaitOne(0) && e.WaitOne(0)")]
    [InlineData("using var c = new CountdownEvent(2); c.Signal(); var a = c.IsSet; c.Signal();", "!a && c.IsSet && c.CurrentCount == 0 && c.InitialCount == 2")]
    [InlineData("var e = new ManualResetEventSlim(); System.Threading.Tasks.Task.Run(e.Set).Wait();", "e.IsSet")]
    [InlineData("var l = new object(); var took = false; Monitor.TryEnter(l, ref took);", "took && Monitor.TryEnter(l) && Monitor.TryEnter(l, 5)")]
    [InlineData("var f = 0; using var c = new CountdownEvent(1); try { c.Signal(0); } catch (ArgumentOutOfRangeException) { f++; } try { c.AddCount(-1); } catch (ArgumentOutOfRangeException) { f++; }", "f == 2 && c.CurrentCount == 1")]
    [InlineData("var f = 0; var s = new SemaphoreSlim(1); try { s.Release(0); } catch (ArgumentOutOfRangeException) { f++; } try { var t = new SemaphoreSlim(2, 1); t.Release(); } catch (ArgumentOutOfRangeException) { f++; }", "f == 2 && s.CurrentCount == 1")]
    public Task WhatOneThreadAsks_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var s = new SemaphoreSlim(0); var t = System.Threading.Tasks.Task.Run(() => s.Wait()); s.Release();", "s.CurrentCount == 1")]
    [InlineData("var s = new SemaphoreSlim(1); var t = System.Threading.Tasks.Task.Run(() => { s.Wait(); Thread.Sleep(50); s.Release(); }); Thread.Sleep(9);", "s.Wait(0)")]
    [InlineData("var s = new SemaphoreSlim(0); using var c = new CancellationTokenSource(); var t = s.WaitAsync(c.Token); c.Cancel(); s.Release();", "s.CurrentCount == 0")]
    [InlineData("var e = new ManualResetEventSlim(); var t = System.Threading.Tasks.Task.Run(() => { Thread.Sleep(50); e.Set(); });", "e.IsSet")]
    [InlineData("var e = new ManualResetEventSlim(); var t = System.Threading.Tasks.Task.Run(async () => { await System.Threading.Tasks.Task.Delay(50); e.Set(); });", "e.IsSet")]
    [InlineData("var e = new AutoResetEvent(false); using var t = new Timer(_ => e.Set(), null, 1, 1); var a = e.WaitOne(50);", "!a")]
    [InlineData("var l = new object(); var a = true; lock (l) { System.Threading.Tasks.Task.Run(() => a = Monitor.TryEnter(l)).Wait(); }", "!a")]
    [InlineData("var l = new object(); var t = System.Threading.Tasks.Task.Run(() => { lock (l) { Thread.Sleep(50); } }); Thread.Sleep(5);", "!Monitor.TryEnter(l)")]
    [InlineData("using var c = new CountdownEvent(1); var t = System.Threading.Tasks.Task.Run(() => { Thread.Sleep(50); c.Signal(); });", "c.IsSet")]
    public Task WhatOthersMayHaveDone_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})");

    [Theory]
    [InlineData("var s = new SemaphoreSlim(1); var a = s.Wait(0); var b = s.Wait(0);", "a != b")]
    [InlineData("using var e = new ManualResetEventSlim(); var a = e.IsSet; e.Set(); var b = e.IsSet;", "a != b")]
    [InlineData("using var e = new AutoResetEvent(true); var a = e.WaitOne(0); var b = e.WaitOne(0);", "a != b")]
    [InlineData("using var c = new CountdownEvent(2); var a = c.CurrentCount; c.Signal(); var b = c.CurrentCount;", "a != b")]
    [InlineData("var l = new ReaderWriterLockSlim(); l.EnterWriteLock(); var a = l.IsWriteLockHeld; l.ExitWriteLock(); var b = l.IsWriteLockHeld;", "a != b")]
    [InlineData("var l = new Lock(); l.Enter(); var a = l.IsHeldByCurrentThread; l.Exit(); var b = l.IsHeldByCurrentThread;", "a != b")]
    [InlineData("var l = new object(); Monitor.Enter(l); var a = Monitor.IsEntered(l); Monitor.Exit(l); var b = Monitor.IsEntered(l);", "a != b")]
    [InlineData("using var c = new Barrier(2); var a = c.ParticipantCount; c.AddParticipant(); var b = c.ParticipantCount;", "a != b")]
    [InlineData("var t = new Thread(() => { }); var a = t.IsAlive; t.Start(); var b = t.IsAlive;", "a != b")]
    [InlineData("var t = new System.Threading.Tasks.TaskCompletionSource(); var a = t.Task.IsCompleted; t.SetResult(); var b = t.Task.IsCompleted;", "a != b")]
    [InlineData("var t = new System.Threading.Tasks.TaskCompletionSource(); var a = t.Task.Status; t.SetResult(); var b = t.Task.Status;", "a != b")]
    public Task TwoAnswersOfOneObject_MayDiffer(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);
}
