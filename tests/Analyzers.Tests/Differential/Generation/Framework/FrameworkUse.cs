using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation.Framework;

/// <summary>A few statements that use members of the framework, and what can be read behind them. In all of them a letter behind <c>#</c> stands for a
/// local that nothing else has, <c>$n</c> for a name, <c>$v</c> for the text of one, <c>$t</c> for a condition.</summary>
/// <param name="Lines">The statements.</param>
internal sealed record FrameworkUse(params ImmutableArray<string> Lines)
{
    /// <summary>All there are.</summary>
    public static ImmutableArray<FrameworkUse> All { get; } =
    [
        .. LinkedUses.All, .. CollectionUses.All, .. SequenceUses.All, .. ChannelUses.All, .. ExceptionUses.All, .. TextUses.All, .. NumberUses.All, .. TaskUses.All,
    ];

    /// <summary>Texts that can be parts of names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Conditions that are known on every path.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Small numbers that are known on every path.</summary>
    public ImmutableArray<string> Counts { get; init; } = [];

    /// <summary>Whether lambdas can read what it gives.</summary>
    public bool CanCapture { get; init; } = true;
}
