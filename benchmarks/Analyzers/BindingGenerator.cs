using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>What a generator costs that only binds all bodies of a project.</summary>
internal sealed class BindingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterImplementationSourceOutput(context.CompilationProvider, static (output, compilation) =>
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot(output.CancellationToken).DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                model.GetOperation(method, output.CancellationToken);
            }
        }
    });
}
