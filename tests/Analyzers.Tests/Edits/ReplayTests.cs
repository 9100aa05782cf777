using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>A root that an edit makes run again replays the calls that read what they have read before.</summary>
public class ReplayTests
{
    private const int Models = 12;
    private const int Edited = 5;

    /// <summary>Models with layers of their own, and a program that builds all of them, one after the other.</summary>
    private static readonly IEnumerable<string> s_program =
    [
        .. Enumerable.Range(0, Models).Select(number => $$"""
            public static class Model{{number}}
            {
                public static Variable Build(int size, bool training)
                {
                    using (VariableScope.Open("model{{number}}"))
                    {
                        for (var i = 0; i < 3; i++) { using (VariableScope.Open($"dense{i}")) { Variable.Get<float>("kernel", [size, 8]); Variable.Get<float>("bias", [8]); } }
                        using (VariableScope.Open(null, "norm")) { Variable.Get<float>("scale", [8]); }
                        if (training) { Variable.Get<float>("rate{{number}}", []); }
                        return Variable.Get<float>("out", [8, 1]);
                    }
                }
            }
            """),
        $$"""
            public static class Program
            {
                private static void Main(string[] arguments)
                {
                    var training = arguments.Length > 0;
                    {{string.Join('\n', Enumerable.Range(0, Models).Select(number => $"var out{number} = Model{number}.Build({number + 1}, training);"))}}
                    using (VariableScope.Open("model5")) { Variable.Get<float>("late", [1]); }
                }
            }
            """,
    ];

    [Theory]
    [InlineData("Variable.Get<float>(\"extra\", [1]); ")] // The store in front of all later models is another.
    [InlineData("using (VariableScope.Open(\"inner\")) { Variable.Get<float>(\"extra\", [1]); } ")] // So are the numbers of scopes.
    [InlineData("var list = new List<string> { \"a\" }; Variable.Get<float>(list[0], [1]); ")]
    [InlineData("Console.WriteLine(size); ")]
    public void EditInOneModel_RunsThatModelOnly(string statement)
    {
        var project = new EditedProject(s_program);
        Edit(project, "Console.WriteLine(0); "); // What is dear is known from the first run on, and kept from the second.
        var whole = project.Work.Steps;
        Edit(project, statement);
        Edit(project, statement + "Console.WriteLine(1); ");
        Assert.Equal(2, project.Work.Roots); // The model itself, and the program.
        Assert.True(project.Work.Steps * 3 < whole, $"{project.Work.Steps} of {whole} steps");
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    /// <summary>What the program does in front of the edited model is not even looked at.</summary>
    [Fact]
    public void EditInOneModel_LooksForLaterRunsAlone()
    {
        var (project, kept) = (new EditedProject(s_program), new KeptRuns());
        for (var edit = 0; edit < 4; edit++)
        {
            Edit(project, $"Console.WriteLine({edit}); ");
            Interpret(project.Compilation, kept);
        }

        Edit(project, "Variable.Get<float>(\"extra\", [1]); ");
        Assert.Equal(2 * (Models - Edited - 1), Interpret(project.Compilation, kept)); // There are two paths: with training and without.
    }

    /// <summary>A program of statements that a later one depends on, each edited in turn.</summary>
    [Theory]
    [InlineData("VariableScope.Current.ReuseVariables();", "Variable.Get<float>(\"late\", [1]);")]
    [InlineData("VariableScope.Current.ReuseVariables();", "Console.WriteLine(1);")]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"w\", [1]); }", "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("if (Program.Names.Count > 0) { Program.Names.Clear(); } Program.Names.Add(\"w\");", "foreach (var name in Program.Names) { Variable.Get<float>(name, [1]); Variable.Get<float>(name, [1]); }")]
    [InlineData("Program.Later = () => Variable.Get<float>(\"w\", [1]);", "Program.Later(); Program.Later();")]
    [InlineData("if (DateTime.Now.Hour > 3) { throw new InvalidOperationException(); }", "Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("try { Variable.Get<float>(\"w\", [-2]); } catch (ArgumentException) { Program.Names.Add(\"x\"); }", "Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]);")]
    public void EditsInTurn_FindWhatAFreshAnalysisFinds(string early, string late)
    {
        var layers = string.Concat(Enumerable.Range(0, 12).Select(number => $"Variable.Get<float>(name + {number}, [1]); "));
        var project = new EditedProject(
            "public static class Early { public static void Run() { " + early + " } }",
            "public static class Middle { public static void Run(string name) { " + layers + " } }",
            "public static class Late { public static void Run() { " + late + " } }",
            "public static class Program { public static readonly List<string> Names = []; public static Action Later = () => { }; private static void Main() { Middle.Run(\"m\"); Early.Run(); Middle.Run(\"n\"); Late.Run(); Middle.Run(\"o\"); Late.Run(); } }");
        Assert.Equal(project.FindingsAnew, project.Findings);
        for (var edit = 0; edit < 8; edit++)
        {
            var file = edit % 4 == 3 ? 3 : edit % 2 == 0 ? 2 : edit % 3;
            var text = project.Texts[file];
            project.Edit(file, file == 3 ? text.Replace("Late.Run(); }", "Early.Run(); Late.Run(); }", StringComparison.Ordinal)
                : text.Insert(text.IndexOf(" } }", StringComparison.Ordinal), $" Variable.Get<float>(\"e{edit}\", [1]); Console.WriteLine({edit});"));
            Assert.Equal(project.FindingsAnew, project.Findings);
        }
    }

    [Fact]
    public void EditThatTakesALaterName_IsNoticedThere()
    {
        var project = Prepared();
        Edit(project, "Variable.Get<float>(\"late\", [1]); ");
        Assert.Contains("'model5/late' already exists", project.Findings, StringComparison.Ordinal);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void EditThatGivesALaterModelNamesThatAreTaken_IsNoticedThere()
    {
        var project = Prepared();
        project.Replace("\"model7\"", "\"model5\"");
        Assert.Contains("'model5/dense0/kernel' already exists", project.Findings, StringComparison.Ordinal);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void EditThatIsTakenBack_TakesItsFindingBack()
    {
        var project = Prepared();
        var text = project.Texts[Edited];
        Edit(project, "Variable.Get<float>(\"late\", [1]); ");
        project.Edit(Edited, text);
        Assert.DoesNotContain("SCL0101", project.Findings, StringComparison.Ordinal);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    /// <summary>Interprets a project, and tells how many kept runs its program has taken over.</summary>
    private static int Interpret(Compilation compilation, KeptRuns kept)
    {
        var hits = 0;
        var project = new ScopeLint.Analyzers.Rules.Project(compilation, ScopeApi.TryCreate(compilation)!, TestContext.Current.CancellationToken, kept);
        foreach (var (tree, body) in project.Index.ReachingBodies)
        {
            var before = kept.Hits;
            project.Interpret(tree, body, AfterFailure.End, Budgets.Default, TestContext.Current.CancellationToken);
            hits += body.Name == "Main" ? kept.Hits - before : 0;
        }

        return hits;
    }

    /// <summary>The program, edited until its runs are kept.</summary>
    private static EditedProject Prepared()
    {
        var project = new EditedProject(s_program);
        Edit(project, "Console.WriteLine(0); ");
        Edit(project, "Console.WriteLine(1); ");
        Assert.DoesNotContain("SCL0101", project.Findings, StringComparison.Ordinal);
        return project;
    }

    /// <summary>Puts a statement into the edited model, in the place of the one that was put there before.</summary>
    private static void Edit(EditedProject project, string statement)
    {
        const string Before = "using (VariableScope.Open(null, \"norm\"))";
        var text = s_program.ElementAt(Edited);
        project.Edit(Edited, text.Replace(Before, statement + Before, StringComparison.Ordinal));
    }

    /// <summary>A run that fails in a scope which its caller has opened tells of that opening where it stands now.</summary>
    [Theory]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("// A comment.\n")]
    public void OpeningOfTheCaller_IsToldWhereItStands(string inserted)
    {
        const string Model = "internal static class Model { internal static void Build() { var name = \"w\"; for (var i = 0; i < 60; i++) { name += \"x\"; } Variable.Get<float>(name, [1]); } }";
        const string Training = "public static class Training { public static void Run() { /* Here. */ using (VariableScope.Open(\"net\")) { Model.Build(); } using (VariableScope.Open(\"net\")) { Model.Build(); } } }";
        var project = new EditedProject(Model, Training);
        Assert.Contains("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("/* Here. */", "Console.WriteLine(0);");
        project.Replace("Console.WriteLine(0);", "Console.WriteLine(12);");
        project.Replace("Console.WriteLine(12);", inserted);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }
}
