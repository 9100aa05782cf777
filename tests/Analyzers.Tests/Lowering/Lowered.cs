using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Lowers the body of a method called M.</summary>
internal static class Lowered
{
    public static string Body(string statements) => Source($$"""
        class C
        {
            void M(string unknown, bool flag, Graph graph, VariableScope scope, Action action)
            {
                {{statements}}
            }

            void Helper() { Variable.Get<float>("inside"); }
            int Pure(int number) => number + 1;
        }
        """).ToString();

    public static Effect Source(string source)
    {
        var compilation = Sources.Compile(source);
        var api = ScopeApi.TryCreate(compilation)!;
        var tree = compilation.SyntaxTrees[0];
        var body = TreeIndex.Of(tree, default).Bodies.First(body => body.Name == "M");
        var operation = compilation.GetSemanticModel(tree).GetOperation(body.Declaration)!;
        return BodyLowering.Lower(api, new ProjectIndex(compilation, default), new ForeignCode(api.Assembly), operation, default);
    }
}
