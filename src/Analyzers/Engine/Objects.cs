using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Makes objects and runs their constructors.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Objects(Interpreter engine)
{
    public ImmutableArray<Outcome> Construct(ConstructEffect construct, AnalysisState state)
    {
        var layout = CopiedBy(construct, state)?.Layout ?? Closed(construct, state);
        var (added, made) = WithParameters(construct, layout, Made(layout, state));
        if (engine.Bodies.Find(construct.Constructor) is not { } body)
        {
            var handed = construct.Arguments.Select(argument => state.Evaluate(argument.Value));
            return Outcomes.At(engine.Escapes.CallUnknown([made, .. handed], construct.Location, result: null, added)?.WithValue(construct.Result, made));
        }

        return engine.Calls.Enter(
            construct.Constructor, body, construct.Arguments, construct.TypeArguments, outer: null, made, construct.Result, construct.Location, added, made: made);
    }

    /// <summary>The object of a generic record that a constructor copies: the copy is of the same type.</summary>
    private static ObjectValue? CopiedBy(ConstructEffect construct, AnalysisState state) => construct is { Layout.Type: { IsRecord: true, IsOpen: true } type, Arguments: [{ Value: var original }] }
        && state.Evaluate(original) is ObjectValue known && known.Type.Definition == type.Definition ? known : null;

    /// <summary>What is in an object of a generic type, with what its type parameters stand for in this run.</summary>
    private static ObjectLayout Closed(ConstructEffect construct, AnalysisState state) => construct.Layout is { Type: { IsOpen: true, IsValueType: false } type } open
        ? open with { Type = state.Closed(type, construct.TypeArguments) } : construct.Layout;

    /// <summary>An object in which nothing was set, with what its type parameters stand for: a field of such a type holds the value of that in which nothing was set.</summary>
    private static (AnalysisState State, AbstractValue Value) WithParameters(ConstructEffect construct, ObjectLayout layout, (AnalysisState State, AbstractValue Value) made) => construct.TypeArguments
        .SelectMany(argument => layout.Fields.Where(field => field.ContainingType?.Definition == layout.Type.Definition && field.Type!.IsParameter(argument.Parameter)).Select(field => (Field: field, argument.DType)))
        .Aggregate(made, (unset, pair) => unset.State.DefaultOf(unset.State.Evaluate(pair.DType)) switch
        {
            UnknownValue => unset,
            var value when unset.Value is StructValue structure => (unset.State, structure with { Fields = structure.Fields.With(pair.Field, value) }),
            var value => (unset.State.WithField(unset.Value, pair.Field, value), unset.Value),
        });

    /// <summary>Makes an object of the type that a type parameter stands for in this run.</summary>
    public ImmutableArray<Outcome> ConstructParameter(ConstructParameterEffect construct, AnalysisState state) => state.Evaluate(construct.Type) switch
    {
        ConstantValue { Value: TypeLiteral { Instance: { } layout, Constructor: { } constructor } } =>
            Construct(new ConstructEffect(layout, constructor, [], [], construct.Result, construct.Location), state),
        _ when construct.MayRunCode => Outcomes.At(engine.GiveUp(OpaqueReason.UnnamedCall, construct.Location, state)),
        _ => Outcomes.At(state.WithValue(construct.Result, AbstractValue.SomeObject)),
    };

    public static ImmutableArray<Outcome> Make(MakeEffect make, AnalysisState state)
    {
        var (added, made) = make.Like is { } original ? Copied(state.Evaluate(original), state) : Made(ObjectLayout.Of(make.Type), state);
        return Outcomes.At(added.WithValue(make.Result, made));
    }

    private static (AnalysisState State, AbstractValue Value) Copied(AbstractValue original, AnalysisState state)
    {
        if (original is not ObjectValue known)
        {
            return (state, original is StructValue ? original : AbstractValue.SomeObject);
        }

        var copy = known with { Id = state.NextId };
        return ((state with { NextId = state.NextId + 1 }).WithObject(copy, state.ObjectOf(known)), copy);
    }

    /// <summary>A new object, or the value of a struct, in which nothing was set.</summary>
    public static (AnalysisState State, AbstractValue Value) Made(ObjectLayout layout, AnalysisState state)
    {
        if (layout.Type.IsValueType)
        {
            return state.Default(layout.Type);
        }

        var made = new ObjectValue(state.NextId, layout);
        return ((state with { NextId = state.NextId + 1 }).WithFresh(made), made);
    }
}
