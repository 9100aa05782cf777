namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Calls of the framework that throw by what their object is like, and their neighbours that do not.</summary>
public class RefusedCallTests
{
    private const string Usings = "using System.Collections.Immutable; using System.Collections.ObjectModel; using System.Linq; using System.Text;\n";
    private const string Raiser = "class Raiser { public event Action? Raised; public void Raise() => Raised!(); }\n";
    private const string Types = Raiser + """
        static class Shown { public static IList<int> Numbers(List<int> numbers) => numbers.AsReadOnly(); public static IList<int> Fixed() => ImmutableList.Create(1); }
        """;

    [Theory]
    [InlineData("IList<int> l = ImmutableArray.Create(1); l.Add(2);", "NotSupportedException")]
    [InlineData("Shown.Fixed().Add(2);", "NotSupportedException")]
    [InlineData("((ICollection<string>)new Dictionary<string, int>().Keys).Add(\"a\");", "NotSupportedException")]
    [InlineData("((IList<int>)new List<int> { 1 }.AsReadOnly()).Add(2);", "NotSupportedException")]
    [InlineData("((IDictionary<string, int>)new ReadOnlyDictionary<string, int>(new Dictionary<string, int>()))[\"a\"] = 1;", "NotSupportedException")]
    [InlineData("string? key = null; new Dictionary<string, int>()[key!] = 1;", "ArgumentNullException")]
    [InlineData("ImmutableDictionary<int, int>.Empty.Add(1, 1).Add(1, 2);", "ArgumentException")]
    [InlineData("_ = ImmutableArray.Create(1)[one];", "IndexOutOfRangeException")]
    [InlineData("new StringBuilder(\"a\")[one] = 'x';", "ArgumentOutOfRangeException")]
    [InlineData("_ = new StringBuilder(\"a\")[one];", "IndexOutOfRangeException")]
    [InlineData("new StringBuilder(\"a\").Insert(2, \"x\");", "ArgumentOutOfRangeException")]
    [InlineData("new StringBuilder(\"a\").Remove(0, 2);", "ArgumentOutOfRangeException")]
    [InlineData("new LinkedList<int>().Remove(new LinkedListNode<int>(1));", "InvalidOperationException")]
    [InlineData("new LinkedList<int>().AddAfter(new LinkedListNode<int>(1), 2);", "InvalidOperationException")]
    [InlineData("_ = new List<int>().MaxBy(n => n);", "InvalidOperationException")]
    [InlineData("_ = new List<int>().Min();", "InvalidOperationException")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var n in l.Where(n => n > 0)) { l.Remove(n); }", "InvalidOperationException")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var n in l.Select(n => n + 1).Where(n => n > 0)) { l.Add(n); }", "InvalidOperationException")]
    [InlineData("new Raiser().Raise();", "NullReferenceException")]
    [InlineData("var large = 1e20; _ = checked((int)large);", "OverflowException")]
    [InlineData("var large = 1e20m; _ = (int)large;", "OverflowException")]
    [InlineData("_ = int.Parse(\"99999999999\");", "OverflowException")]
    [InlineData("Op.Add<float>(null!, null!);", "ArgumentNullException")]
    [InlineData("Op.Relu<float>(null!);", "ArgumentNullException")]
    [InlineData("Op.AddN<float>([Op.Constant(1f), null!]);", "ArgumentNullException")]
    [InlineData("Op.AddN(new List<NamedTensor<float>>());", "ArgumentException")]
    [InlineData("NamedTensor<float>? t = null; _ = Op.Constant(1f) + t!;", "ArgumentNullException")]
    [InlineData("Initializer.FromTensor<float>(null!);", "ArgumentNullException")]
    public Task CallThatIsRefused_Throws(string call, string exception) => KnownCondition.HoldsAsync(Tried(call, exception), "by == \"caught\"", Types, Usings);

    [Theory]
    [InlineData("ICollection<int> l = new List<int>(); l.Add(2);", "NotSupportedException")]
    [InlineData("IList<int> l = new int[1]; l[0] = 2;", "NotSupportedException")]
    [InlineData("string? key = \"a\"; new Dictionary<string, int>()[key!] = 1;", "ArgumentNullException")]
    [InlineData("ImmutableDictionary<int, int>.Empty.Add(1, 1).Add(1, 1).Add(2, 1);", "ArgumentException")]
    [InlineData("_ = ImmutableArray.Create(1, 2)[one];", "IndexOutOfRangeException")]
    [InlineData("new StringBuilder(\"ab\")[one] = 'x';", "ArgumentOutOfRangeException")]
    [InlineData("new StringBuilder(\"a\").Insert(1, \"x\").Remove(1, 1);", "ArgumentOutOfRangeException")]
    [InlineData("var l = new LinkedList<int>(); l.Remove(l.AddAfter(l.AddLast(1), 2));", "InvalidOperationException")]
    [InlineData("_ = new List<string>().MaxBy(n => n);", "InvalidOperationException")]
    [InlineData("_ = new List<int?>().Max();", "InvalidOperationException")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var n in l.Where(n => n > 0).ToList()) { l.Remove(n); }", "InvalidOperationException")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var n in l.OrderBy(n => n)) { l.Remove(n); }", "InvalidOperationException")]
    [InlineData("var l = new List<int> { 1, 2 }; foreach (var n in l.Where(n => n > 0)) { l.Remove(n); break; }", "InvalidOperationException")]
    [InlineData("var raiser = new Raiser(); raiser.Raised += () => { }; raiser.Raise();", "NullReferenceException")]
    [InlineData("var number = 2147483647.9; _ = checked((int)number);", "OverflowException")]
    [InlineData("var large = 1e20; _ = unchecked((int)large);", "OverflowException")]
    [InlineData("_ = int.Parse(\"9\");", "OverflowException")]
    [InlineData("Op.Add(Op.Constant(1f), Op.Constant(2f));", "ArgumentNullException")]
    [InlineData("Op.Relu(Op.Constant(1f), name: null);", "ArgumentNullException")]
    [InlineData("Op.AddN([Op.Constant(1f), Op.Constant(2f)]);", "ArgumentException")]
    [InlineData("_ = Op.Constant(1f) + 2;", "ArgumentNullException")]
    public Task CallThatIsNot_Runs(string call, string exception) => KnownCondition.HoldsAsync(Tried(call, exception), "by == \"ran\"", Raiser, Usings);

    [Theory]
    [InlineData("Shown.Numbers(new List<int> { 1 }).Add(2);", "NotSupportedException")]
    [InlineData("var numbers = Shown.Numbers(new List<int> { 1 }); numbers[0] = 2;", "NotSupportedException")]
    [InlineData("IEnumerator<int> numbers = new List<int> { 1 }.Where(n => n > 0).GetEnumerator(); numbers.Reset();", "NotSupportedException")]
    public async Task CallThatMayBe_IsFollowedBothWays(string call, string exception)
    {
        await KnownCondition.IsNotFalseAsync(Tried(call, exception), "by == \"caught\"", Types, Usings);
        await KnownCondition.IsNotFalseAsync(Tried(call, exception), "by == \"ran\"", Types, Usings);
    }

    private static string Tried(string call, string exception) => $"var (one, by) = (1, \"\"); try {{ {call} by = \"ran\"; }} catch ({exception}) {{ by = \"caught\"; }}";
}
