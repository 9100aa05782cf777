using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0903: a class describes code of another assembly that is not there.</summary>
internal sealed class ModelDoesNotFitRule() : Rule(Descriptors.ModelDoesNotFit)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree) => tree.Project is not { } project ? [] : project.Models.SelectMany(model => model.Obstacle is { } obstacle
            ? [(Member: (ISymbol)model.Class, Reason: obstacle)]
            : model.Misfits).SelectMany(misfit => misfit.Member.Locations.Where(tree.Holds).Take(1)
        .Select(place => new Finding(this, new ModelMisfit(NameOf(misfit.Member), misfit.Reason), place)));

    /// <inheritdoc/>
    public override object[] Arguments(Finding finding) => [finding.What.Name, ((ModelMisfit)finding.What).Reason];

    private static string NameOf(ISymbol member) => member is INamedTypeSymbol ? member.Name : $"{member.ContainingType.Name}.{(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name)}";
}

/// <summary>A class or member that stands for nothing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
internal sealed record ModelMisfit(string Name, string Reason) : AnalysisWord(Name);

/// <summary>SCL0903: a class describes code of another assembly that is not there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelDoesNotFitAnalyzer() : ScopeRuleAnalyzer(new ModelDoesNotFitRule());
