using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Which bodies can reach the library, and from where.</summary>
public class ProjectIndexTests
{
    private const string Get = "Variable.Get<float>(\"v\");";

    [Fact]
    public void BodiesThatCallTheLibraryAndTheirCallers_Reach() =>
        Assert.Equal("Caller Inner Callers", Indexed.Reaching(
            "class A { void Caller() => B.Inner(); void Other() => B.Quiet(); }",
            "class B { static void Inner() { " + Get + " } static void Quiet() { } }",
            "class C { void Callers() { new A().Caller(); } }"));

    [Theory]
    [InlineData("// Variable.Get and scope.ReuseVariables()")]
    [InlineData("var text = \"Variable.Get ReuseVariables\";")]
    [InlineData("var text = @\"Variable.Get\" + \"\"\"ReuseVariables\"\"\";")]
    [InlineData("int ReuseVariables = 0;")]
    public void WordsThatAreNoUses_DoNotReach(string statement) =>
        Assert.Equal("", Indexed.Reaching("class A { void M() { " + statement + "\n} }"));

    [Theory]
    [InlineData("@Variable.@Get<float>(\"v\");")]
    [InlineData("Vari\\u0061ble.G\\u0065t<float>(\"v\");")]
    [InlineData("Variab\u00adle.G\u00adet<float>(\"v\");")]
    [InlineData("var text = $\"{Variable.Get<float>(\"v\")}\";")]
    [InlineData("VariableScope.Current\n.ReuseVariables /* now */ ();")]
    public void EverySpellingOfAUse_Reaches(string statement) =>
        Assert.Equal("M Caller", Indexed.Reaching("class A { void M() { " + statement + " } void Caller() => \\u004d(); }"));

    [Fact]
    public void NamesBeyondAscii_AreMentioned() =>
        Assert.Equal("Größe Caller", Indexed.Reaching("class A { void Größe() { " + Get + " } void Caller() => Größe(); void Gr() { } }"));

    [Fact]
    public void LocalFunction_ReachesWithAllThatIsAround() =>
        Assert.Equal("M Outer Inner", Indexed.Reaching(
            "class A { void M() { Quiet(); void Quiet() { } void Outer() { void Inner() { " + Get + " } } } }"));

    [Fact]
    public void LocalFunctionBesideTheCall_DoesNotReach() =>
        Assert.Equal("M", Indexed.Reaching("class A { void M() { void Quiet() { } " + Get + " } }"));

    [Fact]
    public void TopLevelStatements_AreOneBody() =>
        Assert.Equal("<Main>$ Local", Indexed.Reaching("Quiet(); void Local() { " + Get + " } void Quiet() { } class A { void M() { } }"));

    [Fact]
    public void TypeBesideTopLevelStatements_IsNotPartOfThem() =>
        Assert.Equal("M", Indexed.Reaching("System.Console.WriteLine(); class A { void M() { " + Get + " } }"));

    [Theory]
    [InlineData("new Net()")]
    [InlineData("new()")]
    [InlineData("new\n()")]
    [InlineData("new /* one */ ()")]
    public void ObjectCreation_ReachesItsConstructor(string creation) =>
        Assert.Equal("Net M", Indexed.Reaching("class Net { public Net() { " + Get + " } } class A { void M() { Net net = " + creation + "; } }"));

    [Theory]
    [InlineData("new[] { 1 }")]
    [InlineData("new { One = 1 }")]
    [InlineData("new Other()")]
    public void CreationOfSomethingElse_DoesNotReachTheConstructor(string creation) =>
        Assert.Equal("Net", Indexed.Reaching("class Net { public Net() { " + Get + " } } class A { void M() { var other = " + creation + "; } }"));

    [Theory]
    [InlineData("using static ScopeLint.Variable;", "Get<float>(\"v\");")]
    [InlineData("using Var = ScopeLint.Variable;", "Var.Get<float>(\"v\");")]
    [InlineData("namespace N { using Var = Variable; }", "Var.Get<float>(\"v\");")]
    public void RenamingDirectiveAnywhere_MakesCommonNamesReach(string directive, string use)
    {
        var source = "class A { void M() { " + use + " } }";
        Assert.Equal("M", Indexed.Reaching(directive, source));
        Assert.Equal("", Indexed.Reaching("using System;", source));
    }

    [Fact]
    public void MemberThatRunsUnnamed_MakesImplicitCallsReach()
    {
        Assert.True(Indexed.Read("class A { public override string ToString() { " + Get + " return \"\"; } }").ImplicitCallsReach);
        Assert.False(Indexed.Read("class A { public override string ToString() => \"Variable.Get\"; void M() { " + Get + " } }").ImplicitCallsReach);
    }

    [Fact]
    public void IsMentioned_CountsUsesAndNotDeclarations()
    {
        var compilation = Indexed.Compile("/* Used */ class A { void Declared() { Used(); } void Used() { } [X(nameof(Named))] int Named; void Esc\\u0061ped() { } }");
        var (project, near) = (new ProjectIndex(compilation, default), compilation.SyntaxTrees[0]);
        Assert.True(project.IsMentioned("Used", near));
        Assert.True(project.IsMentioned("Named", near));
        Assert.False(project.IsMentioned("Declared", near));
        Assert.False(project.IsMentioned("Escaped", near));
    }

    [Fact]
    public void CallersOfATree_AreItsBodiesAndWhatLeadsToThem()
    {
        var compilation = Indexed.Compile(
            "class A { void First() { " + Get + " } }",
            "class B { void Second(A a) => a.First(); void Unrelated() { " + Get + " } }",
            "class C { void Third(B b) => b.Second(null); }",
            "class D { void Quiet() { } }");
        var project = new ProjectIndex(compilation, default);

        Assert.Equal("First Second Third", Callers(0));
        Assert.Equal("Second Unrelated Third", Callers(1));
        Assert.Equal("Third", Callers(2));
        Assert.Equal("", Callers(3));

        string Callers(int tree)
        {
            var callers = Indexed.NamesOf(project.CallersOf(compilation.SyntaxTrees[tree], default));
            Assert.Equal(callers, Indexed.NamesOf(project.CallersOfReaching(compilation.SyntaxTrees[tree], default)));
            return callers;
        }
    }

    [Fact]
    public void CallersOfATreeThatDoesNotReach_AreWhatMayHandItSomething()
    {
        var compilation = Indexed.Compile(
            "class A { void First(B b) { b.Outer(() => " + Get.TrimEnd(';') + "); } void Unrelated() { " + Get + " } }",
            "class B { void Outer(Action act) => new C().Inner(act); void Own() { " + Get + " } }",
            "class C { void Inner(Action act) => act(); }",
            "class D { void Quiet(Action act) => act(); }",
            "class E { int _number; }");
        var project = new ProjectIndex(compilation, default);

        Assert.Equal("First Unrelated", Callers(0));
        Assert.Equal("First Own", Callers(1));
        Assert.Equal("First", Callers(2));
        Assert.Equal("", Callers(3));
        Assert.Equal("", Callers(4));

        string Callers(int tree) => Indexed.NamesOf(project.CallersOf(compilation.SyntaxTrees[tree], default));
    }

    [Fact]
    public void CallersOfWhatRunsUnnamed_AreAll()
    {
        var compilation = Indexed.Compile(
            "class A { public static A operator +(A a, A b) { " + Get + " return a; } }", "class B { void Unrelated() { " + Get + " } }");
        var project = new ProjectIndex(compilation, default);
        Assert.Equal("- Unrelated", Indexed.NamesOf(project.CallersOf(compilation.SyntaxTrees[0], TestContext.Current.CancellationToken)));
    }
}
