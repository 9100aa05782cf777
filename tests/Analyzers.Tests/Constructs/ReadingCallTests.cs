namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code of the framework that only reads an object leaves what is known of it.</summary>
public class ReadingCallTests
{
    private const string Types = """
        class Session : IDisposable
        {
            private readonly List<string> _closed = [];
            private bool _isDisposed;
            public string Name = "s";
            public string Closed => string.Join(",", _closed);
            public void Dispose() { Dispose(true); GC.SuppressFinalize(this); }
            protected virtual void Dispose(bool disposing) { if (!_isDisposed) { _closed.Add(Name); _isDisposed = true; } }
            public void Use() => ObjectDisposedException.ThrowIf(_isDisposed, this);
        }
        class Changer { public List<string> All = []; public override string ToString() { All.Add("t"); return "c"; } }
        """;

    [Theory]
    [InlineData("GC.KeepAlive(o)")]
    [InlineData("GC.SuppressFinalize(o)")]
    [InlineData("Monitor.Enter(o); Monitor.Exit(o)")]
    [InlineData("_ = HashCode.Combine(o, 1)")]
    [InlineData("_ = Convert.ToString(o)")]
    [InlineData("_ = o.GetHashCode()")]
    [InlineData("_ = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(o)")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(o)")]
    [InlineData("Console.Error.WriteLine(o)")]
    [InlineData("System.Diagnostics.Debug.WriteLine(o)")]
    public async Task Object_StaysAsItWas(string call)
    {
        await KnownCondition.HoldsAsync($"var o = new List<string> {{ \"a\" }}; {call};", "o.Count == 1 && o[0] == \"a\"", Types);
        await KnownCondition.HoldsAsync($"var o = new Session {{ Name = \"a\" }}; {call};", "o.Name == \"a\"", Types);
    }

    [Fact]
    public Task DisposedTwice_IsClosedOnce() => KnownCondition.HoldsAsync("var o = new Session(); o.Dispose(); o.Dispose();", "o.Closed == \"s\"", Types);

    [Fact]
    public Task UseOfWhatIsDisposed_Throws() => KnownCondition.HoldsAsync(
        "var o = new Session(); var s = \"\"; o.Use(); o.Dispose(); try { o.Use(); } catch (ObjectDisposedException) { s = \"gone\"; }", "s == \"gone\"", Types);

    /// <summary>What the object does by itself when it is read is not forgotten.</summary>
    [Theory]
    [InlineData("_ = $\"{o}\"")]
    [InlineData("_ = o.ToString()")]
    public Task ObjectThatChangesItself_IsChanged(string call) => KnownCondition.HoldsAsync($"var o = new Changer(); {call};", "o.All.Count == 1", Types);

    /// <summary>Other code may change what it is handed.</summary>
    [Theory]
    [InlineData("o.Count == 1")]
    [InlineData("o.Count != 1")]
    public Task ObjectHandedToOtherCode_StaysSilent(string condition) => KnownCondition.IsNotFalseAsync(
        "var o = new List<string> { \"a\" }; var x = Activator.CreateInstance(typeof(Tuple<object>), o);", condition, Types);
}
