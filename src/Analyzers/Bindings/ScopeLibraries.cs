using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Bindings;

/// <summary>The libraries whose scopes are followed. A compilation that references none of them is not analysed.</summary>
internal static class ScopeLibraries
{
    /// <summary>ScopeLint.Runtime, whose members are bound by <see cref="ScopeApi"/>. Those of the others are models.</summary>
    public static readonly ScopeLibrary Runtime = new(RuntimeNames.Assembly, [RuntimeNames.Assembly], [$"{RuntimeNames.Namespace}.{RuntimeNames.VariableScope}"],
        new LibraryWords(Sharing: null, "open the scope with reuse: Reuse.Auto", "VariableScope.Open", "AsDefault()", Enter: null))
    { IsClosedByHand = true };

    /// <summary>TensorFlow.NET, whose assembly has got another name on the way.</summary>
    public static readonly ScopeLibrary TensorFlowNet = new("TensorFlow.NET", ["TensorFlow.NET", "Tensorflow.Binding"], ["Tensorflow.variable_scope"],
        new LibraryWords("TensorFlow.NET", "keep the variable in a field or local and pass it on", "tf.variable_scope", "as_default()", "tf_with(scope, s => { … })"))
    {
        ChecksNames = false,
        GraphExit = ("Tensorflow.Graph", TensorFlowNames.Exit),
        HasGraphsOfThreads = true,
        Enterers = [("Binding", TensorFlowNames.With), ("Python", TensorFlowNames.With), ("Python", "with")],
        DuplicateException = "System.NotImplementedException",
    };

    /// <summary>LostTech.TensorFlow, formerly Gradient, which runs TensorFlow itself. What enters scopes is in an assembly of its own.</summary>
    public static readonly ScopeLibrary LostTechTensorFlow = new(
        "LostTech.TensorFlow", ["LostTech.TensorFlow", "Gradient", "LostTech.Gradient", "LostTech.Gradient.Runtime", "Gradient.Runtime"],
        ["tensorflow.variable_scope", "tensorflow.compat.v1.variable_scope"],
        new LibraryWords(Sharing: null, "open the scope with reuse: _ReuseMode.AUTO_REUSE", "variable_scope", "as_default()", Enter: null))
    {
        GoesByNames = true,
        HasOtherCreators = true,
        HasGraphsOfThreads = true,
        IsClosedByHand = true,
    };

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ScopeLibrary> All = [Runtime, TensorFlowNet, LostTechTensorFlow];

    private static readonly ImmutableDictionary<string, string> Names = All.SelectMany(library => library.Assemblies.Select(assembly => (assembly, library.Name)))
        .ToImmutableDictionary(pair => pair.assembly, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>The library of a name; ScopeLint.Runtime for null.</summary>
    public static ScopeLibrary Named(string? name) => name is null ? Runtime : All.FirstOrDefault(library => library.Name == name) ?? Runtime;

    /// <summary>Whether the members of an assembly go by their names alone.</summary>
    public static bool GoByNames(IAssemblySymbol assembly) => LostTechTensorFlow.Is(assembly);

    /// <summary>Those that a compilation references.</summary>
    public static ImmutableArray<ScopeLibrary> ReferencedBy(Compilation compilation)
    {
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).ToList();
        return [.. All.Where(library => assemblies.Exists(library.Declares))];
    }

    /// <summary>Whether a type is one of a library, by the id of its definition.</summary>
    public static bool DeclareType(string definition) => All.Any(library => definition.StartsWith(library.Name + "!", StringComparison.Ordinal));

    /// <summary>The name by which ids tell an assembly from others: it stays the same where that of a library has changed.</summary>
    public static string NameOf(IAssemblySymbol assembly) => Names.TryGetValue(assembly.Name, out var name) ? name : assembly.Name;
}
