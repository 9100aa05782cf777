using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0108: a variable is asked for whole that is cut into shards, or the other way round, or as cut otherwise.</summary>
internal sealed class PartitionConflictRule() : EventRule<PartitionDiffers>(Descriptors.PartitionConflict)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(PartitionDiffers what, Finding finding) => what.Cuts is var (present, asked)
        ? [what.Name, $"cut into {present} shards", FindingText.Cause(finding), FindingText.Here(finding), $"cut into {asked}", "Ask for it with the same partitioner"]
        : what.IsCut
        ? [what.Name, "cut into shards", FindingText.Cause(finding), FindingText.Here(finding), "whole", "Ask for it with the same partitioner"]
        : [what.Name, "whole", FindingText.Cause(finding), FindingText.Here(finding), "cut into shards", "Leave the partitioner out"];
}

/// <summary>SCL0108: a variable is asked for whole that is cut into shards, or the other way round, or as cut otherwise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartitionConflictAnalyzer() : ScopeRuleAnalyzer(new PartitionConflictRule());
