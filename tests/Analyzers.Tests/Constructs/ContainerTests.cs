namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What arrays and collections hold is followed through everything that changes them, by whatever name.</summary>
public class ContainerTests
{
    private const string GetAll = "foreach (var n in all) { Variable.Get<float>(n, [1]); }";
    private const string GetAllFails = "foreach (var n in all) { Variable.Get<float>({|SCL0101:n|}, [1]); }";

    [Theory]
    [InlineData("var all = new List<string> { \"a\", \"b\" }; all.Add(\"a\");")]
    [InlineData("var all = new List<string> { \"a\", \"b\" }; var other = all; other.Add(\"a\");")]
    [InlineData("string[] all = [\"a\", \"b\"]; all[1] = \"a\";")]
    [InlineData("var all = new List<string> { \"a\" }; all.Insert(0, \"a\");")]
    [InlineData("List<string> first = [\"a\"]; List<string> all = [.. first, \"b\", .. first];")]
    [InlineData("var all = new Queue<string>(); all.Enqueue(\"a\"); all.Enqueue(\"a\");")]
    [InlineData("var all = new Stack<string>(); all.Push(\"a\"); all.Push(\"b\"); all.Pop(); all.Push(\"a\");")]
    [InlineData("var names = new Dictionary<int, string> { [1] = \"a\", [2] = \"a\" }; var all = names.Values;")]
    [InlineData("var all = new List<string>(); Fill(all); Fill(all); static void Fill(List<string> list) => list.Add(\"a\");")]
    public Task ContainerThatHoldsANameTwice_Reports(string statements) => ProgramAsync($"{statements} {GetAllFails}");

    [Theory]
    [InlineData("var all = new List<string> { \"a\", \"b\" }; all.Add(\"c\");")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; var other = all; other.RemoveAt(0);")]
    [InlineData("string[] all = [\"a\", \"a\"]; all[1] = \"b\";")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; all.Remove(\"a\");")]
    [InlineData("List<string> first = [\"a\"]; List<string> all = [.. first, \"b\"];")]
    [InlineData("var all = new Queue<string>(); all.Enqueue(\"a\"); all.Dequeue(); all.Enqueue(\"a\");")]
    [InlineData("var all = new Stack<string>(); all.Push(\"a\"); all.Pop(); all.Push(\"a\");")]
    [InlineData("var names = new Dictionary<int, string> { [1] = \"a\", [2] = \"a\" }; names[2] = \"b\"; var all = names.Values;")]
    [InlineData("var all = new HashSet<string> { \"a\" }; all.Add(\"a\");")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; all.Clear();")]
    public Task ContainerThatHoldsEachNameOnce_StaysSilent(string statements) => ProgramAsync($"{statements} {GetAll}");

    [Theory]
    [InlineData("new HashSet<string> { \"a\", \"b\" }; all.Remove(\"a\"); all.Add(\"c\");")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; all.Remove(\"a\"); all[\"c\"] = 3;")]
    public Task RoundsInAnOrderThatIsNotKnown_Report(string all) =>
        ProgramAsync($"var all = {all} foreach (var n in all) {{ Variable.Get<float>({{|SCL0101:\"v\"|}}, [1]); }}");

    [Theory]
    [InlineData("new HashSet<string> { \"a\", \"b\" }; all.Remove(\"a\"); all.Remove(\"b\"); all.Add(\"c\");")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }; all.Remove(\"a\"); all[\"c\"] = 3;")]
    public Task OneRound_StaysSilent(string all) => ProgramAsync($"var all = {all} foreach (var n in all) {{ Variable.Get<float>(\"v\", [1]); }}");

    [Theory]
    [InlineData("if (!seen.Contains(n))", "")]
    [InlineData("if (seen.Add(n))", "HashSet")]
    public Task GuardBySet_StaysSilent(string guard, string kind) => ProgramAsync(
        $"var seen = new {(kind.Length == 0 ? "List" : kind)}<string>(); foreach (var n in new[] {{ \"a\", \"b\", \"a\" }}) {{ {guard} {{ {(kind.Length == 0 ? "seen.Add(n); " : "")}Variable.Get<float>(n, [1]); }} }}");

    [Fact]
    public Task GuardThatForgets_Reports() => ProgramAsync("""
        var seen = new HashSet<string>();
        foreach (var n in new[] { "a", "b", "a" })
        {
            if (seen.Add(n)) { Variable.Get<float>({|SCL0101:n|}, [1]); }
            seen.Clear();
        }
        """);

    [Fact]
    public Task StructIsCopied_Reports() => ProgramAsync("""
        var first = new Layer { Name = "a" };
        var second = first;
        second.Name = "b";
        Variable.Get<float>(first.Name, [1]);
        Variable.Get<float>({|SCL0101:"a"|}, [1]);
        struct Layer { public string Name; }
        """);

    [Fact]
    public Task StructIsCopied_StaysSilent() => ProgramAsync("""
        var first = new Layer { Name = "a" };
        var second = first;
        second.Name = "b";
        Variable.Get<float>(first.Name, [1]);
        Variable.Get<float>(second.Name, [1]);
        struct Layer { public string Name; }
        """);

    [Fact]
    public Task ObjectIsWrittenThroughAnUnknownName_StaysSilent() => ProgramAsync("""
        var a = new Flag();
        Flag[] all = [a, new Flag()];
        all[args.Length % 2].IsSet = true;
        if (!a.IsSet) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("w", [1]);
        class Flag { public bool IsSet; }
        """);

    private static Task ProgramAsync(string program) => AllRules.ProgramAsync("using System.Collections.Generic;\n" + program);
}
