using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Objects of a state: their fields, and what containers hold.</summary>
internal static class StateHeap
{
    /// <summary>Structs inside structs are written out to this depth.</summary>
    private const int MostNesting = 4;

    /// <summary>What is known of an object.</summary>
    public static HeapObject ObjectOf(this AnalysisState state, AbstractValue value) => state.Heap.TryGet(value, out var known) ? known : HeapObject.Empty;

    /// <summary>The state in which something is known of an object.</summary>
    public static AnalysisState WithObject(this AnalysisState state, AbstractValue value, HeapObject known) =>
        state with { Heap = state.Heap.With(value, known) };

    /// <summary>What a field holds. Of an object that is not known by itself, it is the same as long as nothing may have written it.</summary>
    public static AbstractValue Field(this AnalysisState state, AbstractValue receiver, MemberId field)
    {
        switch (receiver)
        {
            case UnknownValue:
                return receiver;
            case StructValue value when value.Fields.TryGet(field, out var part):
                return part is ReferenceValue reference ? state.Referred(reference) : part;
            case CaughtValue caught:
                return caught[field.Name];
            case TypedException:
                return AbstractValue.Lost;
            case StructValue or PresentValue { IsAnyObject: true }:
                return AbstractValue.Lost;
        }

        if (state.Volatile.Has(field))
        {
            return AbstractValue.Lost;
        }

        if (state.ObjectOf(receiver).Fields.TryGet(field, out var held))
        {
            return held;
        }

        var version = state.ObjectOf(AnyObjectValue.Instance).Fields.TryGet(field, out var written) && receiver is not TypeValue ? [written] : Array.Empty<AbstractValue>();
        return new MemberSymbol(field, receiver is TypeValue { Arguments.IsEmpty: true } ? null : receiver, StructuralList<AbstractValue>.Of(version), ValueDomain.Of(field.Type));
    }

    /// <summary>The state with a value in a field of an object. Objects that may be the same one hold something unknown there.</summary>
    public static AnalysisState WithField(this AnalysisState state, AbstractValue receiver, MemberId field, AbstractValue value)
    {
        var (written, kept) = state.Stable(value, field.Name, field.Type);
        if (receiver is not TypeValue)
        {
            written = written.MayHaveWritten(receiver, field);
        }

        var known = written.ObjectOf(receiver);
        return receiver is UnknownValue ? written : written.WithObject(receiver, known with { Fields = known.Fields.With(field, kept) });
    }

    /// <summary>What an object holds as a container; null where it is none that is known.</summary>
    public static Contents? ContentsOf(this AnalysisState state, AbstractValue value) => value switch
    {
        ListValue list => new SequenceContents(list.Elements),
        ViewValue view => state.Shown(view),
        MapPartValue part => state.Shown(part),
        GroupValue group => new SequenceContents(group.Elements),
        ConstantValue { Value: ShapeLiteral shape } => SequenceContents.Of(shape.Dimensions.Select(length => length is { } known ? new ConstantValue((long)known) : AbstractValue.Lost)),
        TextValue { Text: { IsExact: true, Text: var text } } when text.Length <= SequenceContents.MostItems =>
            SequenceContents.Of(text.Select(letter => (AbstractValue)new ConstantValue(letter))),
        _ => state.ObjectOf(value).Contents,
    };

    /// <summary>A value as maps and sets compare it: objects that are equal if their fields are stand for their fields.</summary>
    public static AbstractValue AsKey(this AnalysisState state, AbstractValue value) => value switch
    {
        ObjectValue { Type.HasFieldEquality: true } record => state.InParts(record, state.AsKey),
        ListValue { IsTuple: true } tuple when tuple.Elements.Items.Any(item => !ReferenceEquals(item, state.AsKey(item))) =>
            new ListValue(StructuralList<AbstractValue>.Of(tuple.Elements.Items.Select(state.AsKey)), IsTuple: true),
        _ => value,
    };

    /// <summary>A value as it is compared now: records stand for what is in them at present.</summary>
    public static AbstractValue AsCompared(this AnalysisState state, AbstractValue value, int depth = 0) => value switch
    {
        ObjectValue { Type: { HasFieldEquality: false, IsRecord: true } } record when depth < MostNesting => state.InParts(record, part => state.AsCompared(part, depth + 1)),
        ListValue { IsTuple: true } tuple when tuple.Elements.Items.Any(item => !ReferenceEquals(item, state.AsCompared(item, depth))) =>
            tuple with { Elements = StructuralList<AbstractValue>.Of(tuple.Elements.Items.Select(item => state.AsCompared(item, depth))) },
        _ => state.AsKey(value),
    };

    /// <summary>What is in a record.</summary>
    private static StructValue InParts(this AnalysisState state, ObjectValue record, Func<AbstractValue, AbstractValue> part) => new(record.Type, state.ObjectOf(record).Fields.With(part)) { Record = record.Layout };

    /// <summary>The state in which a container holds something. Containers that may be the same one hold something unknown.</summary>
    public static AnalysisState WithContents(this AnalysisState state, AbstractValue container, Contents contents)
    {
        if (container is ViewValue view)
        {
            return state.WithShown(view, contents);
        }

        var changed = state;
        foreach (var other in state.Heap.Entries.Where(entry => entry.Value.Contents is not null && !entry.Key.Equals(container) && MayBeSame(entry.Key, container)))
        {
            (changed, var rest) = changed.Symbol(label: null, type: null);
            changed = changed.WithObject(other.Key, other.Value with { Contents = Unknown(other.Value.Contents!, rest) });
        }

        return changed.WithObject(container, changed.ObjectOf(container) with { Contents = contents });
    }

    /// <summary>Contents of the same kind of which nothing is known.</summary>
    public static Contents Unknown(Contents contents, Symbolic rest) => contents is MapContents map
        ? map.Emptied with { Rest = rest, IsOrdered = false }
        : SequenceContents.Unknown(rest);

    /// <summary>A new symbol for a value that the program determines in a way that is not followed.</summary>
    public static (AnalysisState State, OpaqueSymbol Symbol) Symbol(this AnalysisState state, string? label, TypeId? type, bool isDetermined = true) => (
        state with { NextId = state.NextId + 1 },
        new OpaqueSymbol(state.NextId, label, ValueDomain.Of(type)) { IsDetermined = isDetermined });

    /// <summary>A value that stays what it is: one of which nothing is known becomes a symbol.</summary>
    public static (AnalysisState State, AbstractValue Value) Stable(this AnalysisState state, AbstractValue value, string? label, TypeId? type) =>
        value is UnknownValue unknown ? state.Named(label, type, unknown) : (state, value);

    /// <summary>The state after code that is not followed has had some values: whatever can be reached from them may hold something else.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="values">The values.</param>
    /// <param name="isDetermined">Whether the program determines what they hold now.</param>
    public static AnalysisState Havocked(this AnalysisState state, IEnumerable<AbstractValue> values, bool isDetermined = false)
    {
        var changed = state;
        foreach (var reached in state.ReachedFrom(values))
        {
            if (reached is Symbolic symbol)
            {
                changed = changed.Aged(symbol);
            }

            if (changed.Heap.TryGet(reached, out var known))
            {
                changed = changed.Havocked(reached, known, isDetermined);
            }
        }

        return changed;
    }

    /// <summary>The state after code has escaped that may run at any time: what it writes is not known from here on.</summary>
    public static AnalysisState MayBeWrittenBy(this AnalysisState state, Reach reach)
    {
        var changed = reach.Writes.Aggregate(state, (fields, slot) => fields with { Volatile = fields.Volatile.With(slot, true) });
        foreach (var known in reach.ChangesContainers ? state.Heap.Entries.Where(entry => entry.Value.Contents is not null && entry.Key is not ObjectValue { Type.IsImmutable: true }) : [])
        {
            (changed, var rest) = changed.Symbol(label: null, type: null);
            changed = changed.WithObject(known.Key, known.Value with { Contents = Unknown(known.Value.Contents!, rest) });
        }

        return changed;
    }

    /// <summary>The state with one more object, whose fields are as before any code runs.</summary>
    public static AnalysisState WithFresh(this AnalysisState state, ObjectValue made)
    {
        var (fresh, fields) = state.DefaultFields(made.Layout, 0);
        return fresh.WithObject(made, new HeapObject(fields));
    }

    /// <summary>The value of a type in which nothing was set.</summary>
    public static (AnalysisState State, AbstractValue Value) Default(this AnalysisState state, TypeId type, int depth = 0)
    {
        switch (type)
        {
            case { IsNullable: true }:
                return (state, AbstractValue.Null);
            case var _ when KnownTimes.DefaultOf(type) is { } start:
                return (state, new ConstantValue(start));
            case { Special: SpecialType.System_Boolean }:
                return (state, AbstractValue.False);
            case { Special: SpecialType.System_Char }:
                return (state, new ConstantValue('\0'));
            case { Special: SpecialType.System_Single }:
                return (state, new ConstantValue(0f));
            case { Special: SpecialType.System_Double }:
                return (state, new ConstantValue(0d));
            case { Special: SpecialType.System_Decimal }:
                return (state, new ConstantValue(0m));
            case { Library: LibraryType.Shape }:
                return (state, new ConstantValue(new ShapeLiteral([])));
            case { Library: LibraryType.Reuse }:
                return (state, new ConstantValue(ReuseLiteral.None));
            case { Library: LibraryType.DType }:
                return state.Symbol(null, type) is var (named, dtype) ? (named, dtype) : default;
            case { Form: TypeForm.Enum } or { Special: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }:
                return (state, new ConstantValue(0L));
            case { IsTuple: true } when depth < MostNesting:
                var items = new List<AbstractValue>();
                foreach (var element in type.TypeArguments)
                {
                    (state, var item) = state.Default(element, depth + 1);
                    items.Add(item);
                }

                return (state, new ListValue(StructuralList<AbstractValue>.Of(items), IsTuple: true));
            case { Layout: { } layout } when depth < MostNesting:
                (state, var fields) = state.DefaultFields(layout, depth + 1);
                return (state, new StructValue(type, fields));
            default:
                return state.Named(null, type, new UnknownValue { IsDetermined = true });
        }
    }

    /// <summary>The value of a type in which nothing was set, as far as it is known.</summary>
    public static AbstractValue DefaultOf(this AnalysisState state, TypeId type) => state.Default(type).Value is var value && value is OpaqueSymbol ? AbstractValue.Lost : value;

    /// <summary>The value in which nothing was set of what a type parameter stands for.</summary>
    public static AbstractValue DefaultOf(this AnalysisState state, AbstractValue type) => (type as ConstantValue)?.Value switch
    {
        DTypeLiteral { Name: "bool" } => AbstractValue.False,
        DTypeLiteral { Name: "string" } or ExceptionLiteral or TypeLiteral { Type.IsNullable: true } => AbstractValue.Null,
        DTypeLiteral { Name: "float32" } => new ConstantValue(0f),
        DTypeLiteral { Name: "float64" } => new ConstantValue(0d),
        DTypeLiteral { Name: "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" } => new ConstantValue(0L),
        TypeLiteral { Type: { IsValueType: true } known } => state.DefaultOf(known),
        _ => type is UnknownValue ? AbstractValue.Lost : Determined.By(type), // A model does not know what its type arguments are; the program does.
    };

    private static (AnalysisState State, StructuralMap<MemberId, AbstractValue> Fields) DefaultFields(this AnalysisState state, ObjectLayout layout, int depth)
    {
        var fields = StructuralMap<MemberId, AbstractValue>.Empty;
        foreach (var field in layout.Fields)
        {
            (state, var value) = state.Default(field.Type!, depth);
            fields = fields.With(field, value);
        }

        return (state, fields);
    }

    private static AnalysisState Havocked(this AnalysisState state, AbstractValue value, HeapObject known, bool isDetermined)
    {
        var fields = known.Fields;
        foreach (var slot in fields.Keys.Where(slot => !slot.IsReadOnly).ToList())
        {
            (state, var left) = state.Symbol(slot.Name, slot.Type, isDetermined);
            fields = fields.With(slot, left);
        }

        var contents = known.Contents;
        if (contents is not null && value is not ObjectValue { Type.IsImmutable: true })
        {
            (state, var rest) = state.Symbol(label: null, type: null, isDetermined);
            contents = Unknown(contents, rest);
        }

        return state.WithObject(value, new HeapObject(fields, contents));
    }

    /// <summary>The state after a field of an object was written: of others that may be the same one it is not known what they hold there.</summary>
    private static AnalysisState MayHaveWritten(this AnalysisState state, AbstractValue receiver, MemberId field)
    {
        var (changed, type) = (state, field.Type);
        foreach (var other in state.Heap.Entries.Where(entry => entry.Value.Fields.Has(field) && !entry.Key.Equals(receiver) && MayBeSame(entry.Key, receiver)))
        {
            (changed, var left) = changed.Symbol(field.Name, type);
            changed = changed.WithObject(other.Key, other.Value with { Fields = other.Value.Fields.With(field, left) });
        }

        if (receiver is Symbolic or UnknownValue)
        {
            (changed, var version) = changed.Symbol(field.Name, type);
            var any = changed.ObjectOf(AnyObjectValue.Instance);
            changed = changed.WithObject(AnyObjectValue.Instance, any with { Fields = any.Fields.With(field, version) });
        }

        return changed;
    }

    /// <summary>Whether two objects, which are not the same value, may be the same object. A value is older than what was made after it.</summary>
    private static bool MayBeSame(AbstractValue one, AbstractValue other) => (one, other) switch
    {
        (AnyObjectValue, _) or (_, AnyObjectValue) => false,
        (UnknownValue, _) or (_, UnknownValue) => true,
        (TypeValue, _) or (_, TypeValue) => false,
        (Symbolic symbol, ObjectValue made) => Age(symbol) >= made.Id,
        (ObjectValue made, Symbolic symbol) => Age(symbol) >= made.Id,
        (Symbolic, Symbolic) => true,
        _ => false,
    };

    /// <summary>The number of the newest value that a symbol depends on.</summary>
    private static int Age(AbstractValue? value) => value switch
    {
        OpaqueSymbol symbol => symbol.Id,
        ObjectValue made => made.Id,
        MemberSymbol member => Math.Max(Age(member.Receiver), member.Arguments.Items.Select(Age).DefaultIfEmpty(-1).Max()),
        DerivedSymbol derived => Math.Max(Age(derived.Left), Age(derived.Right)),
        ListValue list => list.Elements.Items.Select(Age).DefaultIfEmpty(-1).Max(),
        OffsetValue offset => Age(offset.Base),
        _ => -1,
    };
}
