using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Calls that the compiler leaves out together with their arguments.</summary>
internal static class OmittedCalls
{
    /// <summary>Whether the compiler leaves out a call together with its arguments: a partial method without a body, a conditional one under a
    /// symbol that the project does not define.</summary>
    public static bool IsLeftOut(IInvocationOperation call) => call.TargetMethod is { IsPartialDefinition: true, PartialImplementationPart: null }
        || (SymbolsOf(call.TargetMethod).ToList() is { Count: > 0 } symbols && !symbols.Any(CompilerMembers.IsSymbolOfBuild) && !symbols.Any(symbol => call.Syntax.SyntaxTree.Defines(symbol)));

    /// <summary>Whether the compiler leaves out a call together with its arguments in some builds.</summary>
    public static bool MayBeLeftOut(IInvocationOperation call) => SymbolsOf(call.TargetMethod).ToList() is { Count: > 0 } symbols
        && symbols.Any(CompilerMembers.IsSymbolOfBuild) && !symbols.Any(symbol => !CompilerMembers.IsSymbolOfBuild(symbol) && call.Syntax.SyntaxTree.Defines(symbol));

    private static IEnumerable<string> SymbolsOf(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == CompilerMembers.Conditional && attribute.ConstructorArguments.Length == 1)
        .Select(attribute => attribute.ConstructorArguments[0].Value).OfType<string>();
}
