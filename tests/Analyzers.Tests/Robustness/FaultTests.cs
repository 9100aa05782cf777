using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>A fault of the analysis costs what is known of one body. A build says so, and tests fail of it.</summary>
public class FaultTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class Models { }");

    [Fact]
    public void FaultInABuild_IsToldOfTheBody()
    {
        var finding = Assert.Single(Judge(new RootGuard(isOpen: false).Run(Fail, NotInterpreted)));
        var said = string.Format(Descriptors.BudgetExhausted.MessageFormat.ToString(), new BudgetExhaustedRule().Arguments(finding));
        Assert.StartsWith(
            "This is analysed only in part: the analysis itself failed here with InvalidTimeZoneException in FaultTests.Fail, a fault of ScopeLint", said);
    }

    /// <summary>What only all code together can tell is not known then.</summary>
    [Fact]
    public void FaultInABuild_LeavesOpenWhatIsMissing()
    {
        var result = new RootGuard(isOpen: false).Run(Fail, NotInterpreted).Result;
        Assert.False(result.IsComplete);
        Assert.False(result.Names.IsComplete);
    }

    [Fact]
    public void NoFault_IsWhatWasInterpreted() => Assert.Empty(Judge(new RootGuard(isOpen: false).Run(() => Root.None, NotInterpreted)));

    [Fact]
    public void Cancellation_IsNoFault() =>
        Assert.Throws<OperationCanceledException>(() => new RootGuard(isOpen: false).Run(() => throw new OperationCanceledException(), NotInterpreted));

    [Fact]
    public void FaultInATest_IsThrown() => Assert.Throws<InvalidTimeZoneException>(() => RootGuard.Default.Run(Fail, NotInterpreted));

    private static Root Fail() => throw new InvalidTimeZoneException();

    private static Root NotInterpreted(string fault) => new(Tree.GetRoot().GetFirstToken().GetLocation(), RootResult.Failed(fault), SourcePlaces.None);

    private static IEnumerable<Finding> Judge(Root root) => new BudgetExhaustedRule().Judge(new JudgedTree(Tree, [root], Project: null));
}
