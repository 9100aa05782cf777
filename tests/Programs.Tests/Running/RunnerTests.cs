using ScopeLint.Programs.Tests.Judging;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>Programs are compiled, analysed and run as they are.</summary>
public sealed class RunnerTests
{
    private const string Twice =
        """
        using ScopeLint;
        Build();
        Build();
        static void Build() => Variable.Get<float>("w", [1]);
        """;

    [Fact]
    public async Task AMistakeThatTheRulesFindAgreesEachTime()
    {
        // Were the default graph one for all, the second run would fail in the first call already.
        foreach (var verdict in await Task.WhenAll(JudgeAsync(Twice), JudgeAsync(Twice)))
        {
            Assert.Empty(verdict.Disagreements);
            Assert.True(verdict.IsWrong);
            Assert.Equal("SCL0101", verdict.Run!.Failure!.RuleId);
            Assert.Equal([new SourceLine("program.cs", 4), new SourceLine("program.cs", 3)], verdict.Run.Failure.Stack);
        }
    }

    [Fact]
    public async Task ACallInAChainOverSeveralLinesIsInTheStatementThatTheStackNames()
    {
        var verdict = await JudgeAsync(
            """
            using ScopeLint;
            "x"
                .Layer("a")
                .Layer("b")
                .Layer("a");
            static class Layers
            {
                public static string Layer(this string x, string name) => Variable.Get<float>(name, [1]).FullName + x;
            }
            """);
        Assert.Empty(verdict.Disagreements);
        Assert.Equal(5, Assert.Single(verdict.Analysis!.Findings).Start.Line);
        Assert.Equal([new SourceLine("program.cs", 8), new SourceLine("program.cs", 2)], verdict.Run!.Failure!.Stack);
    }

    [Fact]
    public async Task AStatementOfALambdaIsNoneOfTheStatementAroundIt()
    {
        var verdict = await JudgeAsync(
            """
            using ScopeLint;
            Run(
                () =>
                {
                    Console.Write("nothing fails here");
                },
                "a b");
            static void Run(Action action, string name)
            {
                action();
                Variable.Get<float>(name, [1]);
            }
            """);
        Assert.Equal([11, 2, 3, 7], verdict.Run!.Failure!.Lines.Select(line => line.Line));
    }

    [Fact]
    public async Task ARightProgramEndsAndAgrees()
    {
        var verdict = await JudgeAsync(
            """
            using ScopeLint;
            await Task.Yield();
            Console.Write(Variable.Get<float>("w", [1]).FullName);
            """);
        Assert.Empty(verdict.Disagreements);
        Assert.False(verdict.IsWrong);
        Assert.Equal("w", verdict.Run!.Output);
    }

    [Fact]
    public async Task AFailureThatNoRuleKnowsIsMissed() =>
        Is(DisagreementKind.Missed, await JudgeAsync("throw new InvalidOperationException(\"no rule\");"));

    [Fact]
    public async Task AFailureInsideAnotherCarriesItsRule()
    {
        var verdict = await JudgeAsync(
            """
            using ScopeLint;
            Task.Run(() => { Variable.Get<float>("a b", [1]); }).Wait();
            """);
        Assert.Equal(("AggregateException", "SCL0401"), (verdict.Run!.Failure!.Type, verdict.Run.Failure.RuleId));
    }

    [Fact]
    public async Task AFailureOnAThreadOfTheProgramIsItsFailure()
    {
        var verdict = await JudgeAsync(
            """
            var thread = new Thread(() => throw new NotSupportedException());
            thread.Start();
            thread.Join();
            """);
        Assert.Equal("NotSupportedException", verdict.Run!.Failure!.Type);
        Assert.Equal([new SourceLine("program.cs", 1)], verdict.Run.Failure.Stack);
    }

    [Fact]
    public async Task AProgramThatDoesNotEndIsLeftBehind() => Is(
        DisagreementKind.Hanging,
        await Judge.OfAsync(Source("Thread.Sleep(Timeout.Infinite);"), TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));

    [Fact]
    public async Task AProgramThatDoesNotCompileIsBroken() => Is(DisagreementKind.Broken, await JudgeAsync("int text = \"text\";"));

    [Fact]
    public async Task ALibraryRunsItsRunMethods()
    {
        var verdict = await JudgeAsync("public static class Model { public static void Run() => throw new NotSupportedException(); }");
        Assert.Equal("NotSupportedException", verdict.Run!.Failure!.Type);
    }

    [Fact]
    public async Task EachProgramPrintsForItself()
    {
        const string Print = "for (var i = 0; i < 100; i++) { Console.Write('?'); await Task.Yield(); Task.Run(() => Console.Write(\"?\")).Wait(); }";
        var verdicts = await Task.WhenAll(JudgeAsync(Print.Replace('?', 'a')), JudgeAsync(Print.Replace('?', 'b')));
        Assert.Equal([new string('a', 200), new string('b', 200)], verdicts.Select(verdict => verdict.Run!.Output));
    }

    [Fact]
    public void AFolderOfOneProgramIsOneAndOtherFilesAreOneEach()
    {
        var root = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string[] files = ["b/two/.one", "b/two/x.cs", "b/two/y.cs", "b/z.cs", "a.cs", "notes.txt"];
            foreach (var file in files.Select(file => Path.Combine(root, file)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, "");
            }

            Assert.Equal(["a.cs", "b/two", "b/z.cs"], SourceProgram.Read(root).Select(program => program.Name));
            Assert.Equal([".", "b", "b"], SourceProgram.Read(root).Select(program => program.Folder));
            Assert.Equal(["two/x.cs", "two/y.cs"], Assert.Single(SourceProgram.Read(Path.Combine(root, "b", "two"))).Files.Select(file => file.Path));
            Assert.Equal("z.cs", Assert.Single(SourceProgram.Read(Path.Combine(root, "b", "z.cs"))).Name);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static SourceProgram Source(string text) => new("program.cs", [new SourceFile("program.cs", text)]);

    private static Task<Verdict> JudgeAsync(string text) => Judge.OfAsync(Source(text), TestContext.Current.CancellationToken);

    private static void Is(DisagreementKind kind, Verdict verdict) => Assert.Equal(kind, Assert.Single(verdict.Disagreements).Kind);
}
