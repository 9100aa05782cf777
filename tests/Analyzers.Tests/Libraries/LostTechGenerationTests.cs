using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>Code that uses older generations of LostTech.TensorFlow, which was called Gradient at first.</summary>
public class LostTechGenerationTests
{
    private const string Usings = "global using System; global using System.Linq; global using tensorflow; global using tensorflow.python.ops.variable_scope;";

    public static TheoryData<string> Generations => ["Gradient", "1.15", "2.5"];

    [Theory]
    [MemberData(nameof(Generations))]
    public Task NameAskedForTwice_Reports(string generation) => CheckAsync(generation, """
        using (new variable_scope("a").StartUsing())
        {
            GET("w");
            GET({|SCL0101:"w"|});
        }
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task ScopeThatReuses_StaysSilent(string generation) => CheckAsync(generation, """
        new variable_scope("a").UseSelf(_ => { GET("w"); });
        new variable_scope("a", reuse: _ReuseMode.AUTO_REUSE).UseSelf(_ => { GET("w"); });
        using (new variable_scope("a", reuse: true).StartUsing()) { GET("w"); }
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task ScopeByObject_IsTheOneOfTheObject(string generation) => CheckAsync(generation, """
        VariableScope scope = null!;
        new variable_scope("a").UseSelf(given => { scope = (VariableScope)given; });
        using (new variable_scope(scope).StartUsing()) { GET("w"); }
        GET({|SCL0101:"a/w"|});
        """);

    [Theory]
    [MemberData(nameof(Generations))]
    public Task NameScopes_NameNoVariables(string generation) => CheckAsync(generation, """
        using (new name_scope("input").StartUsing()) { GET({|SCL0402:"w"|}); }
        """);

    [Theory]
    [InlineData("Gradient")]
    [InlineData("1.15")]
    public Task OverloadsDifferInTypes_AllGoByNames(string generation) => CheckAsync(generation, """
        GET("w", new[] { 2, 3 });
        GET(shape: new TensorShape(2, 3), name: "v");
        GET(dtype: tf.float32, name: {|SCL0101:"w"|});
        """);

    private static Task CheckAsync(string generation, string statements) => TensorFlowNet.Test(
        LibrariesOf(generation), Usings + UsingsOf(generation),
        TensorFlowNet.InMethod(statements.Replace("GET", generation == "2.5" ? "v1.get_variable" : "tf.get_variable", StringComparison.Ordinal))).RunAsync();

    private static string UsingsOf(string generation) => generation switch
    {
        "Gradient" => "global using Gradient;",
        "1.15" => "global using LostTech.Gradient;",
        _ => "global using LostTech.Gradient; global using tensorflow.compat.v1;",
    };

    private static ImmutableArray<MetadataReference> LibrariesOf(string generation) => generation switch
    {
        "Gradient" => DeclaredLibraries.Gradient,
        "1.15" => DeclaredLibraries.LostTech15,
        _ => DeclaredLibraries.LostTech,
    };
}
