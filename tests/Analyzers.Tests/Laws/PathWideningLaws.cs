using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>The path that stands for many has what each of them has, and of constants no other.</summary>
public class PathWideningLaws
{
    private static readonly Slot[] Slots = [new(SlotForm.Result, 1), new(SlotForm.Result, 2)];

    private static readonly AnalysisState Start = AnalysisState.AtProgramStart.Entered(null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown);

    private static readonly Gen<AbstractValue> Numbers = Gen.Long[-2, 2].Select(AbstractValue (number) => new ConstantValue(number));
    private static readonly Gen<AbstractValue> Texts = Gen.OneOf<AbstractValue>(AbstractValue.Null, Draw.Text("a"), Draw.Text("b"));
    private static readonly Gen<AbstractValue> Truths = Gen.OneOf(AbstractValue.True, AbstractValue.False);

    /// <summary>Paths that differ in two locals and in what they hand back.</summary>
    private static readonly Gen<Outcome[]> Paths = Gen.OneOf(Numbers, Texts, Truths).Array[3].Array[2, 6].Select(rows => rows.Select(row => new Outcome(
        Start.WithValue(Slots[0], row[0]).WithValue(Slots[1], row[1]), new Exit(JumpKind.Return, Value: row[2]))).ToArray());

    [Fact]
    public void EachPathIsOneOfThosePutTogether() =>
        Paths.Sample(
            paths =>
            {
                var joined = Assert.Single(PathWidening.Widened([.. paths], most: 1, mostStores: 128));
                Assert.All(paths, path => Assert.All(Values(path).Zip(Values(joined)), pair => Assert.True(Stands(pair.Second, pair.First), $"{pair}")));
            },
            iter: Draw.Many);

    [Fact]
    public void OfConstantsOfOneKindNoOtherIsThere() =>
        Gen.OneOf(Numbers.Array[3].Array[2, 6], Texts.Array[3].Array[2, 6]).Sample(
            rows =>
            {
                var paths = rows.Select(row => new Outcome(Start.WithValue(Slots[0], row[0]).WithValue(Slots[1], row[1]), new Exit(JumpKind.Return, Value: row[2]))).ToArray();
                var joined = Values(Assert.Single(PathWidening.Widened([.. paths], most: 1, mostStores: 128)));
                var others = Enumerable.Range(-3, 7).Select(AbstractValue (number) => new ConstantValue((long)number)).Append(Draw.Text("a")).Append(Draw.Text("b")).Append(AbstractValue.Null);
                Assert.All(joined.Select((value, index) => (value, index)), place => Assert.All(
                    others.Except(paths.Select(path => Values(path)[place.index])), other => Assert.False(Stands(place.value, other), $"{place.value} stands for {other}")));
            },
            iter: Draw.Some);

    [Fact]
    public void PathsThatLeaveInAnotherWayStayApart()
    {
        var ended = new Outcome(Start.WithValue(Slots[0], AbstractValue.True));
        var returned = new Outcome(Start.WithValue(Slots[0], AbstractValue.False), new Exit(JumpKind.Return));
        var doubtful = new Outcome(Start.WithValue(Slots[0], AbstractValue.Null) with { IsDoubtful = true });
        var inAnotherGraph = new Outcome(Start.WithDefaultGraph(isNew: true));
        Assert.Equal(4, PathWidening.Widened([ended, returned, doubtful, inAnotherGraph], most: 1, mostStores: 128).Length);
    }

    [Fact]
    public void PathsThatFailArePutTogetherFirst()
    {
        var (first, second) = (new Outcome(Start.WithValue(Slots[0], AbstractValue.True)), new Outcome(Start.WithValue(Slots[0], AbstractValue.False)));
        Outcome[] failed = [first with { Exit = new Exit(JumpKind.Throw) }, second with { Exit = new Exit(JumpKind.Throw) }];
        Assert.Equal([first, second], PathWidening.Widened([first, .. failed, second], most: 3, mostStores: 128).Take(2));
        Assert.Equal(3, PathWidening.Widened([first, .. failed, second], most: 3, mostStores: 128).Length);
        Assert.Equal(2, PathWidening.Widened([first, .. failed, second], most: 2, mostStores: 128).Length);
    }

    private static AbstractValue[] Values(Outcome path) => [path.State.Read(Slots[0]), path.State.Read(Slots[1]), path.Exit!.Value!];

    private static bool Stands(AbstractValue value, AbstractValue constant) => value.Equals(constant)
        || value is UnknownValue || (value is OpaqueSymbol symbol && !symbol.Domain.All.Only(constant).IsEmpty);
}
