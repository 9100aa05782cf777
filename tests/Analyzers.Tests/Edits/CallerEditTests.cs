namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>Whether a body is judged by itself follows from who calls it now, whoever called it before an edit.</summary>
public class CallerEditTests
{
    private const string Builds = "Graph.ResetDefault(); Variable.Get<float>(\"w\", [1]); if (again) { Variable.Get<float>(\"w\", [1]); }";

    [Theory]
    [InlineData("internal static class Model { internal static void Build(bool again) { " + Builds + " } }", "Model.Build(false);")]
    [InlineData("internal static class Model { internal static void Build(bool again) { " + Builds + " } }", "Action<bool> build = Model.Build; build(false);")]
    [InlineData("internal interface IModel { void Build(bool again); } internal sealed class Model : IModel { public void Build(bool again) { " + Builds + " } }", "IModel model = new Model(); model.Build(false);")]
    [InlineData("internal abstract class Base { internal abstract void Build(bool again); } internal sealed class Model : Base { internal override void Build(bool again) { " + Builds + " } }", "Base model = new Model(); model.Build(false);")]
    [InlineData("internal sealed class Model { internal Model(bool again) { " + Builds + " } }", "_ = new Model(false);")]
    [InlineData("internal sealed class Model { internal bool Again { set { var again = value; " + Builds + " } } }", "new Model().Again = false;")]
    public void CallThatAnEditTakesAway_LeavesTheBodyToItself(string model, string call)
    {
        var project = new EditedProject(model, "public static class Training { public static void Run() { " + call + " } }", "public static class Other { public static void Run() { Console.WriteLine(1); } }");
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("Console.WriteLine(1);", "Console.WriteLine(2);");
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace(call, "Console.WriteLine(3);");
        Assert.Contains("already exists", project.Findings, StringComparison.Ordinal);
        Assert.Equal(project.FindingsAnew, project.Findings);
        project.Replace("Console.WriteLine(2);", call);
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void CallThatAnEditChanges_IsACallStill()
    {
        var project = new EditedProject("internal static class Model { internal static void Build(bool again) { " + Builds + " } }", "public static class Training { public static void Run() { Model.Build(false); } }");
        project.Replace("Model.Build(false);", "Console.WriteLine(1); Model.Build(true);");
        Assert.Equal(project.FindingsAnew, project.Findings);
        Assert.Contains("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("Model.Build(true);", "Model.Build(false);");
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void DeclarationThatAnEditMakesVisible_IsEnteredFromOutside()
    {
        var project = new EditedProject("internal static class Model { public static void Build(bool again) { " + Builds + " } }", "public static class Training { public static void Run() { Model.Build(false); } }");
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("internal static class Model", "public static class Model");
        Assert.Contains("already exists", project.Findings, StringComparison.Ordinal);
    }
}
