using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>What the newest generation of TensorFlow.NET does where it differs from TensorFlow, and what is reported of it.</summary>
public class TensorFlowNetTests
{
    private const string Get = "tf.compat.v1.get_variable";

    [Fact]
    public Task NameAskedForTwice_Reports() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("fw"), fw =>
        {
            {{Get}}("w");
            {{Get}}({|SCL0101:"w"|});
        });
        """);

    [Fact]
    public Task NameAskedForTwiceAtTheRoot_Reports() => TensorFlowNet.BodyAsync($$"""
        {{Get}}("w", (2, 3));
        {{Get}}({|SCL0101:"w"|}, (3, 2));
        """);

    [Fact]
    public Task NameAskedForOnceInEachOfTwoScopes_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("fw"), fw => { {{Get}}("w"); });
        tf_with(tf.variable_scope("bw"), delegate { {{Get}}("w"); });
        """);

    [Fact]
    public Task SameScopeEnteredTwice_ReportsTheSecondGet() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("fw"), fw => { {{Get}}("w"); });
        tf_with(tf.variable_scope("fw"), fw => { {{Get}}({|SCL0101:"w"|}); });
        """);

    [Theory]
    [InlineData("reuse: true")]
    [InlineData("reuse: false")]
    public Task ReuseArgument_HasNoEffect(string reuse) => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("fw"), fw => { {{Get}}("w"); });
        tf_with(tf.variable_scope({|SCL0204:"fw"|}, {{reuse}}), fw => { {{Get}}({|SCL0101:"w"|}); });
        """);

    [Fact]
    public Task ReuseOfWhatIsNotThere_CreatesIt() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope({|SCL0204:"fw"|}, reuse: true), fw => { {{Get}}("w"); });
        """);

    [Fact]
    public Task SwitchedScope_CreatesAllTheSame() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("fw"), fw =>
        {
            {{Get}}("w");
            tf.get_variable_scope().{|SCL0202:reuse_variables|}();
            {{Get}}("b");
            {{Get}}({|SCL0101:"w"|});
        });
        """);

    [Fact]
    public Task GetInAUsingStatement_GetsNoPrefix() => TensorFlowNet.BodyAsync($$"""
        using (tf.variable_scope({|SCL0305:"fw"|})) { {{Get}}("w"); }
        using (tf.variable_scope({|SCL0305:"bw"|})) { {{Get}}({|SCL0101:"w"|}); }
        """);

    [Fact]
    public Task ScopeEnteredByObject_IsTheOneOfTheObject() => TensorFlowNet.BodyAsync($$"""
        VariableScope captured = null!;
        tf_with(tf.variable_scope("a"), v => { captured = v; {{Get}}("w"); });
        tf_with(tf.variable_scope("b"), b =>
        {
            {{Get}}("w");
            tf_with(tf.variable_scope(captured), again =>
            {
                {{Get}}("b");
                {{Get}}({|SCL0101:"w"|});
            });
            {{Get}}("b");
        });
        """);

    [Fact]
    public Task DefaultNames_AreMadeUnique() => TensorFlowNet.BodyAsync($$"""
        tf.reset_default_graph();
        tf_with(tf.variable_scope((string)null!, default_name: "cell"), cell => { {{Get}}("w"); });
        tf_with(tf.variable_scope("", default_name: "cell"), cell => { {{Get}}("w"); });
        tf_with(tf.variable_scope("cell"), cell => { {{Get}}({|SCL0101:"w"|}); });
        """);

    [Fact]
    public Task EmptyNameWithADefaultName_IsADefaultName() => TensorFlowNet.BodyAsync($$"""
        tf.reset_default_graph();
        tf_with(new variable_scope(string.Empty, "conv"), conv => { {{Get}}("w"); });
        tf_with(new variable_scope(string.Empty, "conv"), conv => { {{Get}}("w"); });
        {{Get}}({|SCL0101:"conv_1/w"|});
        """);

    [Fact]
    public Task NameOfAScope_IsItsFullName() => TensorFlowNet.BodyAsync($$"""
        string name = null!;
        tf_with(tf.variable_scope("a"), a => tf_with(tf.variable_scope("b"), b => { name = ((VariableScope)b).name; {{Get}}("w"); }));
        {{Get}}({|SCL0101:name + "/w"|});
        """);

    [Fact]
    public Task GetRightInsideANameScope_Reports() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.name_scope("loss"), loss => { {{Get}}({|SCL0402:"w"|}); });
        """);

    [Fact]
    public Task GetInAVariableScopeInsideANameScope_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.name_scope("loss"), loss => tf_with(tf.variable_scope("a"), a => { {{Get}}("w"); }));
        """);

    [Fact]
    public Task GraphThatIsLeftDefault_Reports() => TensorFlowNet.BodyAsync($$"""
        var graph = tf.Graph().{|SCL0301:as_default|}();
        {{Get}}("w");
        """);

    [Fact]
    public Task GraphThatIsLeftOnEachPath_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        var graph = tf.Graph().as_default();
        {{Get}}("w");
        graph.Exit();
        """);

    [Fact]
    public Task GraphThatIsHandedBack_StaysSilent() => TensorFlowNet.Async($$"""
        public class Model
        {
            public Graph Build()
            {
                var graph = tf.Graph().as_default();
                {{Get}}("w");
                return graph;
            }
        }
        """);

    [Fact]
    public Task SameNameInTwoGraphs_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        foreach (var size in new[] { 1, 2 })
        {
            var graph = tf.Graph().as_default();
            {{Get}}("w");
            graph.Exit();
        }
        """);

    [Fact]
    public Task NameAfterAReset_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        {{Get}}("w");
        tf.reset_default_graph();
        {{Get}}("w");
        """);

    [Fact]
    public Task SecondGetInATry_IsCaught() => TensorFlowNet.BodyAsync($$"""
        {{Get}}("w");
        try { {{Get}}("w"); } catch (NotImplementedException) { }
        """);

    [Fact]
    public Task SecondGetInATryOfAnotherException_Reports() => TensorFlowNet.BodyAsync($$"""
        {{Get}}("w");
        try { {{Get}}({|SCL0101:"w"|}); } catch (InvalidOperationException) { }
        """);

    [Fact]
    public Task ExceptionInAScope_LeavesItOpen() => TensorFlowNet.BodyAsync($$"""
        try { tf_with(tf.variable_scope("a"), a => { {{Get}}("w"); throw new InvalidOperationException(); }); } catch (InvalidOperationException) { }
        {{Get}}({|SCL0101:"w"|});
        """);

    [Fact]
    public Task ObjectsThatAreNoScopes_ChangeNoName() => TensorFlowNet.BodyAsync($$"""
        tf_with(ops.control_dependencies(Array.Empty<object>()), delegate { {{Get}}("w"); });
        {{Get}}({|SCL0101:"w"|});
        """);

    [Fact]
    public Task NamesThatScopeLintRefuses_StaySilent() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("a b"), a => { {{Get}}("w w"); });
        """);

    [Fact]
    public Task OtherThread_HasAnotherGraph() => TensorFlowNet.BodyAsync($$"""
        {{Get}}("w");
        System.Threading.Tasks.Task.Run(() => { {{Get}}("w"); }).Wait();
        """);

    [Fact]
    public Task ScopeAroundAnotherThread_Reports() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("a"), a =>
        {
            System.Threading.Tasks.Task.{|SCL0302:Run|}(() => { {{Get}}("w"); }).Wait();
        });
        """);

    [Fact]
    public Task ProjectThatUsesBothLibraries_KeepsThemApart()
    {
        var test = TensorFlowNet.Test([.. References.All, DeclaredLibraries.TensorFlowNet[^1]], TensorFlowNet.GlobalUsings, $$"""
            public class Model
            {
                public void Build()
                {
                    ScopeLint.Variable.Get<float>("w", [1]);
                    {{Get}}("w");
                    ScopeLint.Variable.Get<float>("w", [1]);
                }

                public void BuildOther()
                {
                    {{Get}}("v");
                    {{Get}}({|SCL0101:"v"|});
                }
            }
            """);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task ProjectWithoutIt_HasNoFindings() => TensorFlowNet.Test(References.All, "global using System;", """
        namespace Other;

        public class variable_scope(string name) : IDisposable
        {
            public string Name => name;

            public void Dispose()
            {
            }

            public static void Build()
            {
                using (new variable_scope("a"))
                {
                }

                new variable_scope("a");
            }
        }
        """).RunAsync(TestContext.Current.CancellationToken);
}
