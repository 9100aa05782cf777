using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private readonly HashSet<ISymbol> _escaped = new(SymbolEqualityComparer.Default);

    /// <summary>The runs whose locals a delegate has that was handed on: what they hold later, it finds there too.</summary>
    private readonly HashSet<int> _handedOn = [];

    /// <summary>A call of code that nobody knows: it may create variables, run the delegates that it is handed, and change the objects.</summary>
    private AnalysisState? CallUnknown(IEnumerable<AbstractValue?> handed, Location location, Slot? result, AnalysisState state)
    {
        _notes.ForeignCode = true;
        return HandOver(handed, location, state.WithOpenStores())?.WithValue(result, AbstractValue.Unknown);
    }

    private AnalysisState? ForeignCall(ForeignCallEffect call, AnalysisState state)
    {
        _notes.ForeignCode |= call.ReachesLibrary;
        NoticeLostScope(call, state);
        return HandOver(call.Handed.Select(state.Evaluate), call.Location, call.ReachesLibrary ? state.WithOpenStores() : state);
    }

    private AnalysisState? HandOver(IEnumerable<AbstractValue?> handed, Location location, AnalysisState state)
    {
        AnalysisState? after = state;
        foreach (var value in handed)
        {
            if (after is not null && value is not null)
            {
                after = Escape(value, location, after.GivenAway(value));
            }
        }

        return after;
    }

    /// <summary>Hands a value to code that is not followed.</summary>
    private AnalysisState? Escape(AbstractValue value, Location location, AnalysisState state)
    {
        switch (value)
        {
            case FunctionValue function when Find(function.Function) is { } body:
                return EscapeFunction(function, body, location, state);
            case ListValue list:
                return HandOver(list.Elements.Items, location, state);
            case ScopeValue scope:
                Notice(state.Scopes[scope.Id].Cause);
                return state;
            default:
                return state.Touched(value);
        }
    }

    /// <summary>A delegate that other code has can run at any time: it may create variables from now on. What it does on its own is judged as
    /// if it ran at the root scope, if that is where it is handed over.</summary>
    private AnalysisState? EscapeFunction(FunctionValue function, LoweredBody body, Location location, AnalysisState state)
    {
        var reach = Reach.Of(body, Find);
        if (!reach.IsNothing || MayAskForFlags(body))
        {
            NoticeEverything(state); // It may open what it captures, and may run in what is open.
        }

        if (reach.IsNothing)
        {
            return state;
        }

        _handedOn.Add(function.Activation);
        _recording?.Spoil(); // What escapes is judged the first time only.

        if (reach.Reconfigures)
        {
            foreach (var site in reach.Switches)
            {
                _notes.Noticed.Add(site);
            }

            return GiveUp(OpaqueReason.EscapingDelegate, location, state);
        }

        _notes.NotFollowed.Add((OpaqueReason.UnfollowedDelegate, location));
        if (state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None && body.IsFollowed && _escaped.Add(function.Function))
        {
            var (outside, wasTrial) = (_path, _isTrial);
            _path = new CallPath(caller: null, site: null);
            RunRoot(body, function.Function, AnalysisState.AtUnknownStart);
            (_path, _isTrial) = (outside, wasTrial);
        }
        else
        {
            _notes.IsComplete = false;
        }

        return state.WithOpenStores();
    }

    /// <summary>Whether a delegate that creates nothing may still look at a scope, or pass one on.</summary>
    private static bool MayAskForFlags(LoweredBody body) =>
        EffectWalk.Any(body.Effect, step => step is TouchEffect or CallEffect or ConstructEffect or InvokeEffect or ForeignCallEffect { Handed.IsEmpty: false });

    /// <summary>Whether a delegate that was handed on can get at a scope by the locals that it has.</summary>
    private bool IsHandedOn(int scope, AnalysisState state) => state.Activations.Entries.Any(run =>
        _handedOn.Contains(run.Key) && run.Value.Values.Entries.Any(local => local.Value is ScopeValue held && held.Id == scope));

    private AnalysisState? Touch(TouchEffect touch, AnalysisState state)
    {
        var value = state.Evaluate(touch.Value);
        return Escape(
            value,
            Location.None,
            touch.Value is ReadTerm read && value is ListValue { IsTuple: false } list ? state.WithValue(read.Slot, OfLostElements(list)) : state);
    }

    /// <summary>A list of so many elements, into which something was written.</summary>
    private static ListValue OfLostElements(ListValue list) =>
        list with { Elements = StructuralList<AbstractValue>.Of(list.Elements.Items.Select(_ => AbstractValue.Lost)) };

    private AnalysisState Store(StoreEffect store, AnalysisState state)
    {
        var receiver = store.Receiver is null ? null : state.Evaluate(store.Receiver);
        if (receiver is UnknownValue)
        {
            return state;
        }

        var (named, value) = state.Evaluate(store.Value) is var known && known is UnknownValue unknown
            ? state.Named(store.Field.Name, (store.Field as IFieldSymbol)?.Type ?? (store.Field as IPropertySymbol)?.Type, unknown)
            : (state, known);
        return named with { Fields = named.Fields.With(new FieldKey(receiver, Slot.Of(store.Field)), value) };
    }

    /// <summary>The state with the fields of a new object as they are before any code runs.</summary>
    private static AnalysisState Fresh(ObjectValue made, AnalysisState state)
    {
        var fields = state.Fields;
        for (INamedTypeSymbol? type = made.Type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.OriginalDefinition.GetMembers())
            {
                if (member is { IsStatic: false } and (IFieldSymbol or IPropertySymbol)
                    && DefaultOf((member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type) is { } value)
                {
                    fields = fields.With(new FieldKey(made, Slot.Of(member)), value);
                }
            }
        }

        return state with { Fields = fields };
    }

    private static AbstractValue? DefaultOf(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => AbstractValue.Null,
        { SpecialType: SpecialType.System_Boolean } => AbstractValue.False,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte } => new ConstantValue(0L),
        _ => null,
    };
}
