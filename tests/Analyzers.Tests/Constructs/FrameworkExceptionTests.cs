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
    [InlineData("_ = \"abc\"[5..];", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"abc\".Substring(0, 5);", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"abc\"[one + 2];", "IndexOutOfRangeException")]
    [InlineData("new System.Collections.Generic.List<string> { \"a\" }.RemoveAt(3);", "ArgumentOutOfRangeException")]
    [InlineData("new System.Collections.Generic.List<string> { \"a\" }.Insert(5, \"b\");", "ArgumentOutOfRangeException")]
    [InlineData("_ = new int[0].Aggregate((a, b) => a + b);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1 }.ElementAt(3);", "ArgumentOutOfRangeException")]
    [InlineData("_ = (string)(object)1;", "InvalidCastException")]
    [InlineData("_ = Convert.ToInt32(\"x\");", "FormatException")]
    [InlineData("_ = Convert.ToInt32(\"99999999999\");", "OverflowException")]
    [InlineData("_ = Convert.ToByte(300);", "OverflowException")]
    [InlineData("_ = Math.Clamp(1, 5, 2);", "ArgumentException")]
    [InlineData("_ = ((string?)null)!.Length;", "NullReferenceException")]
    [InlineData("_ = \"abc\".Replace(\"\", \"x\");", "ArgumentException")]
    [InlineData("_ = new[] { 1, 2 }.First(n => n > 2);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.Last(n => n > 2);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.Single(n => n > 0);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.SingleOrDefault(n => n > 0);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 1 }.ToDictionary(n => n);", "ArgumentException")]
    [InlineData("_ = new System.Collections.Generic.List<int> { 1 }.GetRange(0, 2);", "ArgumentException")]
    [InlineData("_ = Enumerable.Range(0, -one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = new int[-one];", "OverflowException")]
    [InlineData("_ = new System.Collections.Generic.List<int>(-one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = new string('a', -one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"a\".PadLeft(-one);", "ArgumentOutOfRangeException")]
    [InlineData("foreach (var text in new object[] { 1 }.Cast<string>()) { }", "InvalidCastException")]
    public Task ExceptionThatIsCaught_SkipsTheRest(string throwing, string exception) => CheckAsync(
        $"try {{ {throwing} Variable.Get<float>(\"w\", [1]); }} catch ({exception}) {{ }}", "Variable.Get<float>(\"w\", [1]);");

    [Theory]
    [InlineData("_ = int.Parse(\"1\");", "FormatException")]
    [InlineData("string? text = \"a\"; Console.WriteLine(text!.Length);", "NullReferenceException")]
    [InlineData("object box = \"x\"; Console.WriteLine((string)box);", "InvalidCastException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.List<int> { 1 }.First());", "InvalidOperationException")]
    [InlineData("Console.WriteLine(new[] { 1, 2 }[one]);", "IndexOutOfRangeException")]
    [InlineData("Console.WriteLine(new System.Collections.Generic.Dictionary<string, int> { [\"a\"] = 1 }[\"a\"]);", "System.Collections.Generic.KeyNotFoundException")]
    [InlineData("_ = \"abc\"[2..];", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"abc\".Substring(0, 3);", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"abc\"[one];", "IndexOutOfRangeException")]
    [InlineData("new System.Collections.Generic.List<string> { \"a\" }.RemoveAt(0);", "ArgumentOutOfRangeException")]
    [InlineData("new System.Collections.Generic.List<string> { \"a\" }.Insert(1, \"b\");", "ArgumentOutOfRangeException")]
    [InlineData("_ = new[] { 1 }.Aggregate((a, b) => a + b);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1 }.ElementAt(0);", "ArgumentOutOfRangeException")]
    [InlineData("_ = (string)(object)\"a\";", "InvalidCastException")]
    [InlineData("_ = Convert.ToInt32(\"7\");", "FormatException")]
    [InlineData("_ = Convert.ToByte(200);", "OverflowException")]
    [InlineData("_ = Math.Clamp(1, 2, 5);", "ArgumentException")]
    [InlineData("_ = \"abc\".Replace(\"a\", \"x\");", "ArgumentException")]
    [InlineData("_ = new[] { 1, 2 }.First(n => n > 1);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.Last(n => n < 2);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.Single(n => n > 1);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.SingleOrDefault(n => n > 2);", "InvalidOperationException")]
    [InlineData("_ = new[] { 1, 2 }.ToDictionary(n => n);", "ArgumentException")]
    [InlineData("_ = new System.Collections.Generic.List<int> { 1, 2 }.GetRange(0, 2);", "ArgumentException")]
    [InlineData("_ = Enumerable.Range(0, one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = new int[one];", "OverflowException")]
    [InlineData("_ = new System.Collections.Generic.List<int>(one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = \"a\".PadLeft(one);", "ArgumentOutOfRangeException")]
    [InlineData("_ = new string('a', 1);", "ArgumentOutOfRangeException")]
    public Task CodeThatDoesNotThrow_Reports(string code, string exception) => CheckAsync(
        $"try {{ {code} Variable.Get<float>(\"w\", [1]); }} catch ({exception}) {{ }}", "Variable.Get<float>({|SCL0101:\"w\"|}, [1]);");

    /// <summary>Nobody knows whether the file is there: what is created behind that may be missing behind the handler.</summary>
    [Fact]
    public Task CreatedBehindWhatMayThrow_StaysSilent() => CheckAsync(
        "try { _ = System.IO.File.ReadAllText(\"x\"); Variable.Get<float>(\"w\", [1]); } catch (System.IO.IOException) { }", "Variable.Get<float>(\"w\", [1]);");

    [Theory]
    [InlineData("try { Variable.Get<float>(\"w\", [1]); _ = System.IO.File.ReadAllText(\"x\"); } catch (System.IO.IOException) { }")]
    [InlineData("try { _ = System.IO.File.ReadAllText(\"x\"); Variable.Get<float>(\"w\", [1]); } catch (System.IO.IOException) { return; }")]
    [InlineData("try { Console.WriteLine(\"x\"); Variable.Get<float>(\"w\", [1]); } catch (System.IO.IOException) { }")]
    public Task CreatedInAnyCase_Reports(string first) => CheckAsync(first, "Variable.Get<float>({|SCL0101:\"w\"|}, [1]);");

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
