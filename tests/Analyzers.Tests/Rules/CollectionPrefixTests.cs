using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.CollectionPrefixAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0207.</summary>
public class CollectionPrefixTests
{
    private const string Workers = "Variable.Get<float>(\"worker_1/w\", [1]); Variable.Get<float>(\"worker_10/w\", [1]); ";

    [Fact]
    public Task PrefixThatTakesASiblingToo_Reports() => Verify.BodyAsync($$"""
        {{Workers}}
        var listed = Graph.Default.GetCollection(GraphKeys.TrainableVariables, {|#0:"worker_1"|});
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "worker_1", "also takes 'worker_10/w'", "here", "a prefix is no scope. Write 'worker_1/' to take that scope alone."));

    [Theory]
    [InlineData("Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"worker_1/\")")]
    [InlineData("Graph.Default.VariablesUnder(\"worker_1\")")]
    [InlineData("Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"worker_10\")")]
    [InlineData("Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"worker\")")]
    [InlineData("Graph.Default.GetCollection(GraphKeys.TrainableVariables)")]
    public Task ListingThatTakesNoSibling_StaysSilent(string listing) => Verify.BodyAsync($"{Workers} var listed = {listing};");

    [Fact]
    public Task PrefixInALoop_Reports() => Verify.BodyAsync($$"""
        {{Workers}}
        for (var i = 1; i < 3; i++) { foreach (var v in Graph.Default.[|GetCollection|](GraphKeys.GlobalVariables, $"worker_{i}")) { Console.WriteLine(v.Name); } }
        """);

    [Fact]
    public Task ListThatIsAskedForBeforeAnythingExists_Reports() => Verify.BodyAsync("""
        var listed = Graph.Default.GetCollection(GraphKeys.TrainableVariables, {|#0:"generator"|});
        using (VariableScope.Open("generator")) { Variable.Get<float>("w", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "generator", "takes nothing", "here", "no variable exists yet, and what is listed is a copy. Ask when the variables have been created."));

    [Fact]
    public Task PrefixThatIsMisspelt_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("generator")) { Variable.Get<float>("w", [1]); }
        var listed = Graph.Default.GetCollection(GraphKeys.TrainableVariables, {|#0:"genrator"|});
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "genrator", "takes nothing", "here",
            "no variable has a name that begins so by then. Did you mean 'generator'? Ask by the full name of the scope, when its variables have been created."));

    [Theory]
    [InlineData("if (Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"generator\").Count == 0) { } using (VariableScope.Open(\"generator\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"generator\")) { Variable.Get<float>(\"w\", [1]); } var listed = Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"generator\");")]
    [InlineData("using (VariableScope.Open(\"generator\")) { Variable.Get<float>(\"w\", [1], trainable: false); } var listed = Graph.Default.GetCollection(GraphKeys.TrainableVariables, \"generator\");")]
    [InlineData("var listed = Graph.Default.GetCollection(\"own\", \"generator\");")]
    [InlineData("for (var i = 0; i < 2; i++) { foreach (var v in Graph.Default.GetCollection(GraphKeys.GlobalVariables, \"g\")) { Console.WriteLine(v.Name); } using (VariableScope.Open(\"g\", reuse: Reuse.Auto)) { Variable.Get<float>(\"w\", [1]); } }")]
    public Task ListThatTakesSomethingOrNeedNot_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task CollectionOfWhichMoreMayBeThere_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static object Build(string name)
            {
                Variable.Get<float>(name, [1]);
                return Graph.Default.GetCollection(GraphKeys.TrainableVariables, "generator");
            }
        }
        """);

    [Fact]
    public Task ListOfAScopeBeforeItHasAnything_Reports() => Verify.BodyAsync("""
        using var scope = VariableScope.Open("a");
        var listed = scope.[|GetCollection|](GraphKeys.GlobalVariables);
        Variable.Get<float>("v", [1]);
        """);
}
