namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tasks that somebody ends by hand.</summary>
public class SourceTaskTests
{
    private const string Usings = "using System.Threading.Tasks;\n";

    [Theory]
    [InlineData("var s = new TaskCompletionSource<int>(); var a = s.Task.IsCompleted; var b = s.TrySetResult(2);", "!a && b && s.Task.IsCompleted && s.Task.Result == 2")]
    [InlineData("var s = new TaskCompletionSource<string>(); var t = s.Task; s.SetResult(\"a\"); var b = s.TrySetResult(\"b\");", "!b && await t == \"a\"")]
    [InlineData("var s = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); var t = s.Task; s.SetResult(); await t;", "t.IsCompletedSuccessfully && t.Status == TaskStatus.RanToCompletion")]
    [InlineData("var s = new TaskCompletionSource<int>(); s.SetException(new FormatException(\"f\")); var m = \"\"; try { await s.Task; } catch (FormatException e) { m = e.Message; }", "m == \"f\" && s.Task.IsFaulted")]
    [InlineData("var s = new TaskCompletionSource(); s.SetCanceled(); var n = 0; try { await s.Task; } catch (OperationCanceledException) { n = 1; }", "n == 1 && s.Task.IsCanceled && !s.TrySetCanceled()")]
    [InlineData("var s = new TaskCompletionSource(); s.SetResult(); var n = 0; try { s.SetResult(); } catch (InvalidOperationException) { n = 1; }", "n == 1")]
    [InlineData("var c = new C(); var a = c.Ready; c.Finish();", "!a && c.Ready", "class C { readonly TaskCompletionSource _t = new(); public bool Ready => _t.Task.IsCompleted; public void Finish() => _t.TrySetResult(); }")]
    [InlineData("var s = new TaskCompletionSource<int>(); var t = Task.WhenAny(s.Task, Task.FromResult(4));", "await await t == 4")]
    [InlineData("var s = new TaskCompletionSource<int>(); s.SetResult(1);", "(await Task.WhenAll(s.Task, Task.FromResult(4)))[0] == 1")]
    [InlineData("var s = new TaskCompletionSource<int>(); Task.Run(() => s.SetResult(3)).Wait();", "s.Task.Result == 3")]
    public Task TaskThatOneThreadEnds_IsKnown(string statements, string condition, string types = "") => KnownCondition.HoldsAsync(statements, condition, types, Usings);

    [Theory]
    [InlineData("var s = new TaskCompletionSource(); var t = Task.Run(async () => { await Task.Delay(50); s.SetResult(); });", "s.Task.IsCompleted")]
    [InlineData("var s = new TaskCompletionSource(); var t = Task.Run(async () => { await Task.Delay(50); s.TrySetResult(); });", "!s.TrySetResult()")]
    [InlineData("var s = new TaskCompletionSource(); using var t = new Timer(_ => s.TrySetResult(), null, 1, 1); await s.Task;", "!s.Task.IsCompleted")]
    [InlineData("var s = new TaskCompletionSource(); var n = 0; async Task F() { await s.Task; n++; } var t = F();", "n == 1")]
    [InlineData("var s = new TaskCompletionSource(); async Task F() { await s.Task; } var t = F(); var a = t.IsCompleted; s.SetResult(); await t;", "a || !t.IsCompleted")]
    public Task TaskThatOthersEnd_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})", usings: Usings);
}
