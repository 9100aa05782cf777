using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Bindings;

/// <summary>The scope libraries of one compilation, resolved once: which of them it references, and the symbols of ScopeLint.Runtime. A symbol is
/// null where that is not referenced.</summary>
internal sealed class ScopeApi
{
    private readonly Dictionary<ISymbol, ApiMember> _members = new(SymbolEqualityComparer.Default);
    private readonly ImmutableDictionary<int, string> _dtypeNames = ImmutableDictionary<int, string>.Empty;
    private readonly ImmutableDictionary<int, string> _reuseNames = ImmutableDictionary<int, string>.Empty;
    private readonly INamedTypeSymbol? _variableScope;
    private readonly INamedTypeSymbol? _nameScope;
    private readonly INamedTypeSymbol? _request;
    private readonly INamedTypeSymbol? _reuse;
    private readonly INamedTypeSymbol? _dtype;
    private readonly INamedTypeSymbol? _initializer;

    private ScopeApi(Compilation compilation, ImmutableArray<ScopeLibrary> libraries)
    {
        Libraries = libraries;
        var runtime = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).FirstOrDefault(ScopeLibraries.Runtime.Declares);
        TorchTensor = compilation.GetTypeByMetadataName(TorchNames.Tensor);
        if (Find(RuntimeNames.VariableScope) is not { } variableScope || Find(RuntimeNames.NameScope) is not { } nameScope || Find(RuntimeNames.Variable) is not { } variable
            || Find(RuntimeNames.VariableRequest) is not { } request || Find(RuntimeNames.Graph) is not { } graph || Find(RuntimeNames.Reuse) is not { } reuse
            || Find(RuntimeNames.Shape) is not { } shape || Find(RuntimeNames.DType) is not { } dtype || Find(RuntimeNames.Initializer) is not { } initializer)
        {
            return;
        }

        Assembly = variableScope.ContainingAssembly;
        (_variableScope, _nameScope, _request, _reuse, _dtype, _initializer, Shape) = (variableScope, nameScope, request, reuse, dtype, initializer, shape);
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
        Array.ForEach([Find(RuntimeNames.NamedTensor), Find(RuntimeNames.Operand)], tensor => Bind(tensor, RuntimeNames.Name, ApiMember.TensorName));
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
        Bind(graph, RuntimeNames.AssertNoNewVariables, ApiMember.FreezeGraphForNow);
        Bind(graph, RuntimeNames.UniqueName, ApiMember.UniqueName);

        INamedTypeSymbol? Find(string name) => runtime?.GetTypeByMetadataName(RuntimeNames.Namespace + "." + name);
    }

    /// <summary>The supported libraries that the compilation references.</summary>
    public ImmutableArray<ScopeLibrary> Libraries { get; }

    /// <summary>The assembly of ScopeLint.Runtime.</summary>
    public IAssemblySymbol? Assembly { get; }

    /// <summary>The type of shapes.</summary>
    public INamedTypeSymbol? Shape { get; }

    /// <summary>The type of TorchSharp's tensors; null where it is not referenced.</summary>
    public INamedTypeSymbol? TorchTensor { get; }

    /// <summary>Resolves the libraries of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>The symbols, or null where it references no supported library.</returns>
    public static ScopeApi? TryCreate(Compilation compilation) =>
        ScopeLibraries.ReferencedBy(compilation) is { IsEmpty: false } libraries ? new ScopeApi(compilation, libraries) : null;

    /// <summary>Whether a symbol is one of ScopeLint.Runtime.</summary>
    public bool IsOfRuntime(ISymbol? symbol) => Assembly is not null && SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, Assembly);

    /// <summary>Whether a method says of itself that it has nothing to do with scopes.</summary>
    public bool IsSaidNeutral(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: RuntimeNames.ScopeNeutral } type && IsOfRuntime(type));

    /// <summary>Whether an assembly is that of a scope library.</summary>
    public bool IsLibrary(IAssemblySymbol assembly) => (Assembly is not null && SymbolEqualityComparer.Default.Equals(assembly, Assembly)) || Libraries.Any(library => library.Is(assembly));

    /// <summary>Whether a type is that of variable scopes.</summary>
    public bool IsVariableScope(ITypeSymbol? type) => Are(type, _variableScope);

    /// <summary>Whether a type is that of name scopes.</summary>
    public bool IsNameScope(ITypeSymbol? type) => Are(type, _nameScope);

    /// <summary>Whether a type is that of shapes.</summary>
    public bool IsShape(ITypeSymbol? type) => Are(type, Shape);

    /// <summary>Whether a type is that of requests for variables.</summary>
    public bool IsRequest(ITypeSymbol? type) => Are(type, _request);

    /// <summary>Whether a type is the enum of element types.</summary>
    public bool IsDType(ITypeSymbol? type) => Are(type, _dtype);

    /// <summary>Whether a type is the enum of reuse modes.</summary>
    public bool IsReuse(ITypeSymbol? type) => Are(type, _reuse);

    /// <summary>Whether a type is that of initializers.</summary>
    public bool IsInitializer(ITypeSymbol? type) => Are(type, _initializer);

    /// <summary>Whether a type is that of variable scopes or name scopes.</summary>
    public bool IsScope(ITypeSymbol? type) => IsVariableScope(type) || IsNameScope(type);

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

        return IsOfRuntime(definition) ? ApiMember.Neutral : ApiMember.None;
    }

    /// <summary>The name of an element type, as TensorFlow spells it.</summary>
    /// <param name="value">The value of the enum member.</param>
    /// <returns>The name, or null for a value that is no member.</returns>
    public string? DTypeName(int value) => _dtypeNames.TryGetValue(value, out var name) ? name.ToLowerInvariant() : null;

    /// <summary>The name of a member of the library's reuse enum.</summary>
    /// <param name="value">The value of the enum member.</param>
    /// <returns>The name, or null for a value that is no member.</returns>
    public string? ReuseName(int value) => _reuseNames.TryGetValue(value, out var name) ? name : null;

    private static bool Are(ITypeSymbol? type, INamedTypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);

    private static ImmutableDictionary<int, string> MemberNames(INamedTypeSymbol enumeration) =>
        enumeration.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.ConstantValue is int)
            .GroupBy(field => (int)field.ConstantValue!)
            .ToImmutableDictionary(group => group.Key, group => group.First().Name);

    private void Bind(INamedTypeSymbol? type, string name, ApiMember member)
    {
        foreach (var symbol in type?.GetMembers(name) ?? [])
        {
            _members[symbol] = member;
        }
    }
}
