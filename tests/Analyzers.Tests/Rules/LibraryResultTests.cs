namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>What methods and operators of the library give is there, unless they say that it may be missing.</summary>
public class LibraryResultTests
{
    private const string Get = "Variable.Get<float>(\"w\", [1])";
    private const string Reported = "Variable.Get<float>({|SCL0101:\"w\"|}, [1])";

    [Theory]
    [InlineData("var p = Op.Constant(1f); if (p != null)")]
    [InlineData("var p = Op.Constant(1f); if (p is not null)")]
    [InlineData("var p = Op.Constant(1f); if (p is { })")]
    [InlineData("var p = Op.Constant(1f) * Op.Constant(2f); if (p != null)")]
    [InlineData("var p = -Op.Constant(1f); if (p != null)")]
    public Task ResultThatIsThere_Reports(string question) => AllRules.BodyAsync($"{question} {{ {Get}; }} {Reported};");

    [Theory]
    [InlineData("var p = Op.Constant(1f); if (p == null)")]
    [InlineData("var p = Op.Constant(1f) * Op.Constant(2f); if (p is null)")]
    [InlineData("var p = Regularizer.L2(0.1).Loss(Variable.Get<float>(\"v\", [1])); if (p != null)")]
    public Task ResultThatIsNotMissing_StaysSilent(string question) => AllRules.BodyAsync($"{question} {{ {Get}; }} {Get};");
}
