using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>The locals and fields that rounds of a loop change.</summary>
internal static class Places
{
    private static readonly Slot[] Slots = [new(SlotForm.Result, 1), new(SlotForm.Result, 2), new(SlotForm.Result, 3)];

    /// <summary>Fields of objects that came from outside.</summary>
    private static readonly (AbstractValue Receiver, MemberId Field)[] Fields =
        [(new OpaqueSymbol(100, "type", ValueDomain.Any), Field("one")), (new OpaqueSymbol(103, "this", ValueDomain.Any), Field("other"))];

    private static MemberId Field(string name) => new($"C.{name}", name, MemberForm.Field);

    /// <summary>What the fields hold at first.</summary>
    public static readonly OpaqueSymbol[] Initial = [new(104, "static", ValueDomain.Any), new(105, "field", ValueDomain.Any)];

    /// <summary>Numbers from outside of the loop.</summary>
    public static readonly OpaqueSymbol[] Outside = [new(101, "n", ValueDomain.Integer), new(102, "m", ValueDomain.Integer)];

    /// <summary>A state in front of everything: locals are known, fields are as they were at first.</summary>
    public static readonly AnalysisState Start;

    static Places()
    {
        Start = (AnalysisState.AtProgramStart
            .Entered(null, StructuralMap<Slot, AbstractValue>.Empty, outer: null, AbstractValue.Unknown) with
        { NextId = 200 })
            .WithValue(Slots[0], new ConstantValue(0L)).WithValue(Slots[1], Outside[0]).WithValue(Slots[2], Draw.Text("text")) with
        {
            Path = PathConditions.None.With(Outside[0], IntervalSet.Between(0, 9)).With(Outside[1], IntervalSet.Between(-5, 5)),
        };
    }

    /// <summary>How many there are.</summary>
    public static int Count => Slots.Length + Fields.Length;

    /// <summary>What a place holds; for a field that nobody wrote, a symbol that stands for what it held at first.</summary>
    public static AbstractValue Get(this AnalysisState state, int place) =>
        place < Slots.Length ? state.Read(Slots[place])
        : state.ObjectOf(Fields[place - Slots.Length].Receiver).Fields.TryGet(Fields[place - Slots.Length].Field, out var value) ? value
        : Initial[place - Slots.Length];

    /// <summary>The state with a value in a place.</summary>
    public static AnalysisState Put(this AnalysisState state, int place, AbstractValue value)
    {
        if (place < Slots.Length)
        {
            return state.WithValue(Slots[place], value);
        }

        var (named, known) = value is UnknownValue ? state.Named(null, type: null) : (state, value);
        var (receiver, field) = Fields[place - Slots.Length];
        var held = named.ObjectOf(receiver);
        return named.WithObject(receiver, held with { Fields = held.Fields.With(field, known) });
    }

    /// <summary>A number that a condition of the round tests: one from outside, or the symbol in a place.</summary>
    public static AbstractValue Tested(AnalysisState state, int place) =>
        state.Get(place) is OpaqueSymbol { Domain.All: IntervalSet } symbol ? symbol : Outside[place % Outside.Length];
}
