using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What decides beside the trees what the code of a project means: its options and what it references. Nothing of that is kept alive.</summary>
internal sealed class CompilationSetup : IEquatable<CompilationSetup>
{
    private readonly (string?, OutputKind, string?, string?, bool, bool, NullableContextOptions, Platform) _options;
    private readonly ImmutableArray<WeakReference<object>> _references;
    private readonly bool _followsOthers;

    /// <summary>Reads a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="followed">The referenced assemblies whose code is followed.</param>
    public CompilationSetup(Compilation compilation, ReferencedProjects followed)
    {
        var options = compilation.Options;
        _options = (compilation.AssemblyName, options.OutputKind, options.ModuleName, options.MainTypeName, options.CheckOverflow,
            (options as CSharpCompilationOptions)?.AllowUnsafe == true, options.NullableContextOptions, options.Platform);
        _references = [.. compilation.References.Select(reference => new WeakReference<object>(reference is CompilationReference { Compilation: var other } ? other : reference))];
        _followsOthers = followed != ReferencedProjects.None;
    }

    /// <inheritdoc/>
    public bool Equals(CompilationSetup? other) => other is not null && _options == other._options && _followsOthers == other._followsOthers
        && _references.Length == other._references.Length && _references.Zip(other._references, AreSame).All(areSame => areSame);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CompilationSetup);

    /// <inheritdoc/>
    public override int GetHashCode() => _options.GetHashCode();

    private static bool AreSame(WeakReference<object> one, WeakReference<object> other) =>
        one.TryGetTarget(out var left) && other.TryGetTarget(out var right) && ReferenceEquals(left, right);
}
