namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>What runs nothing that an edit has changed is not run again.</summary>
public class RootOutcomeTests
{
    private const string Layers = """
        public static class Layers
        {
            internal static void Dense(string name) { using (VariableScope.Open(name)) { Variable.Get<float>("kernel", [1]); } }
            internal static void Conv(string name) { using (VariableScope.Open(name)) { Variable.Get<float>("filter", [1]); } }
        }
        """;

    private const string Models = """
        public static class Models
        {
            public static void Flat() { Graph.ResetDefault(); Layers.Dense("a"); Layers.Dense("a"); }
            public static void Deep() { Graph.ResetDefault(); Layers.Conv("a"); Layers.Conv("a"); }
        }
        """;

    [Fact]
    public void RootsThatRunTheEditedCode_AreRunAgain()
    {
        var project = new EditedProject(Layers, Models);
        Assert.Equal(2, project.Work.Roots);
        project.Replace("\"filter\"", "\"taps\"");
        Assert.Equal(1, project.Work.Roots);
        Assert.Contains("'a/kernel' already exists", project.Findings, StringComparison.Ordinal);
        Assert.Contains("'a/taps' already exists", project.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void EditThatChangesNoCode_RunsNothingAgain()
    {
        var project = new EditedProject(Layers, Models);
        project.Replace("    internal static void Conv", "    // A note.\n    internal static void Conv");
        Assert.Equal(0, project.Work.Roots);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void EditOfADeclaration_RunsEverythingAgain()
    {
        var project = new EditedProject(Layers, Models);
        project.Replace("internal static void Conv(string name)", "internal static void Conv(string? name)");
        Assert.Equal(2, project.Work.Roots);
    }

    [Fact]
    public void EditInCodeThatOnlyALambdaRuns_RunsItsRootAgain()
    {
        var project = new EditedProject(Layers, "public static class Lambdas { public static void M() { Graph.ResetDefault(); Action<string> layer = name => Layers.Conv(name); layer(\"a\"); layer(\"a\"); } }");
        project.Replace("\"filter\"", "\"taps\"");
        Assert.Equal(1, project.Work.Roots);
        Assert.Contains("'a/taps' already exists", project.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void EditInWhatAnotherRootHasTakenOver_RunsBothAgain()
    {
        // Long enough that the second root takes over what the first has run.
        var layers = string.Concat(Enumerable.Range(0, 80).Select(number => $"Layers.Dense(\"a{number}\"); "));
        var project = new EditedProject(
            Layers,
            $"public static class Big {{ internal static void Build() {{ {layers} }} public static void A() {{ Graph.ResetDefault(); Build(); Layers.Dense(\"a1\"); }} public static void B() {{ Graph.ResetDefault(); Build(); Layers.Dense(\"a1\"); }} public static void C() {{ Graph.ResetDefault(); Build(); Layers.Dense(\"a1\"); }} }}");
        var found = project.Findings;
        Assert.Equal(4, project.Work.Roots); // Nobody calls Conv.
        project.Replace("\"kernel\"", "\"weights\"");
        Assert.Equal(3, project.Work.Roots);
        Assert.Equal(found.Replace("kernel", "weights", StringComparison.Ordinal).Length, project.Findings.Length);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void StaticFieldsAndTheirInitializers_AreReadToo()
    {
        var project = new EditedProject(
            "public static class Names { public static readonly string First = Make(); private static string Make() { return \"v\"; } }",
            "public static class Program { private static void Main() { Variable.Get<float>(Names.First, [1]); Variable.Get<float>(\"v\", [1]); } }");
        Assert.Equal(project.FindingsAnew, project.Findings);
        Assert.Contains("'v' already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("return \"v\";", "return \"w\";");
        Assert.Equal(project.FindingsAnew, project.Findings);
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
    }
}
