namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Members of structs change the variable that they run on, in whole or in part.</summary>
public class StructMemberTests
{
    private const string Types = """
        public struct Pair
        {
            public int A, B;
            public int Size { get; set; }
            public Pair(int a) : this() => A = a;
            public void Reset() => this = new Pair { A = 1 };
            public void Clear() => this = default;
            public void Flip() => this = new Pair { A = B, B = A };
            public void Grow() => this = this with { A = A + 1 };
            public Pair Taken() { var old = this; this = new Pair { A = 9 }; return old; }
            public void Swap(ref Pair other) => (this, other) = (other, this);
            public void ResetByReference() => Set(ref this);
            private static void Set(ref Pair pair) => pair = new Pair { B = 6 };
            public void Add(int n) => A += n;
            public int this[int index] { get => A; set => A = index + value; }
        }

        public class Holder { public Pair Pair; public (Pair One, int N) Tuple; public Pair Property { get; set; } }
        public record struct Count(int N) { public void Next() => this = this with { N = N + 1 }; }
        """;

    [Theory]
    [InlineData("var s = new Pair { A = 4, B = 5 }; s.Reset();", "s.A == 1 && s.B == 0")]
    [InlineData("var s = new Pair { A = 4 }; s.Clear();", "s.A == 0 && s.Equals(default(Pair))")]
    [InlineData("var s = new Pair { A = 4, B = 5 }; s.Flip();", "s.A == 5 && s.B == 4")]
    [InlineData("var s = new Pair { A = 4, B = 5 }; s.Grow(); s.Grow();", "s.A == 6 && s.B == 5")]
    [InlineData("var s = new Pair { A = 4 }; var old = s.Taken();", "s.A == 9 && old.A == 4")]
    [InlineData("var s = new Pair { A = 4 }; var t = new Pair { A = 5 }; s.Swap(ref t);", "s.A == 5 && t.A == 4")]
    [InlineData("var s = new Pair { A = 4 }; s.ResetByReference();", "s.A == 0 && s.B == 6")]
    [InlineData("var h = new Holder(); h.Pair.Reset(); h.Tuple.One.Reset(); h.Property.Reset();", "h.Pair.A == 1 && h.Tuple.One.A == 1 && h.Property.A == 0")]
    [InlineData("var a = new Pair[2]; a[1].Reset();", "a[0].A == 0 && a[1].A == 1")]
    [InlineData("var c = new Count(1); c.Next(); c.Next();", "c.N == 3 && c == new Count(3)")]
    public Task StructThatIsAssignedAsAWhole_Changes(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var s = new Pair(); var k = 1; s.Add(k++); s.Add(k++);", "s.A == 3")]
    [InlineData("var s = new Pair(); s.Add(Next()); int Next() { s.B = 4; return 2; }", "s.A == 2 && s.B == 4")]
    [InlineData("var h = new Holder(); var old = h; h.Pair.Add(Next()); int Next() { h = new Holder(); return 2; }", "old.Pair.A == 2 && h.Pair.A == 0")]
    [InlineData("var a = new Pair[2]; var k = 0; a[k].Add(++k);", "a[0].A == 1 && a[1].A == 0")]
    [InlineData("var h = new Holder(); h.Property.Add(Next()); int Next() => 2;", "h.Property.A == 0")]
    [InlineData("var s = new Pair(); var k = 1; s[k++] = Next(); int Next() => k;", "s.A == 3")]
    public Task ArgumentThatRunsCode_LeavesTheVariableTheReceiver(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("Pair pair", "pair.Reset();", "pair.A == 1")]
    [InlineData("Pair pair", "var before = pair.A; pair.Add(1);", "pair.A != before")]
    [InlineData("Pair pair", "pair.Size = 3; pair.Add(1);", "pair.Size == 3")]
    [InlineData("Holder holder", "holder.Pair.Reset();", "holder.Pair.A == 1")]
    public Task StructThatComesFromOutside_ChangesToo(string parameter, string statements, string condition) => AllRules.Async($$"""
        public static class Outside
        {
            public static void Run({{parameter}})
            {
                {{statements}}
                if (!({{condition}})) { Variable.Get<float>("v", [1]); }
                Variable.Get<float>("v", [1]);
            }
        }

        {{Types}}
        """);
}
