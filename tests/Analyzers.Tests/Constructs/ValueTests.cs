using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Values on their way into names: what they become, and when they are read.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("int n = 300;", "$\"v{(byte)n}\"", "v300")]
    [InlineData("int n = 65;", "$\"v{(char)n}\"", "v65")]
    [InlineData("char c = 'a'; int n = c;", "$\"v{n}\"", "va")]
    [InlineData("int n = 0;", "$\"v{(DayOfWeek)n}\"", "v0")]
    [InlineData("int? n = 300;", "$\"v{(byte?)n}\"", "v300")]
    public Task ConversionThatMakesAnotherText_StaysSilent(string before, string name, string other) => Verify.BodyAsync(
        $"{before} Variable.Get<float>(\"{other}\", [1]); Variable.Get<float>({name}, [1]);");

    [Theory]
    [InlineData("int n = 3;", "$\"v{(long)n}\"", "v3")]
    [InlineData("ulong n = 3;", "$\"v{n}\"", "v3")]
    [InlineData("bool b = true;", "$\"v{b}\"", "vTrue")]
    [InlineData("object n = \"3\";", "\"v\" + (string)n", "v3")]
    public Task ConversionThatKeepsTheText_Reports(string before, string name, string other) => Verify.BodyAsync(
        $"{before} Variable.Get<float>(\"{other}\", [1]); Variable.Get<float>([|{name}|], [1]);");

    [Theory]
    [InlineData("n + (n = \"w\")")]
    [InlineData("$\"{n}{n = \"w\"}\"")]
    [InlineData("n += n = \"w\"")]
    public Task OperandThatIsReadBeforeItChanges_StaysSilent(string name) => Verify.BodyAsync($$"""
        string n = "v";
        Variable.Get<float>("ww", [1]);
        Variable.Get<float>({{name}}, [1]);
        """);

    [Fact]
    public Task OperandThatIsReadBeforeItChanges_Reports() => Verify.BodyAsync("""
        string n = "v";
        Variable.Get<float>("vw", [1]);
        Variable.Get<float>([|n + (n = "w")|], [1]);
        """);

    [Fact]
    public Task ArgumentThatIsReadBeforeALaterOneChangesIt_StaysSilent() => Verify.BodyAsync("""
        string n = "v";
        Variable.Get<float>("w", [1]);
        Variable.Get<float>(n, [1], cachingDevice: n = "w");
        """);

    [Fact]
    public Task ParameterThatOtherMembersShare_StaysSilent() => Verify.Async("""
        public class Model(string name)
        {
            public void Build()
            {
                Variable.Get<float>("v", [1]);
                name = "v";
                Rename();
                Variable.Get<float>(name, [1]);
            }

            private void Rename() => name = "w";
        }
        """);

    [Fact]
    public Task ElementTypeThatNoVariableHas_EndsThePath() => Verify.BodyAsync("""
        Variable.Get<float>("v", [1]);
        Variable.Get<decimal>("d", [1]);
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task NameLongerThanTheLimit_StaysSilent() => Verify.BodyAsync("""
        var n = "0123456789abcdef";
        n += n; n += n; n += n; n += n; n += n; n += n; n += n; n += n; n += n; n += n;
        Variable.Get<float>(n, [1]);
        Variable.Get<float>(n, [1]);
        """);
}
