namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>A whole number that is an object knows its type.</summary>
public class BoxedNumberTests
{
    [Theory]
    [InlineData("object o = 1; if (o is int) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("object o = 1L; if (o is long n && n > 0) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("foreach (var o in new object[] { \"w2\", 1 }) { switch (o) { case string s: Variable.Get<float>(s, [1]); break; case int n when n > 0: Variable.Get<float>({|SCL0101:\"w\"|}, [1]); break; } }")]
    [InlineData("object o = 7; if (o is 7 && (int)o == 7) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    public Task NumberOfTheTypeThatIsAskedFor_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("object o = 1; if (o is long) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("object o = 1L; if (o is int n && n > 0) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("foreach (var o in new object[] { \"w2\", 1L }) { switch (o) { case string s: Variable.Get<float>(s, [1]); break; case int n when n > 0: Variable.Get<float>(\"w\", [1]); break; } }")]
    public Task NumberOfAnotherType_StaysSilent(string code) => CheckAsync(code);

    [Theory]
    [InlineData("var d = new Dictionary<object, int> { [1] = 1 };", "!d.ContainsKey(1L) && d.ContainsKey(1)")]
    [InlineData("var s = new HashSet<object> { 1, 1L, (byte)1 };", "s.Count == 3")]
    [InlineData("var l = new List<object> { 1 };", "!l.Contains(1L) && l.Contains(1)")]
    [InlineData("object o = 1;", "o is not 1L && o is 1")]
    [InlineData("int x = 1; long y = 1;", "!x.Equals(y) && y.Equals(x)")]
    public Task NumbersOfDifferentTypes_AreNotEqualAsObjects(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {code}");
}
