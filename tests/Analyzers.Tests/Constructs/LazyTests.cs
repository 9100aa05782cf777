namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Values that are made when they are first asked for, and variables that threads share.</summary>
public class LazyTests
{
    private const string Fails = "var k = 0; for (var i = 0; i < 2; i++) { try { _ = l.Value; } catch (Exception) { k++; } }";

    [Theory]
    [InlineData("var l = new Lazy<int>(() => { m++; throw new FormatException(); });", "m == 1 && k == 2 && !l.IsValueCreated")]
    [InlineData("var l = new Lazy<int>(() => { m++; throw new FormatException(); }, true);", "m == 1 && k == 2")]
    [InlineData("var l = new Lazy<int>(() => { m++; throw new FormatException(); }, LazyThreadSafetyMode.PublicationOnly);", "m == 2 && k == 2")]
    [InlineData("var l = new Lazy<int>(() => ++m, LazyThreadSafetyMode.None);", "m == 1 && k == 0 && l.Value == 1 && l.IsValueCreated")]
    [InlineData("var l = new ThreadLocal<int>(() => { m++; throw new FormatException(); });", "m == 2 && k == 2")]
    public Task ValueThatFails_IsMadeAgainOrNot(string statements, string condition) => KnownCondition.HoldsAsync($"var m = 0; {statements} {Fails}", condition);

    [Theory]
    [InlineData("var t = new ThreadLocal<int>(() => 7); t.Value++;", "t.Value == 8 && t.IsValueCreated")]
    [InlineData("var t = new ThreadLocal<int>(() => 7); t.Value = 3;", "t.Value == 3")]
    [InlineData("var t = new ThreadLocal<int>(() => 7); t.Value = 3; var h = new Thread(() => t.Value = 5); h.Start(); h.Join();", "t.Value == 3")]
    [InlineData("var t = new ThreadLocal<int>(); var none = t.IsValueCreated; var n = t.Value; t.Value = 3;", "!none && n == 0 && t.Value == 3")]
    [InlineData("var t = new ThreadLocal<string>(true); var n = t.Value; t.Value = \"a\";", "n == null && t.Value == \"a\"")]
    [InlineData("var l = new Lazy<string>(\"a\");", "l.IsValueCreated && l.Value == \"a\"")]
    [InlineData("var c = new C(); Volatile.Write(ref c.N, 4);", "c.N == 4 && Volatile.Read(ref c.N) == 4", "class C { public int N; }")]
    [InlineData("var n = 1L; var a = Interlocked.Read(ref n);", "a == 1")]
    [InlineData("var n = 1; var a = Interlocked.Or(ref n, 4); var b = Interlocked.And(ref n, 6);", "a == 1 && b == 5 && n == 4")]
    public Task ValueOfOneThread_IsKnown(string statements, string condition, string types = "") => KnownCondition.HoldsAsync(statements, condition, types);

    [Theory]
    [InlineData("var t = new ThreadLocal<int>(() => 7); t.Value = 3; var s = 0; var h = new Thread(() => s = t.Value); h.Start(); h.Join();", "s == 7")]
    [InlineData("var t = new ThreadLocal<int>(); t.Value = 3; var s = 0; var h = new Thread(() => s = t.Value); h.Start(); h.Join();", "s == 0")]
    [InlineData("var n = 0; var t = System.Threading.Tasks.Task.Run(async () => { await System.Threading.Tasks.Task.Delay(50); Volatile.Write(ref n, 1); });", "Volatile.Read(ref n) == 0")]
    [InlineData("var m = 0; var k = 0; var l = new Lazy<int>(() => { m++; throw new FormatException(); }); for (var i = 0; i < 2; i++) { try { _ = l.Value; } catch (FormatException) { k++; } }", "m == 1 && k == 2")]
    public Task ValueOfAnotherThread_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);
}
