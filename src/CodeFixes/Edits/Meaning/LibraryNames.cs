using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Writes members of the library as short as they can stand at a place.</summary>
internal static class LibraryNames
{
    /// <summary>The mode of TensorFlow that shares what exists and creates what does not; null where it is not there.</summary>
    public static string? ReuseAutoElsewhere(SemanticModel model, int position)
    {
        const string Mode = $"{TensorFlowNames.ReuseMode}.{TensorFlowNames.ReuseAuto}";
        if (model.Compilation.GetTypeByMetadataName($"{TensorFlowNames.ReuseModeNamespace}.{TensorFlowNames.ReuseMode}") is not { } type)
        {
            return null;
        }

        var named = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(Mode), SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(named?.ContainingType, type) ? Mode : $"{TensorFlowNames.ReuseModeNamespace}.{Mode}";
    }

    /// <summary><c>Reuse.Auto</c>.</summary>
    public static string ReuseAuto(SemanticModel model, int position) => ReuseMode(model, position, RuntimeNames.ReuseAuto);

    /// <summary>A reuse mode, such as <c>Reuse.True</c>.</summary>
    public static string ReuseMode(SemanticModel model, int position, string mode) => Shortest(model, position, RuntimeNames.Reuse, mode);

    /// <summary>An element type, such as <c>DType.Int32</c>; null for one that the library does not have.</summary>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="position">Where it is to stand.</param>
    /// <param name="name">The element type as findings call it.</param>
    public static string? ElementType(SemanticModel model, int position, string name) =>
        model.Compilation.GetTypeByMetadataName($"{RuntimeNames.Namespace}.{RuntimeNames.DType}")?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.IsConst && member.Name.ToLowerInvariant() == name) is { } found
                ? Shortest(model, position, RuntimeNames.DType, found.Name)
                : null;

    /// <summary><c>VariableScope.Open</c>.</summary>
    public static string OpenVariableScope(SemanticModel model, int position) => $"{VariableScopeType(model, position)}.{RuntimeNames.Open}";

    /// <summary><c>VariableScope</c>.</summary>
    public static string VariableScopeType(SemanticModel model, int position) => ScopeType(model, position, RuntimeNames.VariableScope);

    /// <summary><c>NameScope.Open</c>.</summary>
    public static string OpenNameScope(SemanticModel model, int position) => $"{NameScopeType(model, position)}.{RuntimeNames.Open}";

    /// <summary><c>NameScope</c>.</summary>
    public static string NameScopeType(SemanticModel model, int position) => ScopeType(model, position, RuntimeNames.NameScope);

    /// <summary>A way to make an initializer, such as <c>Initializer.FromValue</c>.</summary>
    public static string InitializerFrom(SemanticModel model, int position, string method) =>
        Shortest(model, position, RuntimeNames.Initializer, method);

    /// <summary><c>VariableScope.Open(VariableScope.Current, reuse: …)</c>.</summary>
    public static string OpenCurrent(SemanticModel model, int position, string reuse)
    {
        var type = VariableScopeType(model, position);
        return $"{type}.{RuntimeNames.Open}({type}.{RuntimeNames.Current}, {RuntimeNames.ReuseParameter}: {reuse})";
    }

    private static string ScopeType(SemanticModel model, int position, string type)
    {
        var current = Shortest(model, position, type, RuntimeNames.Current);
        return current.Substring(0, current.LastIndexOf('.'));
    }

    /// <summary>The first way to write a member that means the library's own: a using directive may be missing, and another type, a
    /// property or a namespace may have the same name.</summary>
    private static string Shortest(SemanticModel model, int position, string type, string member)
    {
        var plain = $"{type}.{member}";
        var qualified = $"{RuntimeNames.Namespace}.{plain}";
        return Means(plain) ? plain : Means(qualified) ? qualified : $"global::{qualified}";

        bool Means(string text)
        {
            var expression = SyntaxFactory.ParseExpression(text);
            var info = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression);
            return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol // Methods bind where they are called.
                && symbol.Name == member
                && symbol.ContainingType is { ContainingType: null } owner
                && owner.Name == type
                && owner.ContainingAssembly.Name == RuntimeNames.Assembly;
        }
    }
}
