using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>What a round of a loop can do to a state.</summary>
internal enum ChangeKind
{
    /// <summary>Puts a number somewhere.</summary>
    Set,

    /// <summary>Puts a number somewhere that is none of an <c>int</c>.</summary>
    SetFar,

    /// <summary>Adds a number to one.</summary>
    Add,

    /// <summary>Puts a value somewhere else too.</summary>
    Copy,

    /// <summary>Puts a value somewhere that is not known.</summary>
    Forget,

    /// <summary>Puts null somewhere.</summary>
    Clear,

    /// <summary>Puts a text somewhere.</summary>
    Write,

    /// <summary>Assumes that a number is less than another.</summary>
    AssumeBelow,

    /// <summary>Assumes that a number is another or more.</summary>
    AssumeAtLeast,

    /// <summary>Assumes that a value is not null.</summary>
    AssumeThere,

    /// <summary>Takes back what is assumed of a number that the loop does not hold.</summary>
    Age,

    /// <summary>Makes the current scope reuse.</summary>
    Switch,

    /// <summary>Creates a variable.</summary>
    Create,

    /// <summary>Creates variables that are not known.</summary>
    Open,

    /// <summary>Counts one more scope.</summary>
    Count,
}

/// <summary>One change.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Place">Where.</param>
/// <param name="Other">Another place.</param>
/// <param name="Number">By which number.</param>
internal sealed record Change(ChangeKind Kind, int Place, int Other, long Number);

/// <summary>One run of the body of a loop, as changes of the state in front of it.</summary>
internal sealed record LoopRound(Change[] Changes)
{
    /// <summary>The names of the variables that rounds create.</summary>
    public static readonly string[] Names = ["v", "a/v", "a/w", "ab/v"];

    /// <summary>Loops count and ask most often.</summary>
    private static readonly Gen<ChangeKind> Kinds =
        Gen.Frequency((3, Gen.OneOf(ChangeKind.Set, ChangeKind.Add, ChangeKind.Forget)), (4, Gen.Enum<ChangeKind>()));

    private static readonly Gen<Change> AnyChange = Gen.Select(
        Kinds, Gen.Int[0, Places.Count - 1], Gen.Int[0, Places.Count - 1], Gen.Long[-3, 3],
        (kind, place, other, number) => new Change(kind, place, other, number));

    /// <summary>Random rounds.</summary>
    public static readonly Gen<LoopRound> Any = AnyChange.Array[1, 5].Select(changes => new LoopRound(changes));

    /// <summary>Random states in front of a loop.</summary>
    public static readonly Gen<AnalysisState> Heads = Any.Select(round => round.Behind(Places.Start));

    private static readonly Trace Somewhere = new(Site.None, new CallPath(caller: null, site: null));

    /// <summary>The state behind the round.</summary>
    public AnalysisState Behind(AnalysisState head) => Changes.Aggregate(head, Applied);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Changes.Select(change => $"{change}"));

    private static AnalysisState Applied(AnalysisState state, Change change)
    {
        var (place, number) = (change.Place, new ConstantValue(change.Number));
        switch (change.Kind)
        {
            case ChangeKind.Set:
                return state.Put(place, number);
            case ChangeKind.SetFar:
                return state.Put(place, new ConstantValue((long)uint.MaxValue));
            case ChangeKind.Add:
                return Comparison.Split(state.Get(place)) is ({ Domain: var domain }, _) && domain.All is ChoiceSet { AllBut: false } ? state
                    : Comparison.Split(state.Get(place)).By is null ? state
                    : state.Put(place, Comparison.Combine(TermOperator.Add, state.Get(place), number));
            case ChangeKind.Copy:
                return state.Put(change.Other, state.Get(place));
            case ChangeKind.Forget:
                var (named, value) = state.Named(null, type: null);
                return named.Put(place, value);
            case ChangeKind.Clear:
                return state.Put(place, AbstractValue.Null);
            case ChangeKind.Write:
                return state.Put(place, Draw.Text("text"));
            case ChangeKind.AssumeBelow:
                return state.Decide(Comparison.Combine(TermOperator.Less, Places.Tested(state, place), number)).First().State;
            case ChangeKind.AssumeAtLeast:
                return state.Decide(Comparison.Combine(TermOperator.LessOrEqual, number, Places.Tested(state, place))).First().State;
            case ChangeKind.AssumeThere:
                return state.Decide(Comparison.Combine(TermOperator.Equal, state.Get(place), AbstractValue.Null)).Last().State;
            case ChangeKind.Age:
                var outside = Places.Outside[place % Places.Outside.Length];
                return state with { Path = state.Path.With(outside, outside.Domain.All) };
            case ChangeKind.Switch:
                var cause = new ReuseCause(Site.None, IsCall: true, Somewhere, SwitchedIn: change.Other);
                var scope = state.Scope with { Reuse = ReuseLiteral.True, Cause = cause };
                return state with { Scopes = state.Scopes.With(state.Graph.CurrentScope, scope) };
            case ChangeKind.Create:
                return state.WithStore(state.Graph.Store.With(Names[place % Names.Length], new VariableFacts(null, null, Somewhere)));
            case ChangeKind.Open:
                return state.WithStore(state.Graph.Store.OpenedBelow(Names[place % Names.Length][..1]));
            default:
                return state.WithGraph(state.Graph.WithOpened(KnownName.Exactly(Names[place % Names.Length])));
        }
    }
}
