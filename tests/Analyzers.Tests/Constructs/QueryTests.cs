namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Iterators and queries run where they are enumerated, each time anew; delegates of several run one after the other.</summary>
public class QueryTests
{
    [Theory]
    [InlineData("var all = names.Select(n => Variable.Get<float>({|SCL0101:n|}, [1])).ToList();")]
    [InlineData("names.ToList().ForEach(n => Variable.Get<float>({|SCL0101:n|}, [1]));")]
    [InlineData("foreach (var n in names.Where(n => n != \"b\")) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("foreach (var n in names.Skip(1).Concat([\"a\"])) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("foreach (var (i, n) in names.Index()) { if (i != 1) { Variable.Get<float>({|SCL0101:n|}, [1]); } }")]
    [InlineData("var q = names.Take(1).Select(n => Variable.Get<float>(n, [1])); _ = q.First(); _ = q.{|SCL0101:First|}();")]
    [InlineData("_ = names.Aggregate(0, (sum, n) => { Variable.Get<float>({|SCL0101:n|}, [1]); return sum + 1; });")]
    [InlineData("foreach (var n in Twice(\"a\")) { Variable.Get<float>({|SCL0101:n|}, [1]); } static IEnumerable<string> Twice(string n) { yield return n; yield return n; }")]
    [InlineData("foreach (var pair in names.Zip([1, 2, 3], (n, i) => n)) { Variable.Get<float>({|SCL0101:pair|}, [1]); }")]
    [InlineData("var q = names.Select(n => Variable.Get<float>(n + \"0\", [1])).Chunk(2); _ = q.First(); _ = q.{|SCL0101:First|}();")]
    [InlineData("foreach (var n in names.Where(n => n != \"b\").Concat([\"c\"]).SkipLast(1)) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    public Task CodeThatRunsForANameTwice_Reports(string statements) => ProgramAsync(statements);

    [Theory]
    [InlineData("var all = names.Distinct().Select(n => Variable.Get<float>(n, [1])).ToList();")]
    [InlineData("var q = names.Select(n => Variable.Get<float>(n, [1]));")]
    [InlineData("foreach (var n in names.Where(n => n == \"b\")) { Variable.Get<float>(n, [1]); }")]
    [InlineData("foreach (var n in names.Skip(1)) { Variable.Get<float>(n, [1]); }")]
    [InlineData("foreach (var (i, n) in names.Index()) { Variable.Get<float>(n + i, [1]); }")]
    [InlineData("var q = names.Take(1).Select(n => Variable.Get<float>(n, [1])).ToList(); _ = q.First(); _ = q.First();")]
    [InlineData("foreach (var n in Twice(\"a\")) { Variable.Get<float>(n, [1]); break; } static IEnumerable<string> Twice(string n) { yield return n; yield return n; }")]
    [InlineData("foreach (var n in names.Distinct().OrderBy(n => n.Length)) { Variable.Get<float>(n, [1]); }")]
    [InlineData("foreach (var (one, n) in new[] { 1 }.Zip(names.Select(n => Variable.Get<float>(n, [1])))) { } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("foreach (var (n, one) in names.Where(n => n != \"b\").Distinct().Select(n => Variable.Get<float>(n, [1])).Zip([1, 2])) { } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("_ = names.Distinct().Select(n => Variable.Get<float>(n, [1])).Chunk(1).First(); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("_ = names.Select(n => { Variable.Get<float>(n, [1]); return n; }).SequenceEqual(new[] { \"x\", \"b\" }); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("foreach (var n in names.Select(n => { Variable.Get<float>(n, [1]); return n; }).SkipLast(2)) { } Variable.Get<float>(\"b\", [1]);")]
    [InlineData("foreach (var n in names.Where(n => n != \"b\").Concat([\"c\"]).SkipLast(2)) { Variable.Get<float>(n, [1]); }")]
    public Task CodeThatRunsForEachNameOnce_StaysSilent(string statements) => ProgramAsync(statements);

    [Theory]
    [InlineData("true", "Variable.Get<float>({|SCL0101:\"v\"|}, [1])")]
    [InlineData("false", "Variable.Get<float>(\"v\", [1])")]
    public Task IteratorThatOnlyTheProjectEnumerates_IsJudgedThere(string twice, string again) => AllRules.BodyAsync(
        $"foreach (var n in Layers({twice})) {{ }}",
        members: $"private static System.Collections.Generic.IEnumerable<int> Layers(bool twice) {{ Variable.Get<float>(\"v\", [1]); yield return 1; if (twice) {{ {again}; }} }}");

    [Fact]
    public Task IteratorThatHoldsAScopeOpen_ReportsWhatRunsInIt() => ProgramAsync("""
        foreach (var i in Inside())
        {
            Variable.Get<float>("w", [1]);
        }

        using (VariableScope.Open("a"))
        {
            Variable.Get<float>({|SCL0101:"w"|}, [1]);
        }

        static IEnumerable<int> Inside()
        {
            using (VariableScope.Open("a"))
            {
                {|SCL0303:yield return 1;|}
            }
        }
        """);

    [Fact]
    public Task DelegateOfTwo_Reports() => ProgramAsync("""
        Action build = Layer;
        build += Layer;
        {|SCL0101:build|}();
        static void Layer() => Variable.Get<float>("w", [1]);
        """);

    [Fact]
    public Task DelegateOfTwoWithoutOne_StaysSilent() => ProgramAsync("""
        Action build = Layer;
        build += Layer;
        build -= Layer;
        build();
        static void Layer() => Variable.Get<float>("w", [1]);
        """);

    [Theory]
    [InlineData("Parts().Distinct().First();")]
    [InlineData("Parts().DistinctBy(n => n.Length).First();")]
    [InlineData("Parts().Except([\"x\"]).First();")]
    [InlineData("Parts().Intersect([\"p\"]).First();")]
    [InlineData("Parts().DefaultIfEmpty(\"d\").First();")]
    [InlineData("Parts().Join([\"p\"], x => x, y => y, (x, y) => x + y).First();")]
    [InlineData("Parts().GroupJoin([\"q\"], x => x, y => y, (x, all) => x + all.Count()).First();")]
    [InlineData("Parts().Join(new string[0], x => x, y => y, (x, y) => x + y).FirstOrDefault();")]
    public async Task QueryThatIsLeftEarly_EndsItsSource(string query)
    {
        const string Parts = "static IEnumerable<string> Parts() { yield return \"p\"; Variable.Get<float>(\"w\", [1]); yield return \"q\"; }";
        await AllRules.ProgramAsync($"using System.Collections.Generic;\nVariable.Get<float>(\"w\", [1]); _ = {query} {Parts}");
        var all = query.Replace("FirstOrDefault", "First").Replace(".First();", ".{|SCL0101:ToList|}()").Replace("new string[0]", "new[] { \"p\" }");
        await AllRules.ProgramAsync($"using System.Collections.Generic;\nVariable.Get<float>(\"w\", [1]); _ = {all}; {Parts}");
    }

    [Theory]
    [InlineData("names.Distinct()", "a", "b")]
    [InlineData("names.Except([\"a\"])", "b")]
    [InlineData("names.Intersect([\"c\", \"a\"])", "a")]
    [InlineData("names.Where(n => n == \"c\").DefaultIfEmpty(\"d\")", "d")]
    [InlineData("names.Join([\"a\", \"c\", \"a\"], x => x, y => y, (x, y) => x + y)", "aa", "aa", "aa", "aa")]
    [InlineData("names.GroupJoin([\"a\", \"c\", \"a\"], x => x, y => y, (x, all) => x + all.Count())", "a2", "b0", "a2")]
    public Task StreamedQuery_GivesTheElementsInOrder(string query, params string[] elements) => KnownCondition.HoldsAsync(
        $"string[] names = [\"a\", \"b\", \"a\"]; var all = ({query}).ToList();",
        $"all.Count == {elements.Length} && {string.Join(" && ", elements.Select((element, index) => $"all[{index}] == \"{element}\""))}");

    private static Task ProgramAsync(string statements) =>
        AllRules.ProgramAsync("using System.Collections.Generic;\nstring[] names = [\"a\", \"b\", \"a\"];\n" + statements);
}
