using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Enters a body from outside, and judges how it ends.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class RootEntry(Interpreter engine)
{
    public bool IsClosedWorld { get; private set; }

    /// <summary>The run of the body that was entered from outside.</summary>
    public int Entry { get; set; }

    /// <summary>The state inside a body that is entered from outside: its parameters can be anything, and stay what they are.</summary>
    /// <param name="start">The state in front of it.</param>
    /// <param name="body">The body.</param>
    /// <param name="function">The member; null for top-level statements.</param>
    /// <param name="row">What a test framework hands to the parameters; null where that is not known.</param>
    private AnalysisState EnteredFromOutside(AnalysisState start, LoweredBody body, MemberId? function, StructuralList<AbstractValue>? row)
    {
        var state = start;
        var values = StructuralMap<Slot, AbstractValue>.Empty;
        foreach (var parameter in body.Parameters)
        {
            if (parameter.Type is { Library: LibraryType.VariableScope })
            {
                values = values.With(parameter, new ScopeValue(state.NextId));
                state = state.AddScope(ScopeFacts.Unknown);
            }
            else if (row?.Items[(int)parameter.Ordinal] is { } known and not UnknownValue)
            {
                values = values.With(parameter, known);
            }
            else
            {
                (state, var value) = state.Named(parameter.Name, parameter.Type, row?.Items[(int)parameter.Ordinal] as UnknownValue);
                values = values.With(parameter, value);
            }
        }

        (state, var self) = state.Named("this", type: null);
        var entered = state.Entered(function, values, outer: start.Activations.Count == 0 ? null : start.Current, self);
        entered = entered with { Activations = entered.Activations.With(entered.Current, entered.Locals with { Member = entered.Current }) };
        Entry = entered.Current;
        return entered;
    }

    /// <summary>Runs the body for which the engine was made.</summary>
    /// <param name="body">The body.</param>
    /// <param name="function">The member; null for top-level statements.</param>
    /// <param name="start">The state in front of it.</param>
    /// <param name="test">What it is handed.</param>
    public void RunFirst(LoweredBody body, MemberId? function, AnalysisState start, TestRun test)
    {
        IsClosedWorld = start != AnalysisState.AtUnknownStart;
        foreach (var loaded in IsClosedWorld ? Loaded(start) : [start])
        {
            RunRoot(body, function, loaded, test);
        }
    }

    /// <summary>The states in which a program may be once its assembly is loaded.</summary>
    private IEnumerable<AnalysisState> Loaded(AnalysisState start) => engine.Context.ModuleInitializers.Items
        .Aggregate(Outcomes.At(start), (paths, initializer) => engine.Then(paths, way => engine.Calls.Call(new CallEffect(initializer, null, IsVirtual: false, [], [], null, Site.None), way)))
        .Where(outcome => outcome.Exit is null).Select(outcome => outcome.State);

    public void RunRoot(LoweredBody body, MemberId? function, AnalysisState start, TestRun test)
    {
        engine.Bodies.Register(body);
        engine.Bodies.Root = body;
        foreach (var row in test.Rows)
        {
            var ended = engine.Certainty.UntoldSoFar;
            var outcomes = engine.Run(body.Effect, EnteredFromOutside(start, body, function, row));
            var isCertain = test.Expected is null && engine.EventLog.Notes.IsComplete && engine.Certainty.AllFail(outcomes, ended);
            foreach (var outcome in isCertain ? Certainty.Certain(outcomes) : outcomes)
            {
                if (outcome.Exit is { Failure: { } failure } exit && !(exit.Replacement is null && IsExpected(exit, test)))
                {
                    engine.EventLog.Emit(failure, outcome.State);
                }

                engine.ScopeClosing.NoticeOpen(outcome, start.Frames.Items.Count, ScopeClosing.HandedBack(body, outcome.State));
                engine.EventLog.NoticeAtEnd(outcome);
            }
        }
    }

    private bool IsExpected(Exit thrown, TestRun test) => test.Expected is { } expected && engine.HandlerChoice.TypeOf(thrown).Type?.IsOrDerivesFrom(expected) == true;
}
