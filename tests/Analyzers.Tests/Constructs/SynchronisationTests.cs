namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What objects answer by which threads wait for each other.</summary>
public class SynchronisationTests
{
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
