using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What is current where code runs.</summary>
[Flags]
internal enum Ambient
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The variable scope, and the default graph.</summary>
    Scope = 1,

    /// <summary>The name scope.</summary>
    NameScope = 2,
}

/// <summary>A member, local function or lambda as effects.</summary>
/// <param name="Parameters">Its parameters, in order; what a setter calls <c>value</c> among them.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Nested">The local functions and lambdas inside, however deep.</param>
/// <param name="IsFollowed">Whether calling it runs it: not for an iterator.</param>
internal sealed record LoweredBody(
    ImmutableArray<Slot> Parameters, Effect Effect, ImmutableDictionary<MemberId, LoweredBody> Nested, bool IsFollowed)
{
    /// <summary>Whether it makes delegates, which may capture its locals.</summary>
    public bool MakesFunctions { get; } = EffectWalk.MakesFunctions(Effect);

    /// <summary>What it asks for of what is current where it runs, though maybe only to show it.</summary>
    public Ambient Asks { get; init; }

    /// <summary>Whether it stands for code of another assembly, of which no place is in sight.</summary>
    public bool IsModel { get; init; }

    /// <summary>The scope library of which it is a model; null where it is none of one.</summary>
    public string? Library { get; private init; }

    /// <summary>The body, and those inside, as ones that stand for code of another assembly.</summary>
    /// <param name="library">The scope library whose code that is; null where it is other code.</param>
    public LoweredBody AsModel(string? library = null) => this with
    {
        IsModel = true,
        Library = library,
        Nested = Nested.ToImmutableDictionary(nested => nested.Key, nested => nested.Value with { IsModel = true, Library = library }),
    };

    /// <summary>Whether it is code of another project or package: its places are there.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The body, and those inside, as ones of another project or package.</summary>
    public LoweredBody AsForeign() => this with { IsForeign = true, Nested = Nested.ToImmutableDictionary(nested => nested.Key, nested => nested.Value with { IsForeign = true }) };

    /// <summary>A body is itself and no other: comparing whole trees of effects would cost more than it tells.</summary>
    public bool Equals(LoweredBody? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
