namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>The settings of .editorconfig that give more or less room.</summary>
public class SettingTests
{
    private const string Plain = "Variable.Get<float>(\"v\", [1]); NEXT";
    private const string Fails = "Variable.Get<float>({|SCL0101:\"v\"|}, [1]);";
    private const string Passes = "Variable.Get<float>(\"v\", [1]);";

    [Fact]
    public Task FewSteps_AreSilent() =>
        Budgeted.ExhaustedAsync(Budgeted.TooManySteps, In("{|SCL0902:Build|}", Plain, Passes), "scopelint.max_steps = 2");

    [Fact]
    public Task EnoughSteps_Report() => Budgeted.Async(In("Build", Plain, Fails), "scopelint.max_steps = 100");

    [Fact]
    public Task FewStates_AreSilent() => Budgeted.ExhaustedAsync(
        Budgeted.TooManyStates, In("{|SCL0902:Build|}", Branches + Plain, Passes), "scopelint.max_states = 3");

    [Fact]
    public Task EnoughStates_Report() => Budgeted.Async(In("Build", Branches + Plain, Fails), "scopelint.max_states = 4");

    [Fact]
    public Task ShallowCalls_AreSilent() => Budgeted.ExhaustedAsync(
        Budgeted.TooDeep, In("{|SCL0902:Build|}", "One();" + Plain, Passes), "scopelint.max_call_depth = 1");

    [Fact]
    public Task DeepEnoughCalls_Report() => Budgeted.Async(In("Build", "One();" + Plain, Fails), "scopelint.max_call_depth = 2");

    [Theory]
    [InlineData("scopelint.max_steps = many")]
    [InlineData("scopelint.max_steps = 0")]
    [InlineData("scopelint.max_states = -1")]
    [InlineData("scopelint.max_call_depth = 99999999999999")]
    public Task ValueThatMeansNothing_LeavesTheDefaultAndIsSaid(string setting) =>
        Budgeted.Async(In("{|SCL0901:Build|}", "One();" + Branches + Plain, Fails), setting);

    [Fact]
    public Task UnknownSetting_ChangesNothing() => Budgeted.Async(In("Build", "One();" + Branches + Plain, Fails), "scopelint.max_sleep = 1");

    private const string Branches =
        "VariableScope s, t; using (s = VariableScope.Open(\"s\")) { if (a) { s.ReuseVariables(); } } using (t = VariableScope.Open(\"t\")) { if (b) { t.ReuseVariables(); } } "
        + "using (VariableScope.Open(s)) { _ = VariableScope.Current.Reuse; } using (VariableScope.Open(t)) { _ = VariableScope.Current.Reuse; }";

    private static string In(string name, string statements, string next) => $$"""
        public static class Models
        {
            public static void {{name}}(bool a, bool b)
            {
                Graph.ResetDefault();
                {{statements.Replace("NEXT", next, StringComparison.Ordinal)}}
            }
            private static void One() => Two();
            private static void Two() => Variable.Get<float>("two", [1]);
        }
        """;
}
