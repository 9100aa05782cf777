using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Bindings;

/// <summary>The symbols of ScopeLint.Runtime in one compilation, resolved once.</summary>
internal sealed class ScopeApi
{
    private readonly Dictionary<ISymbol, ApiMember> _members = new(SymbolEqualityComparer.Default);
    private readonly ImmutableDictionary<int, string> _dtypeNames;
    private readonly ImmutableDictionary<int, string> _reuseNames;

    private ScopeApi(INamedTypeSymbol variableScope, INamedTypeSymbol nameScope, INamedTypeSymbol variable, INamedTypeSymbol request, INamedTypeSymbol graph,
        INamedTypeSymbol reuse, INamedTypeSymbol shape, INamedTypeSymbol dtype, INamedTypeSymbol initializer)
    {
        Assembly = variableScope.ContainingAssembly;
        VariableScope = variableScope;
        NameScope = nameScope;
        VariableRequest = request;
        Shape = shape;
        DType = dtype;
        Reuse = reuse;
        Initializer = initializer;
        _dtypeNames = MemberNames(dtype);
        _reuseNames = MemberNames(reuse);

        foreach (var open in variableScope.GetMembers(RuntimeNames.Open).OfType<IMethodSymbol>())
        {
            var byObject = open.Parameters.Any(parameter => parameter.Name == RuntimeNames.ScopeParameter);
            _members[open] = byObject ? ApiMember.OpenByObject : ApiMember.OpenByName;
        }

        Bind(variableScope, RuntimeNames.Dispose, ApiMember.CloseScope);
        Bind(variableScope, RuntimeNames.Current, ApiMember.CurrentScope);
        Bind(variableScope, RuntimeNames.Name, ApiMember.ScopeName);
        Bind(variableScope, RuntimeNames.Reuse, ApiMember.ScopeReuse);
        Bind(variableScope, RuntimeNames.ReuseVariables, ApiMember.ReuseVariables);
        Bind(nameScope, RuntimeNames.Open, ApiMember.OpenNameScope);
        Bind(nameScope, RuntimeNames.Dispose, ApiMember.CloseNameScope);
        Bind(nameScope, RuntimeNames.Current, ApiMember.CurrentNameScope);
        Bind(nameScope, RuntimeNames.Name, ApiMember.NameScopeName);
        Bind(variableScope, RuntimeNames.OriginalNameScope, ApiMember.NameScopeName);
        Bind(variable, RuntimeNames.FullName, ApiMember.VariableName);
        Bind(variable, RuntimeNames.Name, ApiMember.TensorName);
        Bind(variable, RuntimeNames.Get, ApiMember.GetVariable);
        Bind(variable, RuntimeNames.GetLocal, ApiMember.GetVariable);
        Bind(variableScope, RuntimeNames.Get, ApiMember.GetVariable);
        Bind(variable, RuntimeNames.Create, ApiMember.CreateVariable);
        Bind(variable, RuntimeNames.Exists, ApiMember.FindVariable);
        Bind(variable, RuntimeNames.TryGet, ApiMember.FindVariable);
        foreach (var property in request.GetMembers().OfType<IPropertySymbol>())
        {
            _members[property] = ApiMember.RequestPart;
        }

        Bind(graph, WellKnownMemberNames.InstanceConstructorName, ApiMember.NewGraph);
        Bind(graph, RuntimeNames.Default, ApiMember.DefaultGraph);
        Bind(graph, RuntimeNames.AsDefault, ApiMember.EnterGraph);
        Bind(graph, RuntimeNames.ResetDefault, ApiMember.ResetGraph);
        Bind(graph, RuntimeNames.Freeze, ApiMember.FreezeGraph);
        Bind(graph, RuntimeNames.UniqueName, ApiMember.UniqueName);
    }

    /// <summary>The assembly of the library.</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>The type of variable scopes.</summary>
    public INamedTypeSymbol VariableScope { get; }

    /// <summary>The type of name scopes.</summary>
    public INamedTypeSymbol NameScope { get; }

    /// <summary>The type of requests for variables.</summary>
    public INamedTypeSymbol VariableRequest { get; }

    /// <summary>The type of shapes.</summary>
    public INamedTypeSymbol Shape { get; }

    /// <summary>The type of TorchSharp's tensors; null where it is not referenced.</summary>
    public INamedTypeSymbol? TorchTensor { get; private init; }

    /// <summary>The enum of element types.</summary>
    public INamedTypeSymbol DType { get; }

    /// <summary>The enum of reuse modes.</summary>
    public INamedTypeSymbol Reuse { get; }

    /// <summary>The type of initializers.</summary>
    public INamedTypeSymbol Initializer { get; }

    /// <summary>Resolves the library in a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>The symbols, or null where the library is not referenced.</returns>
    public static ScopeApi? TryCreate(Compilation compilation)
    {
        return Find(RuntimeNames.VariableScope) is { } variableScope
            && Find(RuntimeNames.NameScope) is { } nameScope
            && Find(RuntimeNames.Variable) is { } variable
            && Find(RuntimeNames.VariableRequest) is { } request
            && Find(RuntimeNames.Graph) is { } graph
            && Find(RuntimeNames.Reuse) is { } reuse
            && Find(RuntimeNames.Shape) is { } shape
            && Find(RuntimeNames.DType) is { } dtype
            && Find(RuntimeNames.Initializer) is { } initializer
                ? new ScopeApi(variableScope, nameScope, variable, request, graph, reuse, shape, dtype, initializer)
                {
                    TorchTensor = compilation.GetTypeByMetadataName(TorchNames.Tensor),
                }
                : null;

        INamedTypeSymbol? Find(string name) => compilation.GetTypeByMetadataName(RuntimeNames.Namespace + "." + name);
    }

    /// <summary>Whether a type is that of variable scopes or name scopes.</summary>
    public bool IsScope(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, VariableScope) || SymbolEqualityComparer.Default.Equals(type, NameScope);

    /// <summary>What a method or property means.</summary>
    /// <param name="symbol">The method or property that is called.</param>
    /// <returns>The meaning; <see cref="ApiMember.None"/> for what is not of this library.</returns>
    public ApiMember Recognize(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (_members.TryGetValue(definition, out var member))
        {
            return member;
        }

        return SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, Assembly) ? ApiMember.Neutral : ApiMember.None;
    }

    /// <summary>The name of an element type, as TensorFlow spells it.</summary>
    /// <param name="value">The value of the enum member.</param>
    /// <returns>The name, or null for a value that is no member.</returns>
    public string? DTypeName(int value) => _dtypeNames.TryGetValue(value, out var name) ? name.ToLowerInvariant() : null;

    /// <summary>The name of a member of the library's reuse enum.</summary>
    /// <param name="value">The value of the enum member.</param>
    /// <returns>The name, or null for a value that is no member.</returns>
    public string? ReuseName(int value) => _reuseNames.TryGetValue(value, out var name) ? name : null;

    private static ImmutableDictionary<int, string> MemberNames(INamedTypeSymbol enumeration) =>
        enumeration.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.ConstantValue is int)
            .GroupBy(field => (int)field.ConstantValue!)
            .ToImmutableDictionary(group => group.Key, group => group.First().Name);

    private void Bind(INamedTypeSymbol type, string name, ApiMember member)
    {
        foreach (var symbol in type.GetMembers(name))
        {
            _members[symbol] = member;
        }
    }
}
