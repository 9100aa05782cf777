namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What holds for answers that nobody knows before the program runs: random numbers, times, texts that somebody types.</summary>
public class UnknownAnswerTests
{
    private const string Usings = "using System.IO; using System.Linq;\n";

    [Theory]
    [InlineData("var k = new Random().Next(5);", "k >= 0 && k < 5 && k % 5 == k % 5")]
    [InlineData("var k = Random.Shared.Next(2, 5);", "k > 1 && k <= 4 && k != 7")]
    [InlineData("var k = Random.Shared.Next(args.Length + 1);", "k >= 0")]
    [InlineData("var k = System.Security.Cryptography.RandomNumberGenerator.GetInt32(4);", "k < 4 && k > -1")]
    [InlineData("var x = new Random(3).NextDouble();", "x < 1.5 && x * 10 <= 10.5 && x >= 0")]
    [InlineData("var names = new[] { \"a\", \"b\" }; var name = names[Random.Shared.Next(names.Length)];", "name == \"a\" || name == \"b\"")]
    [InlineData("var sizes = new List<int> { 3, 1, 2 }; var size = sizes[Random.Shared.Next(3)];", "size >= 1 && size < 4")]
    public Task RandomNumber_IsWithinItsBounds(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var n = Environment.ProcessorCount;", "n > 0 && Math.Clamp(n, 1, 8) <= 8")]
    [InlineData("var n = args.Length - 3;", "Math.Abs(n) >= 0 && Math.Abs(n % 3) < 3")]
    [InlineData("var now = DateTime.Now;", "now.Month >= 1 && now.Month <= 12 && now.Hour < 24")]
    [InlineData("", "DateTime.UtcNow.Day > 0 && DateTime.Today.DayOfYear <= 366")]
    [InlineData("var watch = System.Diagnostics.Stopwatch.StartNew();", "watch.ElapsedMilliseconds >= 0")]
    [InlineData("var s = Console.ReadLine()!;", "s.IndexOf('/') >= -1 && s.Split(',').Length > 0 && s.Split(',', 2).Length >= 0")]
    [InlineData("", "System.Array.IndexOf(args, \"x\") >= -1 && args.ToList().IndexOf(\"x\") > -2")]
    [InlineData("", "Environment.MachineName == Environment.MachineName")]
    [InlineData("var n = args.Length;", "Math.Tanh(n) <= 1 && n * 2 % 2 == 0 && n % 3 * 4 % 4 == 0 && (n % 3 * 4 + 1) % 4 == 1")]
    public Task Answer_IsWithinItsBounds(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, usings: Usings);

    [Theory]
    [InlineData("l.Insert(0, \"x\"); l.Insert(1, \"y\");", "l[0] == \"x\" && l[1] == \"y\" && l.Count == args.Length + 2")]
    [InlineData("l.Insert(0, \"x\"); l.RemoveAt(0);", "l.Count == args.Length")]
    [InlineData("l.Add(\"x\"); l.Add(\"y\"); l.RemoveAt(l.Count - 2);", "l.Count == args.Length + 1 && l[l.Count - 1] == \"y\"")]
    [InlineData("l.Insert(l.Count / 2, \"x\");", "l.Count == args.Length + 1")]
    public Task UnknownList_ThatIsChanged(string statements, string condition) => KnownCondition.HoldsAsync("var l = new List<string>(args); " + statements, condition);

    [Fact]
    public Task ListThatIsPutInOrder_KeepsItsCount() => KnownCondition.IsNotFalseAsync("var l = args.OrderBy(a => a.Length).ThenBy(a => a).ToArray();", "l.Length == args.Length", usings: Usings);

    [Theory]
    [InlineData("Random.Shared.Next(5) < 4")]
    [InlineData("Random.Shared.NextDouble() < 0.5")]
    [InlineData("Environment.ProcessorCount > 4")]
    [InlineData("DateTime.Now.Hour < 12")]
    [InlineData("Math.Abs(Environment.TickCount64) > int.MaxValue")]
    [InlineData("Console.ReadLine()!.IndexOf('/') >= 0")]
    [InlineData("Console.ReadLine()!.Split(',').Length > 1")]
    [InlineData("args[0].Replace(\"-\", \"\") == \"x\"")]
    [InlineData("args[0].Trim().ToLowerInvariant() == \"x\"")]
    [InlineData("new[] { 1, 2, 4 }[Random.Shared.Next(3)] == 2")]
    [InlineData("args.Length * 2 == 4")]
    public async Task WhatDependsOnTheAnswer_MayBeEither(string condition)
    {
        await ReportsAsync(condition);
        await ReportsAsync($"!({condition})");
    }

    [Theory]
    [InlineData("var s = \"model/\" + Console.ReadLine();", "s.Split('/')[0] == \"model\" && s.Split('/').Length >= 2")]
    [InlineData("var s = \"k=\" + Console.ReadLine(); var p = s.Split('=', 2);", "p[0] == \"k\" && p.Length == 2")]
    [InlineData("var s = Console.ReadLine()!.TrimEnd('/');", "!s.EndsWith('/')")]
    [InlineData("var s = Console.ReadLine()!.Replace('.', '_').Replace(\" \", \"\");", "!s.Contains(\" \") && !s.Contains(' ')")]
    [InlineData("var p = Path.Combine(Environment.MachineName, \"a.ckpt\");", "Path.GetExtension(p) == \".ckpt\" && Path.GetFileName(p) == \"a.ckpt\" && p.EndsWith(\"a.ckpt\")")]
    [InlineData("var p = Path.ChangeExtension(Console.ReadLine(), \".bin\")!;", "p.EndsWith(\".bin\")")]
    [InlineData("var n = args.Length;", "(n + 3) / 4 * 4 >= n && n / 2 * 2 + n % 2 == n")]
    public Task WhatHangsTogetherInAWayThatIsNotFollowed_StaysSilent(string statements, string condition) => KnownCondition.IsNotKnownAsync(statements, condition, usings: Usings);

    private static Task ReportsAsync(string condition) => AllRules.ProgramAsync($$"""
        Variable.Get<float>("v", [1]);
        if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);
}
