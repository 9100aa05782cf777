namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What members of the framework and code of the program say is known, or nothing is said of it.</summary>
public class MemberKnowledgeTests
{
    [Theory]
    [InlineData("var s = \"\"; foreach (Match m in Regex.Matches(\"C64D3\", @\"[0-9]+\")) { s += m.Value; }", "s == \"643\"")]
    [InlineData("var m = new Regex(@\"(?<k>[a-z]+)=(?<v>[0-9]+)\", RegexOptions.Compiled).Match(\"a=3\");", "m.Groups[\"k\"].Value + m.Groups[\"v\"].Value == \"a3\"")]
    [InlineData("", "Regex.Matches(\"C64D3\", \"[0-9]+\").Count == 2 && Regex.Count(\"aba\", \"a\") == 2")]
    [InlineData("var r = new System.IO.StringReader(\"a\\nb\"); await r.ReadLineAsync();", "await r.ReadLineAsync() == \"b\"")]
    [InlineData("var s = \"\"; try { throw new System.IO.IOException(\"x\"); } catch (System.IO.IOException e) { s = e.Message; }", "s == \"x\"")]
    [InlineData("var s = \"\"; try { throw new ArgumentNullException(\"x\"); } catch (Exception e) { s = e.GetType().Name; }", "s == \"ArgumentNullException\"")]
    [InlineData("var s = \"\"; try { ArgumentException.ThrowIfNullOrWhiteSpace(\" \"); } catch (ArgumentException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("", "int.Parse(\"x12\".AsSpan(1)) == 12 && System.Numerics.BitOperations.PopCount(6u) == 2 && System.Numerics.BitOperations.TrailingZeroCount(6u) == 1")]
    [InlineData("Action x = () => { }; Action y = () => { }; var l = new List<Action> { x, y }; l.Remove(x);", "l.Count == 1 && l[0] == y && l.Contains(y) && !l.Contains(x)")]
    [InlineData("var n = await Task.FromResult(2).ContinueWith(t => t.Result + 1, TaskContinuationOptions.ExecuteSynchronously).WaitAsync(CancellationToken.None);", "n == 3")]
    [InlineData("var n = await Task.Factory.StartNew(async () => { await Task.Yield(); return 3; }).Unwrap();", "n == 3")]
    [InlineData("object o = new[] { 1 }; object t = (1, 2);", "o is Array && o is not string && o is not int && t is not string && t is not int")]
    [InlineData("", "F.X == 0 && F.Y == 3")]
    [InlineData("", "Add(new A(1), new A(2)).V == 3")]
    [InlineData("var (a, b, c) = (new Item(\"a\", 1), new Item(\"a\", 2), new Item(\"b\", 1));", "a == b && a != c")]
    [InlineData("var o = new Copied { Name = \"a\" }; o.Parts.Add(\"p\"); var c = o.Copy(); c.Name = \"b\"; c.Parts.Add(\"q\");", "o.Name == \"a\" && c.Name == \"b\" && o.Parts.Count == 2")]
    [InlineData("Raised.Changed += () => Raised.N += 2; Raised.Raise();", "Raised.N == 3")]
    [InlineData("var r = new RaisedHere(); r.Changed += () => r.N += 2; r.Raise();", "r.N == 2 && RaisedHere.M == 1")]
    [InlineData("var r = new Told(1); var q = r with { X = 2 }; q.Raise();", "Told.M == 1 && q.X == 2")]
    [InlineData("", "int.Parse(\"fF\", System.Globalization.NumberStyles.HexNumber) == 255 && \"aBcb\".Replace(\"B\", \"x\", StringComparison.OrdinalIgnoreCase) == \"axcx\"")]
    [InlineData("var n = 0; try { n = new[] { \"a\" }.AsEnumerable().Cast<string>().Count(); } catch (Exception) { }", "n == 1")]
    [InlineData("Doubled d = new Twice(); d.V = 3;", "d.V == 6")]
    [InlineData("var s = \"\"; try { new Regex(\"(\"); } catch (ArgumentException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var s = \"\"; try { Regex.IsMatch(\"x\", \"[\"); } catch (ArgumentException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var s = \"\"; try { new Regex(\"x\"); } catch (ArgumentException) { s = \"c\"; }", "s == \"\"")]
    [InlineData("var s = new SortedSet<string> { \"a\", \"b\", \"c\" }; s.IntersectWith([\"b\", \"c\", \"d\"]); s.ExceptWith([\"c\"]);", "s.Count == 1 && s.Contains(\"b\") && s.IsSubsetOf([\"a\", \"b\"]) && s.SetEquals([\"b\"]) && s.Overlaps([\"b\"]) && s.IsSupersetOf([\"b\"]) && !s.IsProperSupersetOf([\"b\"]) && !s.IsProperSubsetOf([\"b\"])")]
    [InlineData("var s = new SortedSet<string> { \"V\", \"b\", \"a\" }; s.IntersectWith([\"a\", \"v\"]); s.SymmetricExceptWith([\"a\", \"c\"]); var n = s.RemoveWhere(x => x == \"v\");", "n == 0 && s.SetEquals([\"c\"])")]
    [InlineData("var s = new SortedSet<string> { \"V\", \"b\", \"a\" }; var t = new SortedSet<string>(s); t.Remove(\"b\");", "t.Contains(\"V\") && t.Count == 2 && t.IsSubsetOf(s)")]
    [InlineData("var s = new HashSet<string> { \"a\", \"b\", \"c\" }; s.Remove(\"a\"); s.Add(\"d\"); var t = new HashSet<string>(s); t.IntersectWith([\"c\", \"d\"]);", "t.SetEquals([\"d\", \"c\"]) && t.IsProperSubsetOf(s)")]
    [InlineData("var s = new SortedSet<string> { \"a\", \"b\" }; s.SymmetricExceptWith([\"b\", \"c\"]); var n = s.RemoveWhere(x => x == \"a\");", "n == 1 && s.Min == \"c\" && s.Count == 1")]
    [InlineData("var k = new Lengths { \"a\", \"bb\" }; var r = k.Remove(1);", "r && k.Count == 1 && !k.Contains(1) && k.First() == \"bb\" && !k.Remove(1)")]
    [InlineData("byte b = 255; var s = \"\"; try { checked { b++; } } catch (OverflowException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("short b = 255; var s = \"\"; try { checked { b++; } } catch (OverflowException) { s = \"c\"; }", "s == \"\" && b == 256")]
    [InlineData("static T Make<T>() => Activator.CreateInstance<T>();", "Make<Doubled>().V == 0")]
    [InlineData("System.Runtime.CompilerServices.ConditionalWeakTable<string, string> t = []; var k = \"k\"; t.Add(k, \"v\");", "t.TryGetValue(k, out var v) && v == \"v\"")]
    [InlineData("var s = \"\"; try { Variable.Get<float>(\"a\"); } catch (Exception e) when (e.GetType() == typeof(ScopeException)) { s = e.GetType().Name; }", "s == \"ScopeException\"")]
    public Task WhatIsSaid_IsKnown(string statements, string condition) => CheckAsync(statements, condition, isKnown: true);

    [Theory]
    [InlineData("var s = \"\"; try { await Task.FromCanceled(new CancellationToken(true)); } catch (TaskCanceledException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var t = new TaskCompletionSource<int>(); t.SetException(new TimeoutException()); var s = \"\"; try { await t.Task; } catch (TimeoutException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var c = new SemaphoreSlim(1); c.Wait(); var b = c.Wait(0);", "!b")]
    [InlineData("var n = 1; System.Diagnostics.Debug.Assert(n++ > 0);", "n == 1")]
    [InlineData("", "new int[2].GetType().Name == \"Int32[]\"")]
    [InlineData("", "System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(\"ab cd\") == \"Ab Cd\"")]
    [InlineData("var z = new[] { 1 }.Zip(new[] { 2 }, new[] { 3 }).ToList();", "z[0].First == 1")]
    [InlineData("using var c = new CancellationTokenSource(); var s = \"\"; try { throw new OperationCanceledException(c.Token); } catch (OperationCanceledException e) when (e.CancellationToken == c.Token) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var d = new SortedSet<string>(new Longest()) { \"a\", \"bbb\" };", "d.Min == \"bbb\" && d.First() == \"bbb\"")]
    [InlineData("var a = Guid.NewGuid(); var b = Guid.NewGuid(); var s = new HashSet<Guid> { a };", "a != b && a != Guid.Empty && !a.Equals(b) && !s.Contains(b) && a.ToString() != b.ToString()")]
    [InlineData("", "EqualityComparer<Item>.Default.Equals(new(\"a\", 1), new(\"a\", 2))")]
    [InlineData("", "new Box(new Item(\"a\", 1)) == new Box(new Item(\"a\", 2))")]
    public Task WhatIsNotFollowed_IsNotTakenForItsOpposite(string statements, string condition) => CheckAsync(statements, condition, isKnown: false);

    [Theory]
    [InlineData("new Checked(0);")]
    [InlineData("var made = new Checked(0);")]
    [InlineData("Make(0); static void Make(int n) { var made = new Checked(n); }")]
    public Task ConstructorThatThrows_SkipsTheRest(string making) => AllRules.ProgramAsync($$"""
        try { {{making}} Variable.Get<float>("v", [1]); } catch (ArgumentException) { }
        Variable.Get<float>("v", [1]);
        class Checked { public Checked(int n) { if (n < 1) { throw new ArgumentException("n"); } } }
        """);

    [Fact]
    public Task ConstructorThatDoesNotThrow_Reports() => AllRules.ProgramAsync("""
        try { var made = new Checked(1); Variable.Get<float>("v", [1]); } catch (ArgumentException) { }
        Variable.Get<float>({|SCL0101:"v"|}, [1]);
        class Checked { public Checked(int n) { if (n < 1) { throw new ArgumentException("n"); } } }
        """);

    [Theory]
    [InlineData("if (v == w && ReferenceEquals(v, w) && seen.ContainsKey(w)) { Variable.Get<float>({|SCL0101:\"a\"|}, [1]); }")]
    [InlineData("if (v != w || v == Variable.Get<float>(\"b\", [1]) || !seen.ContainsKey(w)) { Variable.Get<float>(\"a\", [1]); }")]
    public Task Variables_AreToldApart(string use) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        var v = Variable.Get<float>("a", [1]);
        var w = v;
        var seen = new Dictionary<Variable, int> { [v] = 1 };
        {{use}}
        """);

    private static Task CheckAsync(string statements, string condition, bool isKnown)
    {
        var code = statements + (condition.StartsWith("Add(", StringComparison.Ordinal) ? " static T Add<T>(T a, T b) where T : IAdded<T> => a + b;" : "");
        const string Declared = """
            interface IAdded<T> where T : IAdded<T> { static abstract T operator +(T a, T b); }
            record struct A(int V) : IAdded<A> { public static A operator +(A a, A b) => new(a.V + b.V); }
            static class F { public static int X = Y; public static int Y = 3; }
            record Item(string Name, int Size) { public virtual bool Equals(Item? other) => other?.Name == Name; public override int GetHashCode() => Name.GetHashCode(); }
            record Box(Item Inner);
            static class Raised { public static int N; public static event Action Changed = () => N++; public static void Raise() => Changed(); }
            class RaisedHere { public static int M; public int N; public event Action Changed = () => M++; public void Raise() => Changed?.Invoke(); }
            record Told(int X) { public static int M; public event Action Changed = () => M++; public void Raise() => Changed?.Invoke(); }
            class Doubled { public virtual int V { get; set; } }
            class Twice : Doubled { public override int V { get => base.V * 2; } }
            class Lengths : System.Collections.ObjectModel.KeyedCollection<int, string> { protected override int GetKeyForItem(string item) => item.Length; }
            class Longest : IComparer<string> { public int Compare(string? x, string? y) => y!.Length - x!.Length; }
            class Copied { public string Name = ""; public List<string> Parts = []; public Copied Copy() => (Copied)MemberwiseClone(); }
            """;
        const string Usings = "using System.Linq; using System.Text.RegularExpressions; using System.Threading.Tasks;\n";
        return isKnown ? KnownCondition.HoldsAsync(code, condition, Declared, Usings) : KnownCondition.IsNotFalseAsync(code, condition, Declared, Usings);
    }
}
