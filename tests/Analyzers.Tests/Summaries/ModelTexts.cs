using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Summaries;
using ScopeLint.Analyzers.Tests.Meta;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Lowers the sources of the models to the texts that the analyzers carry.</summary>
internal static class ModelTexts
{
    private const string Usings = "global using System; global using System.IO; global using System.Threading; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    /// <summary>What runs without being named may reach the library, so that models say where it may.</summary>
    private const string Reaching = """
        internal sealed class Reaching : IDisposable
        {
            public void Dispose() => ScopeLint.VariableScope.Open("x");
            public Reaching GetEnumerator() { ScopeLint.VariableScope.Open("x"); return this; }
            public bool MoveNext() { ScopeLint.VariableScope.Open("x"); return false; }
            public override string ToString() { ScopeLint.VariableScope.Open("x"); return ""; }
        }
        """;

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "Analyzers", "Models");

    /// <summary>The texts by the ids of the types.</summary>
    public static SortedDictionary<string, string> Lower()
    {
        var compilation = Compile();
        var api = ScopeApi.TryCreate(compilation)!;
        var bodies = new BodySource(api, new ProjectIndex(compilation, CancellationToken.None), new ForeignCode(api), compilation);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in TypesOf(compilation))
        {
            texts[IdText.Of(type)] = Lower(type, bodies);
        }

        return texts;
    }

    /// <summary>The compilation of the sources.</summary>
    public static CSharpCompilation Compile() => CSharpCompilation.Create(
        "ScopeLint.Models",
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Models"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file).ReplaceLineEndings("\n"), References.Parsing))
            .Append(CSharpSyntaxTree.ParseText(Usings + Reaching, References.Parsing)),
        [.. References.All, .. DeclaredLibraries.OfModels],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string Lower(INamedTypeSymbol type, BodySource bodies)
    {
        var text = new StringBuilder();
        var isWhole = bodies.Ids.LayoutOf(type) is var layout && (type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } || !type.BaseType!.DeclaringSyntaxReferences.IsEmpty) && !type.IsStatic;
        if (isWhole)
        {
            // What is in an object, as the making of one.
            var constructor = bodies.Ids.Of(type.InstanceConstructors[0]);
            var made = new ConstructEffect(layout, constructor, [], [], new Slot(SlotForm.Result, 1), Site.None);
            Add(IdText.Of(type), new MemberId(IdText.Of(type) + ".(object)", type.Name, MemberForm.Constructor), new LoweredBody([], made, System.Collections.Immutable.ImmutableDictionary<MemberId, LoweredBody>.Empty, IsFollowed: true));
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => isWhole || !method.IsImplicitlyDeclared).OrderBy(IdText.Of, StringComparer.Ordinal))
        {
            if (bodies.Find(method, CancellationToken.None) is { } body)
            {
                Add(bodies.Ids.Of(method).Text, bodies.Ids.Of(method), body);
            }
        }

        return text.ToString();

        void Add(string id, MemberId member, LoweredBody body) => text.Append(ModelLibrary.Heading).Append(id).Append('\n').Append(BodyText.Write(member, body));
    }

    /// <summary>The types of the sources, the attribute aside.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(CSharpCompilation compilation) => ModelsIn(compilation.Assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> ModelsIn(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.ContainingNamespace.ContainingNamespace is { Name: "Models" })
        .Concat(space.GetNamespaceMembers().SelectMany(ModelsIn));
}
