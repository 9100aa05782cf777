using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>The state in front of any later round has the runs of every round, and is found soon.</summary>
public class WideningLaws
{
    /// <summary>How often a state can be widened: three times for each place, once for each name, beginning of names and assumption, the flag
    /// and the counts.</summary>
    private static readonly int Most = (3 * Places.Count) + LoopRound.Names.Length + Places.Outside.Length + 4;

    [Fact]
    public void AWideStateHasTheRunsOfAll() =>
        Gen.Select(LoopRound.Heads, LoopRound.Any.Array[1, 3], Gen.Int[0, 9]).Sample(
            (head, rounds, choice) =>
            {
                var behind = rounds.Select(round => round.Behind(head)).ToList();
                var wide = LoopWidening.Widen(head, behind, new Opening(head.NextId))!;
                Assert.All(behind.Append(head), state => AssertCovers(wide, state, head.NextId, choice));
            },
            iter: Draw.Many);

    [Fact]
    public void WideningARoundThatChangesNothingChangesNothing() =>
        LoopRound.Heads.Sample(head => Assert.Equal(head, LoopWidening.Widen(head, [head], new Opening(head.NextId))), iter: Draw.Some);

    [Fact]
    public void WideningEndsInAStateThatEachRoundLeavesAsItIs() =>
        Gen.Select(LoopRound.Heads, LoopRound.Any.Array[1, 3], Gen.Int[0, 9]).Sample(
            (head, rounds, choice) =>
            {
                var (wide, general, steps) = (head, (AnalysisState?)null, 0);
                while (!wide.Equals(general))
                {
                    Assert.True(steps++ <= Most, "The widening does not end.");
                    general = wide;
                    wide = LoopWidening.Widen(general, [.. rounds.Select(round => round.Behind(general))], new Opening(head.NextId))!;
                }

                AssertCovers(wide, head, head.NextId, choice);
                Assert.All(rounds, round => AssertCovers(wide, round.Behind(wide), head.NextId, choice));
            },
            iter: Draw.Many);

    [Fact]
    public void WideningEndsWhateverRoundsDo() =>
        Gen.Select(LoopRound.Heads, LoopRound.Any.Array[6 * Most]).Sample(
            (head, rounds) =>
            {
                var (wide, changes) = (head, 0);
                foreach (var round in rounds)
                {
                    var wider = LoopWidening.Widen(wide, [round.Behind(wide)], new Opening(head.NextId))!;
                    changes += wider.Equals(wide) ? 0 : 1;
                    wide = wider;
                }

                Assert.True(changes <= Most, $"The state was widened {changes} times.");
            },
            iter: Draw.Few);

    [Fact]
    public void WhatIsOpenCannotBeWidened() =>
        LoopRound.Heads.Sample(
            head =>
            {
                var opening = new Trace(Site.None, new CallPath(caller: null, site: null));
                var frame = new OpenFrame(head.CurrentGraph, Scope: 0, Outside: null, IsByObject: false, opening);
                Assert.Null(LoopWidening.Widen(head, [head.Opened(frame)], new Opening(head.NextId)));
                Assert.Null(LoopWidening.Widen(head, [head.WithDefaultGraph(isNew: true)], new Opening(head.NextId)));
            },
            iter: Draw.Some);

    /// <summary>Holds that a run in a state is one in a wide state too: a symbol of the loop stands for whatever is in its place.</summary>
    private static void AssertCovers(AnalysisState wide, AnalysisState state, int firstSymbol, int choice)
    {
        var run = RunOf(state, choice);
        var inWide = new Dictionary<AbstractValue, object?>(run);
        for (var place = 0; place < Places.Count; place++)
        {
            var real = new Valuation(run).ValueOf(state.Get(place));
            if (wide.Get(place) is OpaqueSymbol opened && opened.Id >= firstSymbol)
            {
                inWide[opened] = real;
                Assert.True(wide.Path.Of(opened).Holds(real), $"In place {place}, {real} is not in {wide.Path.Of(opened)}.");
            }
        }

        Assert.All(Enumerable.Range(0, Places.Count), place =>
            Assert.Equal(new Valuation(run).ValueOf(state.Get(place)), new Valuation(inWide).ValueOf(wide.Get(place))));
        Assert.All(Places.Outside, symbol => Assert.True(wide.Path.Of(symbol).Holds(run[symbol]), $"'{symbol}' is not in {wide.Path.Of(symbol)}."));
        Assert.All(state.Scopes.Entries, scope => Assert.Contains(wide.Scopes[scope.Key].Reuse, new[] { ReuseLiteral.Unknown, scope.Value.Reuse }));
        Assert.All(LoopRound.Names, name => Assert.Contains(
            wide.Graph.Store.Find(name), new[] { Presence.Unknown, state.Graph.Store.Find(name) }));
        Assert.True(wide.Graph.OpenedNames is null || wide.Graph.OpenedNames.Equals(state.Graph.OpenedNames));
    }

    /// <summary>What the symbols of a state stand for in one of its runs.</summary>
    private static Dictionary<AbstractValue, object?> RunOf(AnalysisState state, int choice) => Enumerable.Range(0, Places.Count)
        .Select(place => Comparison.Split(state.Get(place)).Symbol).OfType<Symbolic>()
        .Concat(state.Path.Known.Keys).Concat(Places.Outside).Concat(Places.Initial).Distinct()
        .ToDictionary(symbol => (AbstractValue)symbol, symbol => (object?)OneOf(state.Path.Of(symbol), choice));

    /// <summary>The least or the greatest number of a set, but none that rounds could make overflow.</summary>
    private static long OneOf(ValueSet set, int choice) => set is not IntervalSet { Intervals: var intervals } ? choice - 5
        : choice % 2 == 0 ? Math.Max(intervals[0].From, -1_000)
        : Math.Min(intervals[^1].To, 1_000);
}
