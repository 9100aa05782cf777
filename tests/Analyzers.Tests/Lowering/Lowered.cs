using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Lowers bodies of test sources.</summary>
internal static class Lowered
{
    /// <summary>Statements as the body of a method with parameters and helpers of several kinds, as its effect prints itself.</summary>
    public static string Body(string statements) => Source($$"""
        using System.Collections.Generic;
        class C
        {
            void M(string unknown, bool flag, int n, Graph graph, VariableScope scope, Action action, object o, Net net, string[] names)
            {
                {{statements}}
            }

            static Variable Build(string name, bool reuse = false) => Variable.Get<float>(name);
            static string Plain(string name) => name + "_";
            int Pure(int number) => number + 1;
            static void Fill(ref string name, out int size) { size = 1; Variable.Get<float>(name); }
            static void All(params string[] names) { foreach (var name in names) Variable.Get<float>(name); }
            static T Typed<T>(string name) { Variable.Get<T>(name); return default!; }
        }
        class Net
        {
            public string Name { get; set; } = "net";
            public int Size;
            public Net? Next;
            public string Computed => VariableScope.Current.Name;
            public virtual void Build() => Variable.Get<float>(Name);
            public static Net operator +(Net left, Net right) { Variable.Get<float>("sum"); return left; }
            public Variable this[int index] => Variable.Get<float>($"v{index}");
            public void Deconstruct(out string name, out int size) { name = Name; size = Size; Variable.Get<float>("d"); }
        }
        enum Mode { Plain, Deep }
        """).Effect.ToString();

    /// <summary>The body of the first member called M.</summary>
    public static LoweredBody Source(string source) => Member(source, type => type.GetMembers("M").OfType<IMethodSymbol>().FirstOrDefault());

    /// <summary>The body of the first instance constructor of the first type.</summary>
    public static string Constructor(string source) =>
        Member(source, type => type.InstanceConstructors.FirstOrDefault()).Effect.ToString();

    private static LoweredBody Member(string source, Func<INamedTypeSymbol, IMethodSymbol?> choose)
    {
        var bodies = Bodies(source, out var compilation);
        var method = compilation.Assembly.GlobalNamespace.GetTypeMembers().OrderBy(type => type.Locations[0].SourceSpan.Start)
            .Select(choose).OfType<IMethodSymbol>().First();
        return bodies.Find(method, TestContext.Current.CancellationToken)!;
    }

    /// <summary>All bodies of a source.</summary>
    public static BodySource Bodies(string source, out Compilation compilation)
    {
        compilation = Sources.Compile(source);
        var api = ScopeApi.TryCreate(compilation)!;
        return new BodySource(api, new ProjectIndex(compilation, TestContext.Current.CancellationToken), new ForeignCode(api), compilation);
    }
}
