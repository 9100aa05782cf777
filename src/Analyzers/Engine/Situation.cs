using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What a run can see wherever it starts, but for the tables of graphs, of which its footprint holds the parts that it reads: two runs of a body
/// in the same situation with the same footprint come out alike but for where they were called from.</summary>
/// <remarks>Within one root a number stands for one thing. Here roots meet, in which the same number may stand for different things: what equality
/// leaves out of values is compared too.</remarks>
internal sealed class Situation : IEquatable<Situation>
{
    private readonly ProjectFacts _project;
    private readonly AfterFailure _afterFailure;
    private readonly TestRun? _test;
    private readonly CallFacts? _call;
    private readonly HashSet<object> _details = [];
    private readonly HashSet<AbstractValue> _held;
    private readonly int _hash;

    private Situation(ProjectFacts project, AfterFailure afterFailure, TestRun? test, CallFacts? call, AnalysisState state)
    {
        (_project, _afterFailure, _test, _call, State) = (project, afterFailure, test, call, state.WithoutTables().Compacted(exit: null));
        _held = state.Held(handedBack: [], state.Current);
        _held.IntersectWith([.. State.Heap.Keys, .. State.Scopes.Keys.Select(number => new ScopeValue(number))]);
        _hash = (state.NextId * 31) ^ (State.Graphs.GetHashCode() * 13) ^ State.Scopes.GetHashCode() ^ (State.Heap.GetHashCode() * 17)
            ^ (state.Activations.Count == 0 ? 0 : state.Locals.GetHashCode() * 7);
    }

    /// <summary>The state in which the run starts, as far as it can be reached, without the tables of graphs.</summary>
    public AnalysisState State { get; }

    /// <summary>The situation in which a body starts that is entered from outside.</summary>
    /// <param name="start">The state in front of it.</param>
    /// <param name="test">What it is handed.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="context">What is the same for all bodies of a compilation.</param>
    public static Situation OfRoot(AnalysisState start, TestRun test, AfterFailure afterFailure, InterpreterContext context) =>
        new(ProjectFacts.Of(context), afterFailure, test, call: null, start);

    /// <summary>The situation in which a body starts that is called; null where it sees what is not compared.</summary>
    /// <param name="entered">The state inside.</param>
    /// <param name="engine">Runs it.</param>
    public static Situation? OfCall(AnalysisState entered, Interpreter engine)
    {
        if (entered.Locals.Outer is not null || !entered.Pending.IsEmpty)
        {
            return null;
        }

        var situation = new Situation(ProjectFacts.Of(engine.Context), engine.AfterFailure, test: null, CallFacts.Of(engine), entered);
        return situation.Values.All(situation.Describe) ? situation : null;
    }

    /// <inheritdoc/>
    public bool Equals(Situation? other) =>
        other is not null && _hash == other._hash && _project == other._project && _afterFailure == other._afterFailure && _call == other._call
        && Equals(_test, other._test) && SeesSame(other) && _details.SetEquals(other._details) && _held.SetEquals(other._held);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Situation);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private IEnumerable<AbstractValue?> Values =>
        State.Locals.Values.Entries.Select(local => local.Value).Append(State.Locals.This)
            .Concat(State.Heap.Entries.SelectMany(known => known.Value.Values.Append(known.Key)))
            .Concat(State.Scopes.Entries.SelectMany(scope => scope.Value.Values))
            .Concat(State.Scopes.Entries.SelectMany(scope => scope.Value.Name.Parts.Items))
            .Concat(State.Path.Known.Keys);

    private bool SeesSame(Situation other)
    {
        var (one, two) = (State, other.State);
        return one.StartsProgram == two.StartsProgram && one.NextId == two.NextId && one.Current == two.Current && one.DefaultGraph == two.DefaultGraph
            && one.IsDoubtful == two.IsDoubtful && one.Path.IsSameAs(two.Path) && one.Determined.Equals(two.Determined)
            && (one.Activations.Count == 0 ? two.Activations.Count == 0 : two.Activations.Count > 0 && one.Locals.Equals(two.Locals))
            && one.Graphs.Equals(two.Graphs) && one.Scopes.Equals(two.Scopes) && one.Heap.Equals(two.Heap) && one.Volatile.Equals(two.Volatile) && one.HasWaited == two.HasWaited && one.IsOnOtherThread == two.IsOnOtherThread
            && one.Frames.Equals(two.Frames)
            && one.Frames.Items.Select(frame => frame.Opening.Path.Caller is null).SequenceEqual(two.Frames.Items.Select(frame => frame.Opening.Path.Caller is null));
    }

    /// <summary>Adds what equality leaves out of a value.</summary>
    /// <returns>Whether all that the value leads to is compared: the locals that a delegate captures are not.</returns>
    private bool Describe(AbstractValue? value)
    {
        switch (value)
        {
            case null or UnknownValue or ScopeValue or GraphValue or FreezeValue or EnumValue or PresentValue or TypeValue:
                return true;
            case TextValue { Text.Parts.Items: var parts }:
                return parts.All(Describe);
            case ConstantValue { BoxedAs: var boxed }:
                _ = boxed != default && _details.Add((value, boxed));
                return true;
            case ObjectValue made:
                _details.Add((made.Id, made.Type));
                return true;
            case OpaqueSymbol symbol:
                _details.Add((symbol.Id, symbol.Label, symbol.Origin, symbol.Unstable, symbol.IsDetermined));
                return true;
            case MemberSymbol member:
                _details.Add((member, member.Domain, member.Unstable, member.IsDetermined));
                return member.Components.All(Describe);
            case DerivedSymbol or OffsetValue or ViewValue or MapPartValue or ListValue or StructValue:
                return value.Components.All(Describe);
            default:
                return false;
        }
    }

    /// <summary>What holds for a body that is called.</summary>
    /// <param name="IsGuarded">Whether a handler around may catch exceptions of the framework.</param>
    /// <param name="IsClosedWorld">Whether all that has run since the program began is known.</param>
    /// <param name="Library">The scope library whose model runs; null where other code does.</param>
    /// <param name="ModelDepth">How many models run inside each other.</param>
    /// <param name="IsStarted">Whether it runs beside the code that has started it.</param>
    private sealed record CallFacts(bool IsGuarded, bool IsClosedWorld, string? Library, int ModelDepth, bool IsStarted)
    {
        public static CallFacts Of(Interpreter engine) => new(engine.ExceptionFlow.IsGuarded, engine.RootEntry.IsClosedWorld, engine.Path.Library, engine.Path.ModelDepth, engine.Path.IsStarted);
    }

    /// <summary>What holds for the whole project.</summary>
    /// <param name="Budgets">How much work a root may cost.</param>
    /// <param name="ImplicitCallsReach">Whether code that nobody names can reach the library.</param>
    /// <param name="ClosesCurrentScope">Whether some code closes whatever scope is the current one.</param>
    /// <param name="AsksForTimesReused">Whether some code asks how often a variable was shared.</param>
    /// <param name="TellsAll">Whether all is told.</param>
    /// <param name="ModuleInitializers">What runs before a program or test begins.</param>
    private sealed record ProjectFacts(Budgets Budgets, bool ImplicitCallsReach, bool ClosesCurrentScope, bool AsksForTimesReused, bool TellsAll, StructuralList<MemberId> ModuleInitializers)
    {
        public static ProjectFacts Of(InterpreterContext context) => new(context.Budgets, context.ImplicitCallsReach, context.ClosesCurrentScope, context.AsksForTimesReused, context.TellsAll, context.ModuleInitializers);
    }
}
