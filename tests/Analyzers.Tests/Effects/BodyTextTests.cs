using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Tests.Differential.Generation;
using ScopeLint.Analyzers.Tests.Differential;
using ScopeLint.Analyzers.Tests.Lowering;
using ScopeLint.Analyzers.Tests.Meta;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Effects;

/// <summary>Bodies are written as text and read back.</summary>
public class BodyTextTests
{
    private const int Programs = 300;

    private static readonly Lazy<CSharpCompilation> Generated = new(() => Sources.Compile(GeneratedProgram.Prelude
        + string.Concat(Enumerable.Range(0, Programs).Select(index => ProgramGenerator.Generate(Settings.Seed, index, Features.All).Text))));

    [Fact]
    public void ABodyStandsForItself()
    {
        var bodies = Lowered.Bodies("class C { static void M(string name) { using (VariableScope.Open(name)) Variable.Get<float>(\"w\", [2]); } }", out var compilation);
        var method = compilation.GetTypeByMetadataName("C")!.GetMembers("M").OfType<IMethodSymbol>().Single();
        var text = BodyText.Write(bodies.Ids.Of(method), bodies.Find(method, TestContext.Current.CancellationToken)!);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(BodyText.Version, lines[0]);
        Assert.Equal("type C = TypeId(\"Tests!C\", \"C\", ancestors: [\"Tests!C\", \"System.Object\"], definition: \"Tests!C\", displayName: \"C\", hasIdentity: true, isNullable: true, mayBeChanged: true)", lines[1].Replace(compilation.AssemblyName!, "Tests", StringComparison.Ordinal));
        Assert.Contains("member M = MemberId(", text, StringComparison.Ordinal);
        Assert.Contains("slot name = Slot(Parameter, isParameter: true, name: \"name\", type: String)", lines);
        Assert.Matches(@"^body M\(name\) \{Open\(name, location: @0:\d+\+\d+\) \{ Get\(""w"", \[2\], float32, location: @0:\d+\+\d+\) \}\}$", lines[^1]);
    }

    [Fact]
    public void GeneratedBodies_AreReadAsTheyWereWritten()
    {
        var count = 0;
        foreach (var (member, body) in BodiesOf(Generated.Value, out _))
        {
            var text = BodyText.Write(member, body);
            var (read, copy) = BodyText.Read(text)!.Value;
            Assert.Equal(member, read);
            Assert.Equal(text, BodyText.Write(read, copy));
            count++;
        }

        Assert.True(count > Programs);
    }

    [Fact]
    public void BodiesThatPeopleWrite_AreReadAsTheyWereWritten()
    {
        const string usings = "global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var count = 0;
        foreach (var program in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Programs"), "*.cs", SearchOption.AllDirectories)
            .GroupBy(file => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, ".one")) ? Path.GetDirectoryName(file)! : file))
        {
            var compilation = EveryAnalyzer.Compile(program.Select(File.ReadAllText).Append(usings).Select(EveryAnalyzer.Parse));
            foreach (var (member, body) in BodiesOf(compilation, out _))
            {
                var text = BodyText.Write(member, body);
                Assert.True(BodyText.Read(text) is var (read, copy) && text == BodyText.Write(read, copy), $"{program.Key}: {member}");
                count++;
            }
        }

        Assert.True(count > 2500, $"{count} bodies.");
    }

    [Fact]
    public void GeneratedBodies_RunTheSameWhenTheyWereRead()
    {
        var bodies = BodiesOf(Generated.Value, out var source).ToList();
        var copies = new Dictionary<MemberId, LoweredBody?>();
        var findings = 0;
        foreach (var (member, body) in bodies)
        {
            var expected = Findings(body, member, function => source.Find(function, default));
            Assert.Equal(expected, Findings(Copied(member)!, member, Copied));
            findings += expected.Count;
        }

        Assert.True(findings > Programs, $"{findings} findings.");

        // Whoever reads a model says that it is one.
        static LoweredBody Read(MemberId function, LoweredBody body) => BodyText.Read(BodyText.Write(function, body))!.Value.Body is var copy && body.IsModel ? copy.AsModel(body.Library) : copy;

        LoweredBody? Copied(MemberId function)
        {
            if (function.Outer is { } outer)
            {
                return Copied(outer)?.Nested.GetValueOrDefault(function) ?? Copied(Outermost(outer))?.Nested.GetValueOrDefault(function);
            }

            if (!copies.TryGetValue(function, out var copy))
            {
                copies.Add(function, copy = source.Find(function, default) is { } body ? Read(function, body) : null);
            }

            return copy;
        }

        static MemberId Outermost(MemberId function) => function.Outer is { } outer ? Outermost(outer) : function;
    }

    [Fact]
    public void AnotherVersion_IsNotRead() => Assert.Null(BodyText.Read("effects 1\nbody M() {}\n"));

    [Fact]
    public void DamagedTexts_AreRefused()
    {
        var (member, body) = BodiesOf(Generated.Value, out _).First(pair => pair.Body.Nested.Count > 0);
        var text = BodyText.Write(member, body);
        for (var length = BodyText.Version.Length + 1; length < text.Length; length += 7)
        {
            Refused(text[..length]);
            Refused(text[..length] + text[(length + 1)..]);
            Refused(text[..length] + "(" + text[length..]);
        }
    }

    [Theory]
    [InlineData("(", "", ")")]
    [InlineData("{", "", "}")]
    [InlineData("!", "null", "")]
    public void DeepTexts_AreRefused(string start, string middle, string end)
    {
        const int depth = 200_000;
        var term = string.Concat(Enumerable.Repeat(start, depth)) + middle + string.Concat(Enumerable.Repeat(end, depth));
        Refused($"{BodyText.Version}\nmember M = MemberId(\"C.M\", \"M\")\nbody M() {{Touch({term})}}\n", isCertain: true);
    }

    private static void Refused(string text, bool isCertain = false)
    {
        try
        {
            BodyText.Read(text);
            Assert.False(isCertain);
        }
        catch (Exception refusal)
        {
            Assert.True(refusal is FormatException or InsufficientExecutionStackException, refusal.ToString());
        }
    }

    private static List<string> Findings(LoweredBody body, MemberId member, Func<MemberId, LoweredBody?> find)
    {
        var context = new InterpreterContext(find, null, Budgets.Default);
        var result = RootRuns.Run(body, member, AnalysisState.AtProgramStart, context, AfterFailure.End, TestContext.Current.CancellationToken);
        return [.. result.Events.Select(happened => $"{happened.Event.What} {happened.Event.Location} {happened.Event.Cause} when {happened.Path}")];
    }

    private static IEnumerable<(MemberId Member, LoweredBody Body)> BodiesOf(CSharpCompilation compilation, out BodySource bodies)
    {
        var api = ScopeApi.TryCreate(compilation)!;
        var index = new ProjectIndex(compilation, default);
        var source = bodies = new BodySource(api, index, new ForeignCode(api), compilation);
        return index.ReachingBodies
            .Select(entry => BodySource.MemberOf(entry.Body.Declaration, source.ModelOf(entry.Tree), default))
            .OfType<IMethodSymbol>().Where(method => method.MethodKind != MethodKind.LocalFunction)
            .Select(method => (source.Ids.Of(method), source.Find(method, default)!)).Where(pair => pair.Item2 is not null);
    }
}
