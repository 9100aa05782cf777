using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Interpretation;

/// <summary>States are values: equal when they say the same, and readable.</summary>
public class StateTests
{
    private static readonly VariableFacts Facts = new(new ShapeLiteral([2, 3]), DTypeLiteral.Float32, new Trace(Site.None, new CallPath(caller: null, site: null)));

    [Fact]
    public void StatesThatSayTheSameAreEqual()
    {
        var one = AnalysisState.AtProgramStart.WithStore(VariableStore.Closed.With("v", Facts).With("w", Facts));
        var other = AnalysisState.AtProgramStart.WithStore(VariableStore.Closed.With("w", Facts).With("v", Facts with { }));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.WithStore(other.Graph.Store.OpenedBelow("x")));
    }

    [Fact]
    public void StatesPrintWhatTheyKnow()
    {
        var state = AnalysisState.AtProgramStart
            .Entered(null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown)
            .WithStore(VariableStore.Closed.With("a/v", Facts).OpenedBelow("b/"))
            .WithValue(new Slot(SlotForm.Result, 1), new TextValue(KnownName.Exactly("w").Then(KnownName.Anything)));
        Assert.Equal("in ''; store {a/v: float32[2, 3], b/…}; $1 = \"w…\"", state.ToString());
    }

    [Fact]
    public void AnOpenPrefixCoversWhatBeginsWithIt()
    {
        var store = VariableStore.Closed.With("a/v", Facts).OpenedBelow("a/w_").OpenedBelow("a/w");
        Assert.Equal(Presence.Exists, store.Find("a/v"));
        Assert.Equal(Presence.Unknown, store.Find("a/weights"));
        Assert.Equal(Presence.Missing, store.Find("a/bias"));
        Assert.Equal(Presence.Unknown, store.OpenedBelow("").Find("a/bias"));
    }

    [Fact]
    public void ShapesConflictOnlyWhereTwoKnownLengthsDiffer()
    {
        ImmutableArray<int?>[] shapes = [[2, 3], [2, null], [2, -1], [3, 3], [2]];
        var conflicts =
            from left in Enumerable.Range(0, shapes.Length)
            from right in Enumerable.Range(left, shapes.Length - left)
            where new ShapeLiteral(shapes[left]).ConflictsWith(new ShapeLiteral(shapes[right]))
            select (left, right);
        Assert.Equal([(0, 3), (0, 4), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)], conflicts);
    }
}
