using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Tests.Meta;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>Code of another assembly is followed by what classes of the project say of it.</summary>
public partial class OwnModelTests
{
    private const string Library = """
        namespace Acme;

        public static class Layers
        {
            public static void Dense(string name) => throw null;

            public static T Kept<T>(string name, System.Func<T> make) => throw null;

            public static int Count => throw null;
        }

        public class Scope : System.IDisposable
        {
            public Scope(string name) => throw null;

            public virtual string Name => throw null;

            public void Dispose() => throw null;
        }

        public class Box<T>
        {
            public Box(T value) => throw null;

            public T Value { get => throw null; set => throw null; }
        }

        public interface IBuilder
        {
            void Build(string name);
        }
        """;

    private const string Models = """
        namespace ScopeLint.Models
        {
            [System.AttributeUsage(System.AttributeTargets.Class)]
            internal sealed class ModelOfAttribute(System.Type type) : System.Attribute
            {
                public System.Type Type { get; } = type;
            }

            [ModelOf(typeof(Acme.Layers))]
            internal static class LayersModel
            {
                public static void Dense(string name)
                {
                    using var scope = VariableScope.Open(name);
                    Variable.Get<float>("kernel", [1]);
                }

                public static T Kept<T>(string name, System.Func<T> make)
                {
                    using var scope = VariableScope.Open(name);
                    return make();
                }

                public static int Count => 2;
            }

            [ModelOf(typeof(Acme.Scope))]
            internal class ScopeModel : System.IDisposable
            {
                private readonly VariableScope _scope;

                public ScopeModel(string name) => _scope = VariableScope.Open(name);

                public virtual string Name => _scope.Name;

                public void Dispose() => _scope.Dispose();
            }

            [ModelOf(typeof(Acme.Box<>))]
            internal class BoxModel<T>
            {
                public BoxModel(T value) => Value = value;

                public T Value { get; set; }
            }

            [ModelOf(typeof(Acme.IBuilder))]
            internal class BuilderModel
            {
                public void Build(string name) => Variable.Get<float>(name, [1]);
            }
        }
        """;

    [Fact]
    public Task CallOfAModelledMember_IsFollowed() => CheckAsync("""
        Acme.Layers.Dense("a");
        Acme.Layers.Dense("b");
        Acme.Layers.Dense({|SCL0101:"a"|});
        """);

    [Fact]
    public Task VariableThatAModelMakes_IsThere() => CheckAsync("""
        Graph.ResetDefault();
        Acme.Layers.Dense("a");
        using (VariableScope.Open("a", reuse: Reuse.True))
        {
            Variable.Get<float>("kernel", [1]);
            Variable.Get<float>({|SCL0102:"bias"|}, [1]);
        }
        """);

    [Fact]
    public Task CodeThatAModelRuns_IsInItsScope() => CheckAsync("""
        var w = Acme.Layers.Kept("a", () => Variable.Get<float>("w", [1]));
        Variable.Get<float>("w", [1]);
        Variable.Get<float>({|SCL0101:"a/w"|}, [1]);
        """);

    [Fact]
    public Task ObjectOfAModelledType_IsFollowed() => CheckAsync("""
        using (var scope = new Acme.Scope("a"))
        {
            Variable.Get<float>(scope.Name + "w", [1]);
        }

        using (new Acme.Scope("a"))
        {
            Variable.Get<float>({|SCL0101:"aw"|}, [1]);
        }

        Variable.Get<float>("aw", [1]);
        """);

    [Fact]
    public Task GenericObjectOfAModelledType_IsFollowed() => CheckAsync("""
        var box = new Acme.Box<string>("a");
        Variable.Get<float>(box.Value, [1]);
        box.Value = "b";
        Variable.Get<float>(box.Value, [1]);
        Variable.Get<float>({|SCL0101:"b"|}, [1]);
        """);

    [Fact]
    public Task AnswerOfAModelledProperty_IsTakenFromIt() => CheckAsync("""
        for (var i = 0; i < Acme.Layers.Count; i++)
        {
            Variable.Get<float>($"w{i}", [1]);
        }

        Variable.Get<float>("w2", [1]);
        Variable.Get<float>({|SCL0101:"w1"|}, [1]);
        """);

    [Fact]
    public Task ModelledInterface_IsFollowed() => TestAsync(Models, """
        public class Network
        {
            public void Build(Acme.IBuilder builder)
            {
                builder.Build("a");
                builder.Build({|SCL0101:"a"|});
            }
        }
        """);

    [Fact]
    public Task WithoutModels_StaysSilent() => TestAsync("", """
        public class Network
        {
            public void Build()
            {
                Acme.Layers.Dense("a");
                Acme.Layers.Dense("a");
            }
        }
        """);

    [Fact]
    public Task ModelsThemselves_AreNotEntered() => TestAsync(Models.Replace("public static int Count => 2;", """
        public static int Count
        {
            get
            {
                Variable.Get<float>("count", [1]);
                Variable.Get<float>("count", [1]);
                return 2;
            }
        }
        """, StringComparison.Ordinal), "public class Network;");

    [Fact]
    public async Task ExampleOfThePage_IsReportedWhereItSaysSo()
    {
        var blocks = Block().Matches(Repository.Read("docs", "own-models.md")).Select(block => block.Groups["source"].Value).ToList();
        Assert.Equal(2, blocks.Count);
        var source = blocks[1].Replace("new Layer(\"hidden\", 64); // SCL0101", "new Layer({|SCL0101:\"hidden\"|}, 64);", StringComparison.Ordinal);
        Assert.NotEqual(blocks[1], source);
        var test = TensorFlowNet.Test([.. References.All, Compile(blocks[0])], "global using System; global using ScopeLint;", source);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task CheckAsync(string statements) => TestAsync(Models, TensorFlowNet.InMethod(statements));

    private static Task TestAsync(string models, string source) =>
        TensorFlowNet.Test([.. References.All, Compile(Library)], "global using System; global using ScopeLint;", source, models).RunAsync();

    private static MetadataReference Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Acme", [CSharpSyntaxTree.ParseText(source, References.Parsing)], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    [GeneratedRegex("```csharp\n(?<source>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
