using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0107: an operation is handed operands whose shapes it refuses.</summary>
internal sealed class ShapesDoNotFitRule() : EventRule<ShapesRefused>(Descriptors.ShapesDoNotFit)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(ShapesRefused what, Finding finding) =>
        [what.Name, FindingText.Here(finding), Why(what)];

    /// <summary>Why the shapes are refused, and what to do.</summary>
    private static string Why(ShapesRefused what) => Why(what.Misfit, FindingText.Shape(what.Present), FindingText.Shape(what.Asked));

    private static string Why(Misfit misfit, string present, string asked) => misfit switch
    {
        Misfit.Broadcast =>
            $"lined up at the last axis, the lengths of {present} and {asked} are neither equal nor 1. Reshape one of the operands.",
        Misfit.NoMatrix => $"an operand has shape {present} and is no matrix. Reshape it to rank two.",
        Misfit.InnerLengths => $"the inner lengths of {present} and {asked} differ. Make them equal, or transpose one of the operands.",
        Misfit.ElementCount => $"shape {asked} does not hold {present}. Give a shape of that many elements.",
        Misfit.Permutation =>
            $"the order ({asked}) does not name each axis of shape {present} once. Name each of them, counted from 0.",
        Misfit.Axis => $"shape {present} has no axis {asked}. Give one that it has, or leave the axis out.",
        Misfit.OneShape =>
            $"operands of one shape are added, and these have {present} and {asked}. Make them equal, or use Add, which broadcasts.",
        _ => $"the variable has shape {present}, and the value has {asked}. Give a value of the variable's shape.",
    };
}

/// <summary>SCL0107: an operation is handed operands whose shapes it refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapesDoNotFitAnalyzer() : ScopeRuleAnalyzer(new ShapesDoNotFitRule());
