using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Fixes read of a diagnostic what its rule has written.</summary>
public class FindingFactsTests
{
    private static readonly FindingFacts Full = new(2)
    {
        Steps = StructuralList<FindingStep>.Of([new(-1, new TextSpan(1, 2)), new(0, new TextSpan(10, 20)), new(0, new TextSpan(5, 0))]),
        Opening = new TextSpan(3, 14),
        Open = StructuralList<OpenFact>.Of([new(ScopeForm.Graph, null), new(ScopeForm.Variable, new TextSpan(4, 7))]),
        LooksMisspelt = true,
        Nearest = "weights",
        Present = "[2, ?]",
        RelativeName = "",
        Library = "TensorFlow.NET",
        MisspeltScope = ("genrator", "generator"),
    };

    public static TheoryData<FindingFacts> AnyFacts =>
    [
        Full,
        new FindingFacts(0),
        Full with { Steps = StructuralList<FindingStep>.Empty },
        Full with { Opening = null },
        Full with { Open = StructuralList<OpenFact>.Empty },
        Full with { Nearest = null },
        Full with { Present = null },
        Full with { RelativeName = null },
        Full with { Library = null },
        Full with { MisspeltScope = null },
        Full with { LooksMisspelt = false, Nearest = null },
    ];

    [Theory]
    [MemberData(nameof(AnyFacts), DisableDiscoveryEnumeration = true)]
    public void WhatIsWritten_IsRead(FindingFacts facts) => Assert.Equal(facts, FindingFacts.Read(facts.Write()));

    [Fact]
    public void WhatIsNotKnown_IsLeftOut() => Assert.Single(new FindingFacts(0).Write());

    [Fact]
    public void PropertiesOfOthers_SayNothing() => Assert.Equal(new FindingFacts(0), FindingFacts.Read(ImmutableDictionary<string, string?>.Empty.Add("other", "1")));
}
