namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tuples as objects: what patterns and tests of types ask of them.</summary>
public class TupleObjectTests
{
    [Theory]
    [InlineData("object o = (\"a\", 1);", "o is (string a, int b) && a == \"a\" && b == 1")]
    [InlineData("object o = (\"a\", 1);", "!(o is (int a, int b)) && !(o is (string c, int d, int e))")]
    [InlineData("object o = (\"a\", 1); var r = o switch { (string n, int k) when k > 1 => \"x\", (string n, int k) => n + k, string s => s, _ => \"z\" };", "r == \"a1\"")]
    [InlineData("object o = (\"a\", 1); var (n, k) = ((string, int))o;", "n == \"a\" && k == 1")]
    [InlineData("object o = (\"a\", 1);", "o is (\"a\", 1) && o is not (\"a\", 2)")]
    [InlineData("object o = (\"a\", 1); var t = o as (string, int)?;", "t.HasValue && t.Value.Item2 == 1")]
    [InlineData("var l = new List<object> { (1, 2), \"x\" };", "l.OfType<(int, int)>().Single().Item2 == 2")]
    [InlineData("object o = (\"a\", 1);", "o is ValueTuple<string, int> t && t.Item1 == \"a\"")]
    [InlineData("object o = (\"a\", 1); object p = (\"a\", 1); object q = (\"a\", 1L);", "o.Equals(p) && !o.Equals(q) && o.Equals((\"a\", 1))")]
    [InlineData("object o = (\"a\", 1);", "o is ValueTuple<string, int> && o is not ValueTuple<int, int> && o is System.Runtime.CompilerServices.ITuple && o is ValueType")]
    public Task WhatTheyAre_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Fact]
    public Task ATupleAmongOtherObjects_IsTaken() => AllRules.ProgramAsync("""
        foreach (var o in new object[] { "s", ("a", 1), 3 })
        {
            switch (o)
            {
                case (string name, int n): Variable.Get<float>(name + n, [1]); break;
                case string s: Variable.Get<float>(s, [1]); break;
                case int i: Variable.Get<float>($"i{i}", [1]); break;
            }
        }

        Variable.Get<float>("a2", [1]);
        Variable.Get<float>({|SCL0101:"a1"|}, [1]);
        """);

    [Theory]
    [InlineData("object o = Console.ReadLine() == \"\" ? (\"a\", 1) : (\"b\", 2);", "o is (\"a\", 1)")]
    public Task WhatNobodyKnows_CanBeEither(string statements, string condition) => AllRules.ProgramAsync($$"""
        {{statements}}
        Variable.Get<float>("v", [1]);
        if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);
}
