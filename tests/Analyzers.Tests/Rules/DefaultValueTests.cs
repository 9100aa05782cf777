namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>What fields, properties and elements hold before anything is put there.</summary>
public class DefaultValueTests
{
    private const string Get = "Variable.Get<float>(\"w\", [1])";
    private const string Reported = "Variable.Get<float>({|SCL0101:\"w\"|}, [1])";

    [Theory]
    [InlineData("private Reuse _reuse;")]
    [InlineData("private Reuse _reuse { get; }")]
    [InlineData("private Reuse _reuse = default;")]
    public Task ReuseThatIsNotSet_Reports(string member) => AllRules.ProgramAsync(Generator(member, "g.{|SCL0101:Call|}()"));

    [Theory]
    [InlineData("private Reuse _reuse = Reuse.Auto;")]
    [InlineData("private Reuse _reuse; public Generator() => _reuse = Reuse.Auto;")]
    [InlineData("private readonly Reuse[] _given = [Reuse.Auto]; private Reuse _reuse => _given[0];")]
    public Task ReuseThatIsSet_StaysSilent(string member) => AllRules.ProgramAsync(Generator(member, "g.Call()"));

    [Theory]
    [InlineData("Kind", "value == Kind.First")]
    [InlineData("Kind", "value != Kind.Second")]
    [InlineData("Wide", "value == Wide.First")]
    [InlineData("Options", "value == Options.None")]
    [InlineData("float", "value == 0")]
    [InlineData("double", "value <= 0")]
    [InlineData("double", "value >= -0.5")]
    [InlineData("decimal", "value < 1")]
    [InlineData("sbyte", "value == 0")]
    [InlineData("ulong", "value < 5")]
    [InlineData("DateTime", "value.Year == 1")]
    public Task FieldWithItsDefault_Reports(string type, string condition) =>
        AllRules.ProgramAsync(Holder(type, $"if ({condition.Replace("value", "h.Value")}) {{ {Get}; }} {Reported};"));

    [Theory]
    [InlineData("Kind", "value == Kind.Second")]
    [InlineData("Options", "value == Options.All")]
    [InlineData("float", "value != 0")]
    [InlineData("double", "value > 0")]
    [InlineData("decimal", "value >= 1")]
    [InlineData("ulong", "value > 0")]
    [InlineData("DateTime", "value.Year == 2")]
    [InlineData("Kind", "value.ToString() == \"Second\"")]
    public Task FieldWithoutWhatIsAskedFor_StaysSilent(string type, string condition) =>
        AllRules.ProgramAsync(Holder(type, $"if ({condition.Replace("value", "h.Value")}) {{ {Get}; }} {Get};"));

    [Fact]
    public Task FieldThatIsWritten_StaysSilent() => AllRules.ProgramAsync(Holder("float", $"h.Value = 1; if (h.Value == 0) {{ {Get}; }} {Get};"));

    [Fact]
    public Task NumberThatIsNone_StaysSilent() => AllRules.ProgramAsync(Holder(
        "float", $"h.Value = float.NaN; if (h.Value == float.NaN) {{ {Get}; }} if (h.Value < 0) {{ {Get}; }} if (h.Value >= 0) {{ {Get}; }} {Get};"));

    [Theory]
    [InlineData("(new Kind[2])[1] == Kind.First")]
    [InlineData("(new float[2])[1] == 0")]
    [InlineData("(new Reuse[1])[0] == Reuse.None")]
    [InlineData("default(Kind) == Kind.First")]
    [InlineData("default(Kind).ToString() == \"First\"")]
    public Task ElementWithItsDefault_Reports(string condition) => AllRules.ProgramAsync(Holder("int", $"if ({condition}) {{ {Get}; }} {Reported};"));

    private static string Generator(string member, string second) => $$"""
        var g = new Generator();
        g.Call();
        {{second}};

        internal sealed class Generator
        {
            {{member}}
            public void Call() { using (VariableScope.Open("g", reuse: _reuse)) { {{Get}}; } }
        }
        """;

    private static string Holder(string type, string statements) => $$"""
        var h = new Holder();
        {{statements}}

        internal sealed class Holder { public {{type}} Value; }
        internal enum Kind { First, Second }
        internal enum Wide : long { First, Second }
        [Flags] internal enum Options { None = 0, All = 3 }
        """;
}
