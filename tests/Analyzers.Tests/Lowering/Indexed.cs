using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Reads the index of sources. Nothing of it is bound, so that nothing need be referenced.</summary>
internal static class Indexed
{
    public static CSharpCompilation Compile(params IEnumerable<string> sources) =>
        CSharpCompilation.Create("Indexed", sources.Select(Parse));

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);

    public static ProjectIndex Read(params IEnumerable<string> sources) => new(Compile(sources), default);

    /// <summary>The names of the bodies that reach the library, as they are found; those without a name are a dash.</summary>
    public static string Reaching(params IEnumerable<string> sources) => NamesOf(Read(sources).ReachingBodies);

    public static string NamesOf(IEnumerable<(SyntaxTree Tree, BodyEntry Body)> bodies) =>
        string.Join(" ", bodies.Select(body => body.Body.Name ?? "-"));
}
