namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Exceptions inside the one that comes out of a wait.</summary>
public class AggregateExceptionTests
{
    private const string Failing = "async Task F(string m) { await Task.CompletedTask; throw new FormatException(m); } async Task<int> G() { await Task.CompletedTask; throw new FormatException(\"g\"); } var s = \"\";";

    [Theory]
    [InlineData("try { F(\"q\").Wait(); s = \"ok\"; } catch (AggregateException e) { s = e.InnerException!.Message; }", "s == \"q\"")]
    [InlineData("try { s = G().Result.ToString(); } catch (FormatException) { s = \"f\"; } catch (AggregateException) { s = \"a\"; }", "s == \"a\"")]
    [InlineData("try { G().GetAwaiter().GetResult(); } catch (AggregateException) { s = \"a\"; } catch (FormatException) { s = \"f\"; }", "s == \"f\"")]
    [InlineData("try { Task.Run(() => { throw new FormatException(\"r\"); }).Wait(); } catch (AggregateException e) when (e.InnerException is FormatException) { s = e.InnerExceptions[0].Message; }", "s == \"r\"")]
    [InlineData("try { Task.WaitAll(F(\"a\"), F(\"b\")); } catch (AggregateException e) { s = $\"{e.InnerExceptions.Count}{e.InnerExceptions[1].Message}\"; }", "s == \"2b\"")]
    [InlineData("try { Task.WaitAll(F(\"a\"), F(\"b\")); } catch (AggregateException e) { foreach (var inner in e.Flatten().InnerExceptions) { s += inner.Message; } }", "s == \"ab\"")]
    [InlineData("try { F(\"a\").Wait(); } catch (AggregateException e) { e.Handle(inner => { s += inner.Message; return true; }); s += \"h\"; }", "s == \"ah\"")]
    [InlineData("try { try { F(\"a\").Wait(); } catch (AggregateException e) { e.Handle(inner => inner is InvalidOperationException); s = \"h\"; } } catch (AggregateException) { s = \"t\"; }", "s == \"t\"")]
    [InlineData("try { throw new AggregateException(new FormatException(\"a\"), new TimeoutException(\"b\")); } catch (AggregateException e) { foreach (var inner in e.InnerExceptions) { s += inner.Message; } }", "s == \"ab\"")]
    [InlineData("var l = new List<Exception> { new FormatException(\"a\"), new TimeoutException(\"b\") }; try { if (l.Count > 0) { throw new AggregateException(\"m\", l); } } catch (AggregateException e) { s = e.InnerExceptions.Count + e.InnerException!.Message; }", "s == \"2a\"")]
    [InlineData("try { throw new AggregateException(\"m\", new FormatException(\"a\")); } catch (AggregateException e) { e.Handle(inner => { s += inner.Message; return true; }); }", "s == \"a\"")]
    [InlineData("try { throw new AggregateException(new FormatException(\"a\"), new TimeoutException(\"b\")); } catch (AggregateException e) { s = e.Message; }", "s == \"One or more errors occurred. (a) (b)\"")]
    [InlineData("s = new AggregateException(new AggregateException(new FormatException(\"a\"))).GetBaseException().Message;", "s == \"a\"")]
    [InlineData("async Task H() { await Task.CompletedTask; F(\"a\").Wait(); } try { H().Wait(); } catch (AggregateException e) { s = e.InnerException is AggregateException ? e.InnerException.InnerException!.Message : \"x\"; }", "s == \"a\"")]
    [InlineData("try { await Task.WhenAll(F(\"a\"), F(\"b\")); } catch (AggregateException) { s = \"x\"; } catch (FormatException e) { s = e.Message; }", "s == \"a\"")]
    [InlineData("try { F(\"a\").Wait(); } catch (Exception e) { s = e is AggregateException { InnerException: FormatException } ? \"f\" : \"x\"; }", "s == \"f\"")]
    public Task WhatIsInside_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync($"{Failing} {statements}", condition, usings: "using System.Threading.Tasks;\n");

    [Theory]
    [InlineData("try { Parallel.For(0, 4, i => { throw new FormatException(); }); } catch (AggregateException e) { s = e.InnerExceptions.Count == 1 ? \"x\" : s; }", "s == \"x\"")]
    [InlineData("try { F(\"a\").Wait(); } catch (AggregateException e) { s = e.Message; }", "s == \"a\"")]
    public Task WhatIsNotTold_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync($"{Failing} {statements}", $"!({condition})", usings: "using System.Threading.Tasks;\n");
}
