using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The identifiers without which no code calls the library, and those by which code runs that does not name it.</summary>
internal static class LibraryNames
{
    private static readonly NameSet Unmistakable = new(
        RuntimeNames.ReuseVariables, RuntimeNames.AsDefault, RuntimeNames.ResetDefault, RuntimeNames.Freeze, RuntimeNames.AssertNoNewVariables, RuntimeNames.UniqueName,
        TensorFlowNames.VariableScope, TensorFlowNames.GetVariableScope, TensorFlowNames.NameScope, TensorFlowNames.GetVariable,
        TensorFlowNames.ReuseVariables, TensorFlowNames.AsDefault, TensorFlowNames.ResetDefaultGraph, TensorFlowNames.With,
        TensorFlowNames.StartUsing, TensorFlowNames.UseSelf, TensorFlowNames.GetVariableDynamically);

    private static readonly NameSet Common = new(
        RuntimeNames.Open, RuntimeNames.Get, RuntimeNames.GetLocal, RuntimeNames.Create, RuntimeNames.Current);

    /// <summary>The types whose static members open scopes and ask for variables.</summary>
    private static readonly NameSet Types = new(RuntimeNames.VariableScope, RuntimeNames.Variable, RuntimeNames.NameScope);

    /// <summary>The type whose static members make tensors, which have shapes whether there are variables or not.</summary>
    private static readonly NameSet Operations = new(RuntimeNames.Op);

    private static readonly NameSet Scope = new(RuntimeNames.VariableScope);

    /// <summary>Members that the compiler or the framework calls without the source naming them.</summary>
    private static readonly NameSet CalledImplicitly = new([.. CompilerMembers.Names]);

    /// <summary>What no call of the library can do without.</summary>
    public static NameSet InCalls { get; } = new([.. Unmistakable.Names, .. Common.Names, .. Operations.Names]);

    /// <summary>What a using directive names that renames members of the library.</summary>
    public static NameSet InDirectives { get; } = new([RuntimeNames.Namespace, .. Types.Names]);

    /// <summary>Whether words name the type of scope objects.</summary>
    public static bool NameScopes(WordSet words) => words.Overlaps(Scope.Words);

    /// <summary>Whether the compiler or the framework calls members of a name without the source naming them.</summary>
    public static bool IsCalledImplicitly(string name) => CalledImplicitly.Contains(name);

    /// <summary>Whether a body calls the library, as far as its identifiers tell. Code that only makes tensors is looked at from where a program or
    /// test begins.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isRenamed">Whether a using directive of the project renames the library.</param>
    public static bool AreCalled(BodyEntry body, bool isRenamed) =>
        body.Mentions(Unmistakable).Any() || (body.Mentions(Common).Any() && (isRenamed || body.Mentions(Types).Any())) || (body.RunsFirst && body.Mentions(Operations).Any());

    /// <summary>Whether code of some words may call the library.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isRenamed">Whether a using directive of the project renames the library.</param>
    public static bool AreCalled(WordSet words, bool isRenamed) =>
        words.Overlaps(Unmistakable.Words) || (words.Overlaps(Common.Words) && (isRenamed || words.Overlaps(Types.Words))) || words.Overlaps(Operations.Words);
}
