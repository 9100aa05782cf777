using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Whatever an assembly says of itself: the rules end, and no exception leaves them.</summary>
public class HostileSummaryTests
{
    private const int Mutations = 60;

    private const string Library = """
        namespace Models;

        public struct Cell { public string Name; public bool On; }
        public abstract class Model { private readonly System.Collections.Generic.List<string> _names = []; protected abstract string Name { get; } public void Build(Cell cell) { _names.Add(cell.Name); foreach (var name in _names) { using (VariableScope.Open(Name, reuse: cell.On ? Reuse.True : Reuse.None)) { Variable.Get<float>(name + _names.Count, [2, _names.Count]); } } } }
        public static class Lib
        {
            public static string Prefix { get; set; } = "p";
            public static void Within(string name, System.Action body) { try { using (VariableScope.Open(name)) { body(); } } catch (System.InvalidOperationException) when (Prefix.Length > 0) { throw; } }
            public static System.Collections.Generic.IEnumerable<string> Names(int count) { for (var i = 0; i < count; i++) { yield return Prefix + i; } }
        }
        """;

    private const string Statements = """
        Lib.Within("a", () => Variable.Get<float>("w", [1]));
        foreach (var name in Lib.Names(3)) { Variable.Get<float>(name, [1]); }
        new Own().Build(new Cell { Name = "c", On = false });
        Lib.Prefix = "q"; Lib.Within(Lib.Prefix, () => { });
        Lib.Within("a", () => Variable.Get<float>("w", [1]));
        """;

    private static readonly Lazy<CSharpCompilation> Project = new(() => Linked.Project(Library, "Lib"));

    private static readonly Lazy<IReadOnlyList<string>> Texts = new(() => Linked.SummaryOf(Project.Value));

    private static readonly Lazy<IReadOnlyList<string>> PackedTexts = new(() => Linked.PackedSummaryOf(Project.Value));

    public static TheoryData<string> Bodies =>
    [
        string.Concat(Enumerable.Repeat("Branch(true) { ", 100_000)),
        "x = " + string.Concat(Enumerable.Repeat("!", 100_000)) + "true",
        "x = this" + string.Concat(Enumerable.Repeat("[this]", 100_000)),
        "Loop(1) { Loop(2) { Get(\"w\", [1], float32) } }",
        "Loop(1) { Call(Within) }",
        "Call(Within, isVirtual: true)",
        "Get(12, 13, 14)",
        "Open(this, [1, 2], \"x\") { Jump(Break, 7) }",
        "Jump(Return, value: " + new string('9', 100_000) + ")",
        "Jump(Return, value: \"" + new string('x', 2_000_000) + "\")",
        "ForEach(1, Query(Take, [\"a\"]), name, @0:1+0, mayRunCode: true) { }",
        "ForEach(1, Query(GroupJoin, [\"a\", \"b\"]), name, @0:1+0, mayRunCode: true) { }",
        "Operation(\"MatMul\", [\"a\"], location: @0:1+0)",
        "",
        "Nothing(",
    ];

    [Fact]
    public async Task TextAsItIs_IsFollowed() => Assert.Equal("SCL0101", Assert.Single(await FindAsync(Texts.Value)).Split(' ')[1]);

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task BodyOfAnyKind_DoesNoHarm(string body)
    {
        var texts = Texts.Value.Select(text => text.Split("own Within", 2) is [var before, var after]
            ? $"{before}own Within{after[..(after.IndexOf("\nbody ", StringComparison.Ordinal) + 1)]}body this(name, body) {{{body}}}\n"
            : text).ToList();
        Assert.NotEqual(Texts.Value, texts);
        await FindAsync(texts);
    }

    /// <summary>What is read has all that running it asks for: what a field is of and in, what a container gets.</summary>
    [Theory]
    [InlineData("own Name = ", ", type: String")]
    [InlineData("member _names = ", ", type: List")]
    [InlineData("own Prefix = ", "containingType: Lib, ")]
    [InlineData("Container(Append, Sequence, ", ", value: cell.Name")]
    public async Task MissingPart_DoesNoHarm(string line, string part)
    {
        var texts = Texts.Value.Select(text => string.Join('\n', text.Split('\n').Select(other => other.Contains(line, StringComparison.Ordinal) ? other.Replace(part, "", StringComparison.Ordinal) : other))).ToList();
        Assert.NotEqual(Texts.Value, texts);
        await FindAsync(texts);
    }

    /// <summary>A struct that is made of itself, over and over.</summary>
    [Fact]
    public async Task StructInsideItself_DoesNoHarm()
    {
        var texts = Texts.Value.Select(text => text.Replace("type: String", "type: Cell", StringComparison.Ordinal)).ToList();
        Assert.NotEqual(Texts.Value, texts);
        await FindAsync(texts);
    }

    [Fact]
    public Task DamagedText_DoesNoHarm() => DamageAsync(Texts.Value, FindAsync);

    [Fact]
    public Task DamagedPackedText_DoesNoHarm() => DamageAsync(PackedTexts.Value, FindPackedAsync);

    /// <summary>A text that refers to itself for ever is no longer than its length allows.</summary>
    [Theory]
    [InlineData('\0')]
    [InlineData('\u007f')]
    public Task TextOfOneLetter_DoesNoHarm(char letter) => FindPackedAsync(PackedTexts.Value.Select(text => $"{text.Split('\n')[0]}\n{new string(letter, 20_000)}"));

    private static async Task DamageAsync(IReadOnlyList<string> original, Func<IReadOnlyCollection<string>, Task> find) => await Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[1, 40], Gen.Int[0, 4], (place, other, length, kind) => (place, other, length, kind))
        .Array[1, 6].SampleAsync(async edits =>
        {
            var texts = original.ToList();
            foreach (var (place, other, length, kind) in edits)
            {
                var index = place % texts.Count;
                texts[index] = Edited(texts[index], place, other, length, kind);
            }

            await find(texts);
        }, iter: Mutations, threads: 1);

    private static string Edited(string text, int place, int other, int length, int kind)
    {
        var at = Math.Min(text.Length, 20 + (place % Math.Max(1, text.Length - 20)));
        var piece = text.Substring(Math.Min(other % Math.Max(1, text.Length), text.Length - Math.Min(length, text.Length)), Math.Min(length, text.Length));
        return kind switch
        {
            0 => text.Remove(at, Math.Min(length, text.Length - at)),
            1 => text.Insert(at, piece),
            2 => text[..at],
            3 => text.Remove(at, Math.Min(length, text.Length - at)).Insert(at, piece),
            _ => text.Insert(at, ((char)(other % 127)).ToString()),
        };
    }

    private static Task<IReadOnlyList<string>> FindAsync(IReadOnlyCollection<string> texts) => FindPackedAsync(Linked.Packed(texts));

    private static async Task<IReadOnlyList<string>> FindPackedAsync(IEnumerable<string> texts) => await Linked.FindingsOfAsync(Linked.Project(
        Linked.Program(Statements) + "\ninternal sealed class Own : Model { protected override string Name => \"own\"; }", "App", Linked.Reference(Project.Value, texts)));
}
