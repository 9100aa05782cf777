namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What names the place of an assignment is evaluated before the value that is put there.</summary>
public class EvaluationOrderTests
{
    private const string Types = """
        class Node { public int N; public int Size { get; set; } public Node? Next; public (int A, int B) Pair; public Point Spot; }
        struct Point { public int X; public int Y { get; set; } }
        class Table
        {
            private readonly int[] _all = new int[4];
            public int this[int index] { get => _all[index]; set => _all[index] = value; }
        }
        record Two(int A, int B) { public int A { get; set; } = A; public int B { get; set; } = B; }
        """;

    [Theory]
    [InlineData("var a = new int[3]; var k = 0; a[k] = ++k;", "a[0] == 1 && a[1] == 0")]
    [InlineData("var a = new int[3]; var k = 0; a[k] = k++ + 5; a[k] = k++ + 5;", "a[0] == 5 && a[1] == 6 && k == 2")]
    [InlineData("var a = new int[3]; var k = 0; a[k] += ++k;", "a[0] == 1 && a[1] == 0")]
    [InlineData("var a = new int[3]; var k = 0; a[k++] = k;", "a[0] == 1 && a[1] == 0")]
    [InlineData("var a = new int[2, 2]; var k = 0; a[k, 1] = ++k;", "a[0, 1] == 1 && a[1, 1] == 0")]
    [InlineData("var list = new List<int> { 7, 7 }; var k = 0; list[k] = ++k;", "list[0] == 1 && list[1] == 7")]
    [InlineData("var list = new List<int> { 7, 7 }; var k = 0; list[^(k + 1)] = ++k;", "list[1] == 1 && list[0] == 7")]
    [InlineData("var map = new Dictionary<string, int>(); var k = 0; map[\"a\" + k] = ++k;", "map[\"a0\"] == 1 && map.Count == 1")]
    [InlineData("var map = new Dictionary<int, int> { [0] = 5, [1] = 9 }; var k = 0; map[k] += ++k;", "map[0] == 6 && map[1] == 9")]
    [InlineData("var map = new Dictionary<string, string>(); var k = \"a\"; map[k] = Next(); string Next() { k = \"b\"; return \"v\"; }", "map[\"a\"] == \"v\" && map.Count == 1")]
    [InlineData("var table = new Table(); var k = 0; table[k] = ++k; table[k] += ++k;", "table[0] == 1 && table[1] == 2 && table[2] == 0")]
    [InlineData("var a = new string?[2]; var k = 0; a[k] ??= $\"v{++k}\";", "a[0] == \"v1\" && a[1] is null")]
    public Task Index_ComesBeforeTheValue(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("int[] a = [0], old = a; a[0] = Make(); int Make() { a = [5]; return 7; }", "old[0] == 7 && a[0] == 5")]
    [InlineData("var c = new Node { N = 1 }; var old = c; c.Next = Make(); Node Make() => c = new Node { N = 2 };", "old.Next!.N == 2 && c.Next is null")]
    [InlineData("var c = new Node(); var old = c; c.Size = Make(); int Make() { c = new Node(); return 3; }", "old.Size == 3 && c.Size == 0")]
    [InlineData("var c = new Node(); var old = c; c.Size += Make(); int Make() { c = new Node(); return 3; }", "old.Size == 3 && c.Size == 0")]
    [InlineData("var c = new Node(); var old = c; c.Spot.X = Make(); int Make() { c = new Node(); return 3; }", "old.Spot.X == 3 && c.Spot.X == 0")]
    [InlineData("var c = new Node(); var old = c; c.Pair.B = Make(); int Make() { c = new Node(); return 3; }", "old.Pair.B == 3 && c.Pair.B == 0")]
    [InlineData("var a = new Point[2]; var k = 0; a[k].X = ++k; a[k].Y = ++k;", "a[0].X == 1 && a[1].X == 0 && a[1].Y == 2")]
    [InlineData("var p = new Point(); p.X = Set(); int Set() { p.Y = 4; return 3; }", "p.X == 3 && p.Y == 4")]
    [InlineData("var t = (A: 1, B: 2); t.A = Set(); int Set() { t.B = 4; return 3; }", "t == (3, 4)")]
    public Task Receiver_ComesBeforeTheValue(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var a = new[] { 1, 2 }; var i = 0; (i, a[i]) = (1, 7);", "i == 1 && a[0] == 7 && a[1] == 2")]
    [InlineData("var a = new[] { 1, 2 }; var i = 0; (a[i++], a[i]) = (a[i], a[0]);", "a[0] == 2 && a[1] == 1")]
    [InlineData("var c = new Node { N = 1 }; var old = c; (c, c.N) = (new Node { N = 5 }, 7);", "old.N == 7 && c.N == 5")]
    [InlineData("var two = new Two(1, 2); (two.B, two.A) = two;", "two.A == 2 && two.B == 1")]
    [InlineData("var c = new Node { N = 1, Next = new Node { N = 2 } }; (c, c.Next) = (c.Next, c);", "c.N == 2 && c.Next is null")]
    [InlineData("var a = new[] { 1, 2, 3 }; (a[0], (a[1], a[2])) = (a[2], (a[0], a[1]));", "a[0] == 3 && a[1] == 1 && a[2] == 2")]
    public Task PlacesOfADeconstruction_ComeBeforeTheValue(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);
}
