using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Makes names of those that no graph accepts.</summary>
internal static class ValidNames
{
    private const string Beginning = "s_";

    /// <summary>The name with <c>_</c> for each character that is not allowed.</summary>
    public static string Replaced(string name) =>
        new([.. name.Select(character => NameRules.IsValidInside(character.ToString()) ? character : '_')]);

    /// <summary>The same, without what no name at the root begins with and no variable's name ends with.</summary>
    public static string AtRoot(string name)
    {
        var valid = Replaced(name).TrimStart('_', '-', '/').TrimEnd('/');
        return valid.Length > 0 ? valid : Beginning + Replaced(name).TrimStart('-', '/').TrimEnd('/');
    }

    /// <summary>Changes the only string in the arguments of a call that a function makes another one; null where there is none, or
    /// several.</summary>
    /// <param name="call">The call of the library, or of a method that hands the name on.</param>
    /// <param name="change">The function.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static (string Name, ImmutableArray<TextChange> Changes)? In(
        InvocationExpressionSyntax call, Func<string, string> change, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(call, cancellation) is not IInvocationOperation { TargetMethod: var method } operation)
        {
            return null;
        }

        var isOfTheLibrary = method.ContainingAssembly.Name == RuntimeNames.Assembly;
        var literals = operation.Arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit
                && (!isOfTheLibrary || argument.Parameter?.Name is RuntimeNames.NameParameter or RuntimeNames.DefaultNameParameter))
            .Select(argument => argument.Value.Syntax)
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token is { Value: string { Length: > 0 } text } && change(text) != text)
            .ToList();
        return literals.Count == 1 && change(literals[0].Token.ValueText) is var name
            ? (name, [NameEdits.Replaced(literals[0].Token, name)])
            : null;
    }
}
