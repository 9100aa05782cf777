using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.UnstableNameAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0404.</summary>
public class UnstableNameTests
{
    [Theory]
    [InlineData("$\"run_{Guid.NewGuid():N}\"", "run_…", "Guid.NewGuid")]
    [InlineData("\"v\" + Guid.NewGuid()", "v…", "Guid.NewGuid")]
    [InlineData("Guid.NewGuid().ToString(\"N\")", "…", "Guid.NewGuid")]
    [InlineData("$\"v{DateTime.Now.Ticks}\"", "v…", "DateTime.Now")]
    [InlineData("\"v\" + DateTime.UtcNow.ToString(\"yyyyMMdd\")", "v…", "DateTime.UtcNow")]
    [InlineData("$\"v{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}\"", "v…", "DateTimeOffset.UtcNow")]
    [InlineData("$\"v{Random.Shared.Next(10)}\"", "v…", "Random.Next")]
    [InlineData("$\"v{new Random(3).Next()}\"", "v…", "Random.Next")]
    [InlineData("$\"v{Environment.TickCount64}\"", "v…", "Environment.TickCount64")]
    [InlineData("System.IO.Path.GetRandomFileName()", "…", "Path.GetRandomFileName")]
    public Task NameOfAVariable_Reports(string name, string known, string source) => Verify.BodyAsync(
        $"Variable.Get<float>({{|#0:{name}|}}, [1]);",
        Verify.Diagnostic().WithLocation(0).WithArguments(known, source, "here"));

    [Theory]
    [InlineData("o.GetHashCode()", "Object.GetHashCode")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(o)", "RuntimeHelpers.GetHashCode")]
    [InlineData("Environment.ProcessId", "Environment.ProcessId")]
    [InlineData("System.Threading.Thread.CurrentThread.ManagedThreadId", "Thread.ManagedThreadId")]
    public Task NumberOfThisRun_Reports(string number, string source) => Verify.BodyAsync(
        $"var o = new object(); Variable.Get<float>({{|#0:$\"v{{{number}}}\"|}}, [1]);",
        Verify.Diagnostic().WithLocation(0).WithArguments("v…", source, "here"));

    [Fact]
    public Task VariableInAScopeOfSuchAName_IsNotReportedToo() => Verify.BodyAsync("""
        using (VariableScope.Open([|$"run{Guid.NewGuid():N}"|])) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NameThroughALocal_Reports() => Verify.BodyAsync("""
        var id = Guid.NewGuid().ToString("N");
        var name = "v_" + id;
        Variable.Get<float>([|name|], [1]);
        """);

    [Fact]
    public Task NameOfAScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open([|$"run{DateTime.Now.Ticks}"|])) { }
        """);

    [Fact]
    public Task NameThatACallHandsOver_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build() => [|Layer|]($"v{Guid.NewGuid():N}");

            private static void Layer(string name) => Variable.Get<float>(name, [1]);
        }
        """);

    [Theory]
    [InlineData("Variable.Get<float>(\"Guid.NewGuid\", [1]);")]
    [InlineData("var random = new Random(3); Variable.Get<float>(\"v\", [1], initializer: Initializer.Zeros); Console.WriteLine(random.Next());")]
    [InlineData("Variable.Create(1.0f, name: $\"v{Guid.NewGuid():N}\");")]
    [InlineData("using (NameScope.Open($\"n{Random.Shared.Next()}\")) { }")]
    [InlineData("Variable.Get<float>($\"v{Environment.ProcessorCount}\", [1]); Variable.Get<float>($\"w{nameof(Guid.NewGuid)}\", [1]);")]
    public Task NamesThatStayTheSame_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task NameFromOutside_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(Guid model, DateTime version) => Variable.Get<float>($"v{model:N}_{version.Year}", [1]);
        }
        """);
}
