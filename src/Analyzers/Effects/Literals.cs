using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The reuse modes, and not knowing which.</summary>
internal enum ReuseLiteral
{
    /// <summary>Creates; inherits where there is something to inherit.</summary>
    None,

    /// <summary>Only shares.</summary>
    True,

    /// <summary>Shares what exists and creates what does not.</summary>
    Auto,

    /// <summary>One of the others.</summary>
    Unknown,
}

/// <summary>The element type of a variable, by the name TensorFlow gives it.</summary>
internal sealed record DTypeLiteral(string Name)
{
    /// <summary>What a scope has if nothing else is said.</summary>
    public static readonly DTypeLiteral Float32 = new("float32");

    /// <summary>How many bytes an element has: the name says how many bits, apart from that of truth values.</summary>
    public int Size => int.TryParse(Name.TrimStart([.. "uintfloat"]), out var bits) ? bits / 8 : 1;

    /// <summary>Whether an element is a number with a fraction.</summary>
    public bool IsFraction => Name.StartsWith("float", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The culture that is the same everywhere.</summary>
internal sealed record CultureLiteral
{
    /// <inheritdoc/>
    public override string ToString() => "invariant";
}

/// <summary>The type of an exception that a type parameter stands for.</summary>
internal sealed record ExceptionLiteral(TypeId Type)
{
    /// <inheritdoc/>
    public override string ToString() => Type.Name;
}

/// <summary>What is known of an initializer.</summary>
/// <param name="IsValue">Whether it is a value, with a shape and an element type of its own.</param>
/// <param name="Shape">The shape of the value, null where it is not known.</param>
/// <param name="DType">The element type of the value, null where it is not known.</param>
internal sealed record InitializerLiteral(bool IsValue, ShapeLiteral? Shape = null, DTypeLiteral? DType = null)
{
    /// <summary>The member of the library that has given it; null where it is not known.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether that member gives the same object each time.</summary>
    public bool IsSameEachTime { get; init; }

    /// <inheritdoc/>
    public override string ToString() => IsValue ? $"value {DType?.ToString() ?? "?"}{Shape?.ToString() ?? " ?"}" : "initializer";
}

/// <summary>A shape as far as it is known: -1 where the source says that a length is unknown, null where the analysis does not know it.</summary>
internal sealed record ShapeLiteral(ImmutableArray<int?> Dimensions)
{
    /// <summary>Whether the source gives every length.</summary>
    public bool IsFullyDefined => Dimensions.All(length => length >= 0);

    /// <summary>Whether the source gives every length or leaves it open.</summary>
    public bool IsWritten => Dimensions.All(length => length is not null);

    /// <summary>Whether the source leaves a length open.</summary>
    public bool IsPartial => Dimensions.Any(length => length < 0);

    /// <summary>Whether no tensor can have both shapes.</summary>
    public bool ConflictsWith(ShapeLiteral other) =>
        Dimensions.Length != other.Dimensions.Length
        || Dimensions.Zip(other.Dimensions, (left, right) => left >= 0 && right >= 0 && left != right).Any(differs => differs);

    /// <inheritdoc/>
    public bool Equals(ShapeLiteral? other) => other is not null && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode() => Dimensions.Aggregate(17, (hash, length) => (hash * 31) + (length ?? -2));

    /// <inheritdoc/>
    public override string ToString() =>
        $"[{string.Join(", ", Dimensions.Select(length => length is >= 0 ? FormattableString.Invariant($"{length}") : "?"))}]";
}
