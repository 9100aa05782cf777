using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The code of a referenced project or package.</summary>
internal interface IReferencedCode
{
    /// <summary>By what the bodies are run that reach the library.</summary>
    ReachingMembers Reaching { get; }

    /// <summary>What is known of a type; null where nothing is.</summary>
    /// <param name="definition">The id of its definition.</param>
    ReferencedType? FindType(string definition);

    /// <summary>A member that is followed; null for another one.</summary>
    /// <param name="definition">The id of the definition of its type.</param>
    /// <param name="id">Its id.</param>
    MemberId? FindMember(string definition, string id);

    /// <summary>Whether a member has a body.</summary>
    bool HasBody(MemberId member);

    /// <summary>The body of a member; null where it has none that is known.</summary>
    LoweredBody? Find(MemberId member, CancellationToken cancellation);

    /// <summary>What gives a static field or automatic property its first value, as a body that returns it; null where that is not known.</summary>
    LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation);

    /// <summary>What runs before a type is first used; null where that is not known.</summary>
    LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation);
}

/// <summary>By what the bodies of an assembly are run that reach the library.</summary>
/// <param name="Names">The identifiers that run them.</param>
/// <param name="Initializers">The types that run one of them when they are first used.</param>
/// <param name="RunImplicitly">Whether one of them runs without being named.</param>
/// <param name="RunAtLoad">Whether one of them runs when the assembly is loaded.</param>
internal sealed record ReachingMembers(ImmutableArray<string> Names, ImmutableArray<string> Initializers, bool RunImplicitly, bool RunAtLoad)
{
    /// <summary>The members that other assemblies can override or implement, by their identifiers.</summary>
    public ImmutableArray<string> Overridable { get; init; } = [];

    /// <summary>The identifiers that run one of those: where an override reaches the library, they do too.</summary>
    public ImmutableArray<string> Dispatching { get; init; } = [];

    /// <summary>None.</summary>
    public static readonly ReachingMembers None = new([], [], RunImplicitly: false, RunAtLoad: false);

    /// <summary>Those of several assemblies, in an order that does not depend on theirs.</summary>
    public static ReachingMembers Of(IReadOnlyCollection<ReachingMembers> several) => new(
        InOrder(several.SelectMany(one => one.Names)), InOrder(several.SelectMany(one => one.Initializers)),
        several.Any(one => one.RunImplicitly), several.Any(one => one.RunAtLoad))
    {
        Overridable = InOrder(several.SelectMany(one => one.Overridable)),
        Dispatching = InOrder(several.SelectMany(one => one.Dispatching)),
    };

    /// <inheritdoc/>
    public bool Equals(ReachingMembers? other) => other is not null && RunImplicitly == other.RunImplicitly && RunAtLoad == other.RunAtLoad
        && Names.SequenceEqual(other.Names) && Initializers.SequenceEqual(other.Initializers) && Overridable.SequenceEqual(other.Overridable) && Dispatching.SequenceEqual(other.Dispatching);

    /// <inheritdoc/>
    public override int GetHashCode() => (Names.Length * 397) ^ Initializers.Length;

    private static ImmutableArray<string> InOrder(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
}

/// <summary>What is known of a type of another assembly beside its metadata, which tells of visible members alone.</summary>
/// <param name="Layout">What is in an object of it.</param>
internal sealed record ReferencedType(ObjectLayout Layout)
{
    /// <summary>What its static initializers are like; null where it has none that matter.</summary>
    public StaticsFacts? Statics { get; init; }

    /// <summary>Whether a value of it is for ever what it was made as, elements of arrays aside.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The name of the file that declares it; empty where that is not known.</summary>
    public string File { get; init; } = "";
}

/// <summary>What the static initializers of a type are like.</summary>
/// <param name="IsExact">Whether it is known when they run: right before the type is first used.</param>
/// <param name="IsHarmless">Whether they run no code that may reach the library.</param>
internal sealed record StaticsFacts(bool IsExact, bool IsHarmless);
