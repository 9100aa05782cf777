namespace ScopeLint.Analyzers.Tests.Fixes.ScopeAcrossAwait;

/// <summary>SCL0303: what is opened again is just what was open, whatever that is.</summary>
public class KindTests
{
    [Fact]
    public Task ScopeWithOperations_GoesBackToItsNameScope() => AwaitingModel.MendsAsync("""
        var one = Op.Constant(1f);
        var last = "";
        using (VariableScope.Open("a"))
        {
            Op.Add(one, one);
            [|await Task.Yield()|];
            Get("v");
            last = Op.Add(one, one).Name;
        }

        Check(last, "a/add_1:0");
        """, """
        var one = Op.Constant(1f);
        var last = "";
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Op.Add(one, one);
        }

        await Task.Yield();
        using (VariableScope.Open(scope, auxiliaryNameScope: false))
        using (NameScope.Open(scope.OriginalNameScope))
        {
            Get("v");
            last = Op.Add(one, one).Name;
        }

        Check(last, "a/add_1:0");
        """);

    [Fact]
    public Task NameScope_IsOpenedByItsFullName() => AwaitingModel.MendsAsync("""
        var last = "";
        using (NameScope.Open("a"))
        {
            Variable.Create(1f, "v");
            [|await Task.Yield()|];
            last = Variable.Create(1f, "v").Name;
        }

        Check(last, "a/v_1:0");
        """, """
        var last = "";
        NameScope scope;
        using (scope = NameScope.Open("a"))
        {
            Variable.Create(1f, "v");
        }

        await Task.Yield();
        using (NameScope.Open(scope.Name))
        {
            last = Variable.Create(1f, "v").Name;
        }

        Check(last, "a/v_1:0");
        """);

    [Theory]
    [InlineData("graph")]
    [InlineData("s_graph")]
    [InlineData("Models.s_graph")]
    public Task Graph_IsMadeTheDefaultOneAgain(string graph) => AwaitingModel.MendsAsync($$"""
        using ({{graph}}.AsDefault())
        {
            Get("v");
            [|await Task.Yield()|];
            Get("w");
        }

        Check({{graph}}.GlobalVariables[1].Name, "w:0");
        """, $$"""
        using ({{graph}}.AsDefault())
        {
            Get("v");
        }

        await Task.Yield();
        using ({{graph}}.AsDefault())
        {
            Get("w");
        }

        Check({{graph}}.GlobalVariables[1].Name, "w:0");
        """);

    [Fact]
    public Task CapturedScope_IsOpenedAgainAsItWas() => AwaitingModel.MendsAsync("""
        VariableScope a;
        using (a = VariableScope.Open("a")) { }
        using (VariableScope.Open(a))
        {
            Get("v");
            [|await Task.Yield()|];
            Get("w");
        }
        """, """
        VariableScope a;
        using (a = VariableScope.Open("a")) { }
        using (VariableScope.Open(a))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(a))
        {
            Get("w");
        }
        """);

    [Fact]
    public Task ScopesRightInsideEachOther_AreClosedTogether() => AwaitingModel.MendsAsync("""
        using (graph.AsDefault())
        using (VariableScope.Open("a"))
        using (VariableScope.Open("b"))
        {
            Get("v");
            [|await Task.Yield()|];
            Get("w");
        }

        Check(graph.GlobalVariables[1].Name, "a/b/w:0");
        """, """
        VariableScope scope;
        VariableScope scope1;
        using (graph.AsDefault())
        using (scope = VariableScope.Open("a"))
        using (scope1 = VariableScope.Open("b"))
        {
            Get("v");
        }

        await Task.Yield();
        using (graph.AsDefault())
        using (VariableScope.Open(scope))
        using (VariableScope.Open(scope1))
        {
            Get("w");
        }

        Check(graph.GlobalVariables[1].Name, "a/b/w:0");
        """);

    [Fact]
    public Task ScopeWithDefaults_KeepsThem() => AwaitingModel.MendsAsync("""
        var last = "";
        using (VariableScope.Open(null, "cell", initializer: Initializer.Constant(2), dtype: DType.Float64))
        {
            Get("v");
            [|await Task.Yield()|];
            last = Variable.Get("w", [1]) is Variable<double> w ? $"{w.Name} {w.Value[0]}" : "";
        }

        Check(last, "cell/w:0 2");
        """, """
        var last = "";
        VariableScope scope;
        using (scope = VariableScope.Open(null, "cell", initializer: Initializer.Constant(2), dtype: DType.Float64))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            last = Variable.Get("w", [1]) is Variable<double> w ? $"{w.Name} {w.Value[0]}" : "";
        }

        Check(last, "cell/w:0 2");
        """);

    [Fact]
    public Task ScopeThatIsSwitched_StaysSo() => AwaitingModel.MendsAsync("""
        using (VariableScope.Open("a"))
        {
            Get("v");
            VariableScope.Current.ReuseVariables();
            [|await Task.Yield()|];
            Get("v");
        }
        """, """
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Get("v");
            VariableScope.Current.ReuseVariables();
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            Get("v");
        }
        """);

    [Fact]
    public Task DefaultNamesOnOneSideOnly_StayWhatTheyAre() => AwaitingModel.MendsAsync("""
        var last = "";
        using (VariableScope.Open("a"))
        {
            Get("v");
            [|await Task.Yield()|];
            using (VariableScope.Open(null, "cell")) { Get("v"); }
            using (VariableScope.Open(null, "cell")) { last = Get("v").Name; }
        }

        Check(last, "a/cell_1/v:0");
        """, """
        var last = "";
        VariableScope scope;
        using (scope = VariableScope.Open("a"))
        {
            Get("v");
        }

        await Task.Yield();
        using (VariableScope.Open(scope))
        {
            using (VariableScope.Open(null, "cell")) { Get("v"); }
            using (VariableScope.Open(null, "cell")) { last = Get("v").Name; }
        }

        Check(last, "a/cell_1/v:0");
        """);
}
