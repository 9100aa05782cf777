namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>A finding may stand in a file that never names the library: its code runs functions and goes through sequences that it is handed.</summary>
public class FindingInAnotherFileTests
{
    private const string Twice = "internal static class Helper { public static void Twice(Action<int> act) { for (var i = 0; i < 2; i++) { {|SCL0101:act|}(i); } } }";

    private const string Stored = """
        internal sealed class Steps
        {
            private readonly System.Collections.Generic.List<Action> _steps = [];
            public void Add(Action step) => _steps.Add(step);
            public void Run() { foreach (var step in _steps) { {|SCL0101:step|}(); } }
        }
        """;

    private const string Sequence = """
        internal static class Helper
        {
            public static int Count<T>(this System.Collections.Generic.IEnumerable<T> items, int most)
            {
                var count = 0;
                foreach (var item in {|SCL0101:items|}) { if (++count == most) { break; } }
                return count;
            }
        }
        """;

    private const string Getter = "internal sealed class Again(Func<string> make) { public string Both => make() + {|SCL0101:make|}(); }";

    [Theory]
    [InlineData(Twice, "Helper.Twice(i => Variable.Get<float>(\"v\", [1]));")]
    [InlineData(Stored, "var steps = new Steps(); steps.Add(() => Variable.Get<float>(\"v\", [1])); steps.Add(() => Variable.Get<float>(\"v\", [1])); steps.Run();")]
    [InlineData(Sequence, "new[] { 1, 2 }.Select(n => Variable.Get<float>(\"v\", [1])).Count(2);")]
    [InlineData(Getter, "_ = new Again(() => Variable.Get<float>(\"v\", [1]).Name).Both;")]
    public Task FileThatNeverNamesTheLibrary_Reports(string helper, string statements) => AllRules.ProgramAsync(Program(statements), helper);

    [Theory]
    [InlineData(Twice, "Helper.Twice(i => Variable.Get<float>($\"v{i}\", [1]));")]
    [InlineData(Stored, "var steps = new Steps(); steps.Add(() => Variable.Get<float>(\"v\", [1])); steps.Add(() => Variable.Get<float>(\"w\", [1])); steps.Run();")]
    [InlineData(Sequence, "new[] { 1, 2 }.Select(n => Variable.Get<float>(\"v\", [1])).Count(1);")]
    [InlineData(Getter, "var n = 0; _ = new Again(() => Variable.Get<float>($\"v{n++}\", [1]).Name).Both;")]
    public Task FileThatNeverNamesTheLibraryAndRunsWhatIsFine_StaysSilent(string helper, string statements) =>
        AllRules.ProgramAsync(Program(statements), helper.Replace("{|SCL0101:", "").Replace("|}", ""));

    [Fact]
    public Task FileBehindAnother_Reports() => AllRules.ProgramAsync(
        Program("Outer.Run(i => Variable.Get<float>(\"v\", [1]));"), "internal static class Outer { public static void Run(Action<int> act) => Helper.Twice(act); }", Twice);

    [Fact]
    public Task FileThatUsesTheLibraryElsewhere_Reports() => AllRules.ProgramAsync(
        Program("Helper.Twice(i => Variable.Get<float>(\"v\", [1]));"), Twice + " internal static class Other { public static void Unused() => Variable.Get<float>(\"w\", [1]); }");

    [Fact]
    public Task OneOfManyFiles_Reports() => AllRules.ProgramAsync(
    [
        Program("Helper.Twice(i => Variable.Get<float>(\"v\", [1]));"),
        .. Enumerable.Range(0, 12).Select(file => $"internal static class Other{file} {{ public static void Run(Action<int> act) => act({file}); }}"),
        Twice,
    ]);

    private static string Program(string statements) => $$"""
        internal static class Program
        {
            private static void Main()
            {
                {{statements}}
            }
        }
        """;
}
