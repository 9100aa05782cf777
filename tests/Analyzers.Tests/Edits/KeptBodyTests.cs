using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Projects;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>What an edit leaves as it was is not lowered again.</summary>
public class KeptBodyTests
{
    private const string Layers = """
        public static class Layers
        {
            public static void Dense(string name)
            {
                using (VariableScope.Open(name))
                {
                    Variable.Get<float>("kernel", [1]);
                }
            }

            public static void Other() => Variable.Get<float>("other", [1]);
        }
        """;

    private const string Model = """
        public static class Model
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layers.Dense("a");
                Layers.Dense("a");
            }
        }
        """;

    [Fact]
    public void EditInABody_LowersThatBodyAlone()
    {
        var project = new EditedProject(Layers, Model);
        Assert.Equal(3, project.Work.Bodies);
        project.Replace("\"kernel\"", "\"weights\"");
        Assert.Equal(1, project.Work.Bodies);
        Assert.Contains("'a/weights' already exists", project.Findings, StringComparison.Ordinal);
        project.Replace("Layers.Dense(\"a\");\n        Layers.Dense(\"a\");", "Layers.Dense(\"a\");\n        Layers.Dense(\"b\");");
        Assert.Equal(1, project.Work.Bodies);
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Variable.Get<float>(\"w\", [1]);", "Variable.Get<float>(\"w\", [1]);", "\nVariable.Get<float>(\"w\", [1]);")]
    [InlineData("Variable.Get<float>(Layer.Name, [1]); Variable.Get<float>(\"ab\", [1]); static class Layer { public static string Name => \"a\"; }", "=> \"a\"", " + \"b\"")]
    public void CodeBehindTheEndOfABody_IsLoweredToo(string program, string part, string more)
    {
        var project = new EditedProject(program);
        Assert.DoesNotContain("already exists", project.Findings, StringComparison.Ordinal);
        project.Replace(part, part + more);
        Assert.Contains("already exists", project.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void LineAboveAMember_LowersNothingAndMovesWhatIsFound()
    {
        var project = new EditedProject(Layers, Model);
        var (found, fresh) = (project.Findings, project.FindingsAnew);
        Assert.Equal(fresh, found);
        project.Replace("    public static void Build()", "    // A note.\n    public static void Build()");
        Assert.Equal(0, project.Work.Bodies);
        Assert.NotEqual(found, project.Findings);
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Theory]
    [InlineData("string name)\n", "string name, int size = 1)\n")]
    [InlineData("public static class Layers", "[Obsolete] public static class Layers")]
    [InlineData("=> Variable.Get<float>(\"other\", [1]);", "=> Variable.Get<float>(\"other\", [1]); private static void Added() { }")]
    [InlineData("public static void Other() =>", "#nullable disable\npublic static void Other() =>")]
    public void EditOfADeclaration_LowersEverything(string part, string other)
    {
        var project = new EditedProject(Layers, Model);
        project.Replace(part, other);
        Assert.True(project.Work.Bodies >= 3, $"{project.Work.Bodies} bodies.");
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void EditThatLetsAMemberReachTheLibrary_LowersWhoCallsIt()
    {
        var project = new EditedProject(
            "public static class Helper { public static void Help() { } }",
            "public static class Model { public static void Build() { Graph.ResetDefault(); Helper.Help(); Helper.Help(); Variable.Get<float>(\"other\", [1]); } public static void Else() { Graph.ResetDefault(); } }");
        Assert.Equal("", project.Findings);
        project.Replace("Help() { }", "Help() { Variable.Get<float>(\"v\", [1]); }");
        Assert.Equal(project.FindingsAnew, project.Findings);
        Assert.Contains("'v' already exists", project.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void EditThatChangesWhatCallersReadInABody_LowersThem()
    {
        var project = new EditedProject(
            "public static class Guard { public static void Check(int size) { Console.WriteLine(size); } }",
            "public static class Model { public static void Build(int size) { Graph.ResetDefault(); Variable.Get<float>(\"v\"); if (size < 0) { Guard.Check(size); } Variable.Get<float>(\"v\"); } }");
        Assert.Equal(project.FindingsAnew, project.Findings);
        project.Replace("{ Console.WriteLine(size); }", "{ throw new ArgumentException(\"size\"); }");
        Assert.Equal(project.FindingsAnew, project.Findings);
    }

    [Fact]
    public void MembersOfEveryForm_AreFoundByIdsOfAnotherCompilation()
    {
        const string source = """
            namespace Outer.Inner
            {
                public class Of<T>
                {
                    public class Nested<U> { public void In<V>(T t, ref U u, V[] v) { } public int this[int i] { get => 1; set { } } }
                    static Of() { }
                    public Of(T t) { }
                    public event Action E { add { } remove { } }
                    public static Of<T> operator -(Of<T> of) => of;
                    public static implicit operator int(Of<T> of) => 1;
                    ~Of() { }
                }

                public partial record R(int A) { public partial int M(); public partial int M() => 1; }
                file static class F { public static void M() { } }
                public static class Ext { extension(string text) { public string Twice() => text + text; } }
                public interface I { void M() { } }
            }
            """;
        var (one, other) = (EveryAnalyzer.Compile(EveryAnalyzer.Parse(source).WithFilePath("a.cs")), EveryAnalyzer.Compile(EveryAnalyzer.Parse(source).WithFilePath("a.cs")));
        var (ids, others) = (IdsOf(one), IdsOf(other));
        var members = MembersOf(one.Assembly.GlobalNamespace).ToList();
        Assert.All(members, member => Assert.Equal(ids.Of(member), others.Find(ids.Of(member)) is { } found ? others.Of(found) : null));
        Assert.True(members.Count > 30, $"{members.Count} members.");
        Assert.Null(others.Find(new MemberId("Robustness!Outer.Inner.I.N()", "N", MemberForm.Method) { ContainingType = ids.Of(members[0]).ContainingType }));
    }

    [Fact]
    public void NothingThatIsKept_KeepsACompilationAlive()
    {
        var project = new EditedProject(Layers, Model);
        var before = Edited(project);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(before.IsAlive);
        project.Replace("\"weights\"", "\"kernel\"");
        Assert.Equal(1, project.Work.Bodies); // What was kept is still there.
    }

    [Theory]
    [InlineData("public static class", 0)]
    [InlineData("internal static class", 3)]
    public void WhatTheSummaryNeeded_IsNotLoweredAgainForTheRules(string kind, int lowered)
    {
        var project = Linked.Project((Layers + "\n" + Model).Replace("public static class", kind, StringComparison.Ordinal) + "\npublic static class Shown { public static void Build() { } }", "Lib").WithSummary();
        var analysis = ScopeAnalysis.Of(project)!;
        var found = project.SyntaxTrees.SelectMany(tree => analysis.FindingsIn(tree, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider, TestContext.Current.CancellationToken));
        Assert.Contains("SCL0101", found.Select(finding => finding.Rule.Id));
        Assert.Equal(lowered, analysis.Work.Bodies);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Edited(EditedProject project)
    {
        var before = new WeakReference(project.Compilation);
        project.Replace("\"kernel\"", "\"weights\"");
        return before;
    }

    private static SymbolIds IdsOf(Compilation compilation) => new BodySource(
        ScopeApi.TryCreate(compilation)!, new ProjectIndex(compilation, default), new ForeignCode(ScopeApi.TryCreate(compilation)!), compilation).Ids;

    private static IEnumerable<IMethodSymbol> MembersOf(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member =>
        member is INamespaceOrTypeSymbol inner ? MembersOf(inner) : member is IMethodSymbol method ? [method] : []);
}
