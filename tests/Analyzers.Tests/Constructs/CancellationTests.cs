namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tokens of which it is known whether somebody has cancelled them.</summary>
public class CancellationTests
{
    [Theory]
    [InlineData("var s = new CancellationTokenSource();", "!s.IsCancellationRequested && !s.Token.IsCancellationRequested && s.Token.CanBeCanceled")]
    [InlineData("var s = new CancellationTokenSource(); var t = s.Token; s.Cancel();", "s.IsCancellationRequested && t.IsCancellationRequested")]
    [InlineData("var t = CancellationToken.None;", "!t.CanBeCanceled && !t.IsCancellationRequested")]
    [InlineData("var t = new CancellationToken(true);", "t.IsCancellationRequested")]
    [InlineData("var s = new CancellationTokenSource(); var n = 1; s.Cancel(); try { s.Token.ThrowIfCancellationRequested(); } catch (OperationCanceledException) { n = 2; }", "n == 2")]
    [InlineData("var s = new CancellationTokenSource(); var n = 1; try { s.Token.ThrowIfCancellationRequested(); } catch (OperationCanceledException) { n = 2; }", "n == 1")]
    [InlineData("var s = new CancellationTokenSource(); s.Cancel(); var n = 1; var o = new System.Threading.Tasks.ParallelOptions { CancellationToken = s.Token }; try { System.Threading.Tasks.Parallel.For(0, 2, o, _ => n = 5); n = 3; } catch (OperationCanceledException) { n += 1; }", "n == 2")]
    [InlineData("var s = new CancellationTokenSource(); s.Cancel(); var n = 1; var o = new System.Threading.Tasks.ParallelOptions { CancellationToken = s.Token }; try { System.Threading.Tasks.Parallel.Invoke(o, () => n = 5); } catch (OperationCanceledException) { n += 1; }", "n == 2")]
    [InlineData("var s = new CancellationTokenSource(); var n = 1; var o = new System.Threading.Tasks.ParallelOptions { CancellationToken = s.Token, MaxDegreeOfParallelism = 1 }; try { System.Threading.Tasks.Parallel.ForEach(new[] { 2 }, o, i => n = i); } catch (OperationCanceledException) { n += 5; }", "n == 2 && o.MaxDegreeOfParallelism == 1")]
    public Task TokenOfAKnownSource_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var s = new CancellationTokenSource(5); var t = s.Token;")]
    [InlineData("var s = new CancellationTokenSource(); s.CancelAfter(5); var t = s.Token;")]
    [InlineData("var s = new CancellationTokenSource(); System.Threading.Tasks.Task.Run(s.Cancel); var t = s.Token;")]
    public Task TokenThatTimeCancels_StaysSilent(string statements) => AllRules.Async($$"""
        using System.Threading;
        public static class Program
        {
            public static void Main() { {{statements}} try { t.ThrowIfCancellationRequested(); } catch (System.OperationCanceledException) { return; } Variable.Get<float>("w", [1]); }
        }
        """);

    [Fact]
    public Task TokenFromOutside_MayBeCancelledOrNot() => AllRules.Async("""
        using System.Threading;
        public static class Program
        {
            public static void Build(CancellationToken token)
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(token);
                Variable.Get<float>("w", [1]);
                if (linked.Token.IsCancellationRequested) { return; }
                Variable.Get<float>({|SCL0101:"w"|}, [1]);
            }
        }
        """);

    [Theory]
    [InlineData("Task.Run(() => Variable.Get<float>(\"w\", [1]), source.Token)")]
    [InlineData("Task.Factory.StartNew(() => Variable.Get<float>(\"w\", [1]), source.Token)")]
    [InlineData("Task.Run(() => Variable.Get<float>(\"w\", [1]), new CancellationToken(true))")]
    public Task TaskWithACancelledToken_DoesNotRun(string task) => AllRules.ProgramAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;
        using var source = new CancellationTokenSource();
        source.Cancel();
        try { await {{task}}; } catch (OperationCanceledException) { }
        Variable.Get<float>("w", [1]);
        """);

    [Theory]
    [InlineData("source.Token")]
    [InlineData("default")]
    [InlineData("CancellationToken.None")]
    public Task TaskWithAnotherToken_Runs(string token) => AllRules.ProgramAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;
        using var source = new CancellationTokenSource();
        await Task.Run(() => Variable.Get<float>("w", [1]), {{token}});
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);
}
