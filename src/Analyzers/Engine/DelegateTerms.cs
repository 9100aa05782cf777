using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates terms that stand for delegates, and finds what calls run that objects decide.</summary>
internal static class DelegateTerms
{
    /// <summary>The delegate that runs both, or one without the last run of the other.</summary>
    public static AbstractValue Combined(AbstractValue left, AbstractValue right, bool removes)
    {
        if (FunctionsOf(left) is not { } functions || FunctionsOf(right) is not { } others)
        {
            return Determined.By(left, right);
        }

        var index = functions.Count - others.Count;
        while (removes && index >= 0 && !functions.Skip(index).Take(others.Count).SequenceEqual(others))
        {
            index--;
        }

        var combined = !removes ? functions.AddRange(others) : index < 0 ? functions : functions.RemoveRange(index, others.Count);
        return combined.Count switch
        {
            0 => AbstractValue.Null,
            1 => combined[0],
            _ => new ListValue(StructuralList<AbstractValue>.Of(combined), IsTuple: false),
        };

    }

    /// <summary>The delegates that one runs, in order.</summary>
    public static AbstractValue Listed(AbstractValue value) =>
        FunctionsOf(value) is { } functions ? new ListValue(StructuralList<AbstractValue>.Of(functions), IsTuple: false) : Determined.By(value);

    private static ImmutableList<AbstractValue>? FunctionsOf(AbstractValue value) => value switch
    {
        ConstantValue { Value: null } => [],
        FunctionValue => [value],
        ListValue { IsTuple: false } list when list.Elements.Items.All(item => item is FunctionValue) => list.Elements.Items,
        _ => null,
    };

    /// <summary>A delegate of what runs; of a virtual method that is only known where the object is.</summary>
    public static AbstractValue Function(this AnalysisState state, FunctionTerm term, AbstractValue? receiver) =>
        !term.IsVirtual ? new FunctionValue(term.Function, state.RunAround(term.Function), receiver)
        {
            TypeArguments = term.TypeArguments.Aggregate(
                StructuralMap<Slot, AbstractValue>.Empty, (all, argument) => all.With(argument.Parameter, state.Evaluate(argument.DType))),
        }
        : receiver.TargetOf(term.Function) is { Accesses: null } target ? new FunctionValue(target, state.Current, receiver)
        : AbstractValue.SomeObject;

    /// <summary>The run in which a delegate finds the locals around it: of a local function, which may be made into one inside itself, that of the body that declares it.</summary>
    private static int RunAround(this AnalysisState state, MemberId function) =>
        (function.Form == MemberForm.LocalFunction ? state.RunOf(function.Outer) : null) ?? state.Current;

    /// <summary>What runs when a member is called that the object decides; null where the object is not known.</summary>
    public static MemberId? TargetOf(this AbstractValue? receiver, MemberId called)
    {
        var layout = receiver switch
        {
            ObjectValue made => made.Layout,
            StructValue value => value.Layout,
            ConstantValue { Value: TypeLiteral { Instance: { } members } } => members,
            _ => null,
        };
        return layout is not null && layout.Targets.TryGetValue(called, out var target) ? target : null;
    }

    /// <summary>What runs when a call is decided by its object, and by what the type arguments of an interface stand for that it has for several.</summary>
    public static MemberId? TargetOf(this AnalysisState state, CallEffect call, AbstractValue? receiver)
    {
        if (receiver.TargetOf(call.Method) is { } target)
        {
            return target;
        }

        var types = call.TypeArguments.Where(argument => argument.Parameter.Form == SlotForm.TypeParameter).Select(argument => (state.Evaluate(argument.DType) as ConstantValue)?.Value).ToList();
        return types.Count == 0 || types.Contains(null) ? null : receiver.TargetOf(call.Method.Constructed(types!));
    }
}
