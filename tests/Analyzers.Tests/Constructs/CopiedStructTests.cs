namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Structs that interfaces and type parameters stand for, and enumerators that are structs: each copy changes by itself, and an object that a
/// struct was made into is the same one wherever it is held.</summary>
public class CopiedStructTests
{
    private const string Types = """
        interface IInc { void Inc(); int Count { get; } int V { get; set; } event Action E; void Fire(); }

        struct S : IInc
        {
            public int N;
            public int Count => N;
            public int V { get; set; }
            public event Action? E;
            public void Inc() => N++;
            public void Fire() => E?.Invoke();
        }

        class Holder
        {
            public S S;
            public IInc I = new S();
            public readonly List<int>.Enumerator Fixed = new List<int> { 1, 2, 3 }.GetEnumerator();
            public List<int>.Enumerator E = new List<int> { 1, 2, 3 }.GetEnumerator();
            public List<int>.Enumerator P => E;
        }
        """;

    [Theory]
    [InlineData("var s = new S(); IInc i = s; i.Inc();", "s.N == 0 && i.Count == 1")]
    [InlineData("var s = new S(); Go(s); Go(s); void Go<T>(T t) where T : IInc { t.Inc(); }", "s.N == 0")]
    [InlineData("var s = new S(); var n = Go(s); int Go<T>(T t) where T : IInc { t.Inc(); return t.Count; }", "s.N == 0 && n == 1")]
    [InlineData("var s = new S(); Go(ref s); void Go<T>(ref T t) where T : IInc { t.Inc(); }", "s.N == 1")]
    [InlineData("var s = new S(); ((IInc)s).Inc();", "s.N == 0")]
    [InlineData("var s = new S(); ((IInc)s).V = 5;", "s.V == 0")]
    [InlineData("object o = new S(); ((IInc)o).Inc(); ((IInc)o).Inc();", "((S)o).N == 2")]
    [InlineData("object o = new S(); ((S)o).Inc();", "((S)o).N == 0")]
    [InlineData("object o = new S(); var t = (S)o; t.Inc();", "((S)o).N == 0 && t.N == 1")]
    [InlineData("IInc i = new S(); i.V = 3; i.V += 2;", "i.V == 5")]
    [InlineData("var list = new List<IInc> { new S() }; list[0].Inc();", "list[0].Count == 1")]
    [InlineData("var list = new List<S> { new S() }; foreach (IInc h in list) h.Inc();", "list[0].N == 0")]
    [InlineData("var s = new S(); var n = 0; s.E += () => n++; s.Fire();", "n == 1")]
    [InlineData("IInc i = new S(); var n = 0; i.E += () => n++; i.Fire();", "n == 1")]
    [InlineData("var s = new S(); Action inc = s.Inc; inc(); inc();", "s.N == 0")]
    [InlineData("var h = new Holder(); h.I.Inc();", "h.I.Count == 1 && h.S.N == 0")]
    [InlineData("var h = new Holder(); IInc i = h.S; i.Inc();", "h.S.N == 0 && i.Count == 1")]
    [InlineData("var a = new S[2]; IInc i = a[1]; i.Inc();", "a[1].N == 0 && i.Count == 1")]
    public Task Copy_ChangesByItself(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var n = -1; foreach (var s in new[] { new S() }) { s.Inc(); s.Inc(); n = s.N; }", "n == 2")]
    [InlineData("var all = new[] { new S() }; foreach (var s in all) { s.Inc(); }", "all[0].N == 0")]
    [InlineData("var n = -1; Look(new S()); void Look(in S s) { s.Inc(); n = s.N; }", "n == 0")]
    [InlineData("using var e = new List<int> { 4, 5 }.GetEnumerator(); e.MoveNext(); e.MoveNext();", "e.Current == 5")]
    public Task VariableThatIsNotAssigned_IsOnlyCopiedIfItIsAReference(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var s = new S(); IInc i = s; IInc j = i; i.Inc();", "s.N == 0 && j.Count == 1")]
    [InlineData("var list = new List<IInc> { new S(), new S() }; foreach (var h in list) h.V += 2;", "list[0].V == 2")]
    [InlineData("IInc i = new S(), j = i; i.Inc(); i.V = 5;", "i.V == 5 && j.V == 5")]
    [InlineData("IInc i = new S(), j = i; i.Inc(); j.V = 5;", "i.V == 5 && j.V == 5")]
    public Task ObjectOfAStruct_MayBeHeldTwice(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, Types);

    [Theory]
    [InlineData("var l = new List<int> { 1, 2, 3 }; var e = l.GetEnumerator(); e.MoveNext(); var f = e; f.MoveNext(); f.MoveNext();", "e.Current == 1 && f.Current == 3")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; var e = l.GetEnumerator(); IEnumerator<int> f = e; f.MoveNext(); e.MoveNext(); e.MoveNext();", "f.Current == 1 && e.Current == 2")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; var e = l.GetEnumerator(); Move(e); Move(e); void Move(List<int>.Enumerator x) => x.MoveNext(); e.MoveNext();", "e.Current == 1")]
    [InlineData("var l = new List<int> { 1, 2, 3 }; var e = l.GetEnumerator(); Move(ref e); Move(ref e); void Move(ref List<int>.Enumerator x) => x.MoveNext();", "e.Current == 2")]
    [InlineData("var h = new Holder(); h.E.MoveNext(); h.P.MoveNext(); var g = h.P; g.MoveNext();", "h.E.Current == 1 && g.Current == 2")]
    [InlineData("var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; var e = d.GetEnumerator(); e.MoveNext(); var f = e; f.MoveNext();", "e.Current.Key == \"a\" && f.Current.Key == \"b\"")]
    [InlineData("var q = new Queue<int>(); q.Enqueue(4); q.Enqueue(5); var e = q.GetEnumerator(); e.MoveNext(); var f = e; f.MoveNext();", "e.Current == 4 && f.Current == 5")]
    public Task CopyOfAnEnumerator_MovesByItself(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);
}
