using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Reads shapes that are the same wherever the code comes from.</summary>
/// <param name="model">The meaning of the file.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class ShapeText(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>How many names are followed to the shape behind them.</summary>
    private const int MaximumDepth = 4;

    /// <summary>A shape as findings write it, such as <c>[2, 3]</c>; null where it depends on anything but constants and names for them.</summary>
    public string? ValueOf(ExpressionSyntax expression) => ValueOf(expression, MaximumDepth);

    /// <summary>Whether all the names in an expression mean the same at another place.</summary>
    public bool MeansTheSameAt(int position, ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Where(name => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name))
        .All(name => model.GetSymbolInfo(name, cancellation).Symbol is { } symbol
            && model.LookupSymbols(position, name: name.Identifier.ValueText).Contains(symbol, SymbolEqualityComparer.Default));

    private string? ValueOf(ExpressionSyntax expression, int depth) => expression switch
    {
        ParenthesizedExpressionSyntax inner => ValueOf(inner.Expression, depth),
        CollectionExpressionSyntax collection =>
            ListOf(collection.Elements.Select(element => (element as ExpressionElementSyntax)?.Expression)),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list, Initializer: null } =>
            ListOf(list.Arguments.Select(argument => argument.Expression)),
        NameSyntax or MemberAccessExpressionSyntax when depth > 0 =>
            ValueBehind(model.GetSymbolInfo(expression, cancellation).Symbol, depth - 1),
        _ => null,
    };

    private string? ValueBehind(ISymbol? symbol, int depth) => symbol switch
    {
        IPropertySymbol { Name: RuntimeNames.Scalar, ContainingType.Name: RuntimeNames.Shape } => "[]",
        ILocalSymbol local when LocalValues.OnlyValueOf(local, model, cancellation) is { } value => ValueOf(value, depth),
        IFieldSymbol { IsReadOnly: true, IsStatic: true, DeclaringSyntaxReferences: { Length: 1 } declarations }
            when declarations[0].SyntaxTree == model.SyntaxTree
                && declarations[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } => ValueOf(value, depth),
        _ => null,
    };

    private string? ListOf(IEnumerable<ExpressionSyntax?> lengths)
    {
        var constants = lengths.Select(length => length is null ? null : model.GetConstantValue(length, cancellation).Value as int?).ToList();
        return constants.Contains(null)
            ? null
            : $"[{string.Join(", ", constants.Select(length => length!.Value.ToString(CultureInfo.InvariantCulture)))}]";
    }
}
