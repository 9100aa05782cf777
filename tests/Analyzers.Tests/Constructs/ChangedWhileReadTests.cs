namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Collections that change while somebody goes through them, those that do not change, and structs under two names.</summary>
public class ChangedWhileReadTests
{
    [Theory]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"a\") l.Remove(s); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"caught\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"a\") l.Add(\"d\"); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"caught\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); l.Clear(); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"caught\"|}, [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (var (s, _) in l) { Variable.Get<float>(s, [1]); l.Remove(s); } Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; var e = l.GetEnumerator(); e.MoveNext(); var f = e; f.MoveNext(); Variable.Get<float>(e.Current, [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; var e = l.GetEnumerator(); e.MoveNext(); Next(e); Variable.Get<float>(e.Current, [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]); static void Next(List<string>.Enumerator e) => e.MoveNext();")]
    [InlineData("IList<string> l = new[] { \"a\" }; try { l.Add(\"b\"); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>({|SCL0101:\"no\"|}, [1]);")]
    [InlineData("ICollection<string> l = new[] { \"a\" }; try { l.Clear(); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>({|SCL0101:\"no\"|}, [1]);")]
    [InlineData("IList<string> l = new[] { \"a\", \"b\" }; l[0] = \"c\"; Variable.Get<float>(l[0], [1]); Variable.Get<float>({|SCL0101:\"c\"|}, [1]);")]
    [InlineData("IList<string> l = new[] { \"a\" }; try { l.Add(\"b\"); } catch (NotSupportedException) { } Variable.Get<float>($\"n{l.Count}\", [1]); Variable.Get<float>({|SCL0101:\"n1\"|}, [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; try { foreach (var (s, _) in l) { Variable.Get<float>(s, [1]); l[s + s] = 1; } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"caught\"|}, [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (var (s, n) in l) { Variable.Get<float>(s + n, [1]); l[\"b\"] = 3; } Variable.Get<float>({|SCL0101:\"b3\"|}, [1]);")]
    [InlineData("var l = new HashSet<string> { \"a\", \"b\", \"c\" }; foreach (var s in l) { Variable.Get<float>(s, [1]); l.Remove(\"b\"); } Variable.Get<float>({|SCL0101:\"c\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"b\") { l.Remove(s); break; } } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l.ToList()) { Variable.Get<float>(s, [1]); l.Remove(s); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("IList<string> l = new List<string> { \"a\" }; try { l.Add(\"b\"); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>({|SCL0101:\"added\"|}, [1]);")]
    public Task WhatIsThere_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"a\") l.Remove(s); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"a\") l.Add(\"d\"); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); l.Clear(); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (var (s, _) in l) { Variable.Get<float>(s, [1]); l.Remove(s); } Variable.Get<float>(\"c\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; var e = l.GetEnumerator(); e.MoveNext(); var f = e; f.MoveNext(); Variable.Get<float>(e.Current, [1]); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; var e = l.GetEnumerator(); e.MoveNext(); Next(e); Variable.Get<float>(e.Current, [1]); Variable.Get<float>(\"b\", [1]); static void Next(List<string>.Enumerator e) => e.MoveNext();")]
    [InlineData("IList<string> l = new[] { \"a\" }; try { l.Add(\"b\"); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>(\"added\", [1]);")]
    [InlineData("ICollection<string> l = new[] { \"a\" }; try { l.Clear(); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>(\"added\", [1]);")]
    [InlineData("IList<string> l = new[] { \"a\", \"b\" }; l[0] = \"c\"; Variable.Get<float>(l[0], [1]); Variable.Get<float>(\"a\", [1]);")]
    [InlineData("IList<string> l = new[] { \"a\" }; try { l.Add(\"b\"); } catch (NotSupportedException) { } Variable.Get<float>($\"n{l.Count}\", [1]); Variable.Get<float>(\"n2\", [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; try { foreach (var (s, _) in l) { Variable.Get<float>(s, [1]); l[s + s] = 1; } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; foreach (var (s, n) in l) { Variable.Get<float>(s + n, [1]); l[\"b\"] = 3; } Variable.Get<float>(\"b2\", [1]);")]
    [InlineData("var l = new HashSet<string> { \"a\", \"b\", \"c\" }; foreach (var s in l) { Variable.Get<float>(s, [1]); l.Remove(\"b\"); } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l) { Variable.Get<float>(s, [1]); if (s == \"b\") { l.Remove(s); break; } } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"caught\", [1]);")]
    [InlineData("var l = new List<string> { \"a\", \"b\", \"c\" }; try { foreach (var s in l.ToList()) { Variable.Get<float>(s, [1]); l.Remove(s); } } catch (InvalidOperationException) { Variable.Get<float>(\"caught\", [1]); } Variable.Get<float>(\"caught\", [1]);")]
    [InlineData("IList<string> l = new List<string> { \"a\" }; try { l.Add(\"b\"); Variable.Get<float>(\"added\", [1]); } catch (NotSupportedException) { Variable.Get<float>(\"no\", [1]); } Variable.Get<float>(\"no\", [1]);")]
    [InlineData("ICounter o = new Counter { N = 1 }; var q = o; o.Count(); Variable.Get<float>($\"n{q.N}\", [1]); Variable.Get<float>(\"n1\", [1]);")]
    [InlineData("object o = new Counter { N = 1 }; var q = o; ((ICounter)o).Count(); Variable.Get<float>($\"n{((Counter)q).N}\", [1]); Variable.Get<float>(\"n1\", [1]);")]
    public Task WhatIsNotThere_StaysSilent(string statements) => CheckAsync(statements);

    [Fact]
    public Task OneBoxUnderOneName_IsFollowed() => CheckAsync("ICounter o = new Counter { N = 1 }; o.Count(); Variable.Get<float>($\"n{o.N}\", [1]); Variable.Get<float>({|SCL0101:\"n2\"|}, [1]);");

    private static Task CheckAsync(string statements) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        {{statements}}
        interface ICounter { int N { get; } void Count(); }
        struct Counter : ICounter { public int N { get; set; } public void Count() => N++; }
        """);
}
