using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>Code that uses older generations of TensorFlow.NET, which spell things otherwise.</summary>
public class TensorFlowNetGenerationTests
{
    private const string Usings = "global using System; global using Tensorflow; global using static Tensorflow.Binding;";
    private const string FirstUsings = "global using System; global using Tensorflow; global using static Tensorflow.Python;";

    public static TheoryData<string> Generations => ["0.10", "0.12", "0.20", "0.150"];

    [Theory]
    [MemberData(nameof(Generations))]
    public Task NameAskedForTwice_Reports(string generation) => CheckAsync(generation, """
        tf_with(tf.variable_scope("fw"), fw =>
        {
            GET("w");
            GET({|SCL0101:"w"|});
        });
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task NamesInTwoScopes_StaySilent(string generation) => CheckAsync(generation, """
        tf_with(tf.variable_scope("fw"), fw => { GET("w"); });
        var w = tf_with(tf.variable_scope("bw"), bw => GET("w"));
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task ScopeInAUsingStatement_Reports(string generation) => CheckAsync(generation, """
        using (tf.variable_scope({|SCL0305:"fw"|})) { GET("w"); }
        using (new ops.NameScope({|SCL0305:"loss"|})) { }
        GET({|SCL0101:"w"|});
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task ScopeByObject_IsTheOneOfTheObject(string generation) => CheckAsync(generation, """
        VariableScope scope = null!;
        tf_with(tf.variable_scope("fw"), fw => { scope = fw; });
        tf_with(tf.variable_scope(scope), fw => { GET("w"); });
        GET({|SCL0101:"fw/w"|});
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task NameScopes_NameNoVariables(string generation) => CheckAsync(generation, """
        tf_with(tf.name_scope("loss"), loss => { GET({|SCL0402:"w"|}); });
        """);

    [Theory]
    [InlineData("0.10")]
    [InlineData("0.12")]
    [InlineData("0.20")]
    public Task GraphThatNothingCanLeave_StaysSilent(string generation) => CheckAsync(generation, """
        var graph = tf.Graph().as_default();
        GET("w");
        """);

    [Fact]
    public Task With_EntersInTheFirstGeneration() => CheckAsync("0.10", """
        with(tf.variable_scope("fw"), fw =>
        {
            GET("w");
        });
        with(tf.variable_scope("fw"), delegate
        {
            GET({|SCL0101:"w"|});
        });
        """);

    [Fact]
    public Task ExceptionInAScopeOfTheFirstGeneration_LeavesIt() => CheckAsync("0.10", """
        try { with(tf.variable_scope("a"), a => { GET("w"); throw new InvalidOperationException(); }); } catch (InvalidOperationException) { }
        GET("w");
        GET({|SCL0101:"a/w"|});
        """);

    private static Task CheckAsync(string generation, string statements) => TensorFlowNet.Test(
        LibrariesOf(generation), generation == "0.10" ? FirstUsings : Usings,
        TensorFlowNet.InMethod(statements.Replace("GET", generation is "0.20" or "0.150" ? "tf.compat.v1.get_variable" : "tf.get_variable", StringComparison.Ordinal))).RunAsync();

    private static ImmutableArray<MetadataReference> LibrariesOf(string generation) => generation switch
    {
        "0.10" => DeclaredLibraries.TensorFlowNet10,
        "0.12" => DeclaredLibraries.TensorFlowNet12,
        "0.20" => DeclaredLibraries.TensorFlowNet20,
        _ => DeclaredLibraries.TensorFlowNet,
    };
}
