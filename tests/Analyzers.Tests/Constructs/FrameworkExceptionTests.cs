namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Exceptions of the framework are followed where a handler could catch them.</summary>
public class FrameworkExceptionTests
{
    [Theory]
    [InlineData("_ = int.Parse(\"x\");", "FormatException")]
    [InlineData("string? text = null; Console.WriteLine(text!.Length);", "NullReferenceException")]
    [InlineData("object box = \"x\"; Console.WriteLine((int)box);", "InvalidCastException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.List<int>().First());", "InvalidOperationException")]
    [InlineData("Console.WriteLine(new[] { 1 }[one]);", "IndexOutOfRangeException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.Dictionary<string, int> { [\"a\"] = 1 }[\"b\"]);", "System.Collections.Generic.KeyNotFoundException")]
    public Task ExceptionThatIsCaught_SkipsTheRest(string throwing, string exception) => CheckAsync(
        $"try {{ {throwing} Variable.Get<float>(\"w\", [1]); }} catch ({exception}) {{ }}", "Variable.Get<float>(\"w\", [1]);");

    [Theory]
    [InlineData("_ = int.Parse(\"1\");", "FormatException")]
    [InlineData("string? text = \"a\"; Console.WriteLine(text!.Length);", "NullReferenceException")]
    [InlineData("object box = \"x\"; Console.WriteLine((string)box);", "InvalidCastException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.List<int> { 1 }.First());", "InvalidOperationException")]
    [InlineData("Console.WriteLine(new[] { 1, 2 }[one]);", "IndexOutOfRangeException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.Dictionary<string, int> { [\"a\"] = 1 }[\"a\"]);", "System.Collections.Generic.KeyNotFoundException")]
    public Task CodeThatDoesNotThrow_Reports(string code, string exception) => CheckAsync(
        $"try {{ {code} Variable.Get<float>(\"w\", [1]); }} catch ({exception}) {{ }}", "Variable.Get<float>({|SCL0101:\"w\"|}, [1]);");

    [Fact]
    public Task ExceptionOfAFinallyBlockThatIsCaught_StaysSilent() => CheckAsync(
        "try { try { Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]); } finally { throw new TimeoutException(); } } catch (TimeoutException) { }", "");

    [Fact]
    public Task ExceptionOfAFinallyBlockThatIsNotCaught_Reports() => CheckAsync(
        "try { try { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } finally { throw new TimeoutException(); } } catch (FormatException) { }", "");

    private static Task CheckAsync(string first, string then) => AllRules.ProgramAsync($$"""
        using System.Linq;
        var one = 1;
        Console.WriteLine(one);
        {{first}}
        {{then}}
        """);
}
