using System.Collections.Immutable;
using System.Reflection;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads one part of a record, if it is of some kind or holds such.</summary>
/// <typeparam name="TPart">The kind.</typeparam>
internal abstract class PartReader<TPart>
    where TPart : class
{
    /// <summary>The readers of those parts that may hold something of the kind.</summary>
    public static ImmutableArray<PartReader<TPart>> Of(IEnumerable<RecordPart> parts) => [.. parts.Select(Of).OfType<PartReader<TPart>>()];

    /// <summary>What the parts of a record hold, in their order.</summary>
    public static ImmutableArray<TPart> Read(ImmutableArray<PartReader<TPart>> readers, object record)
    {
        if (readers.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TPart>(readers.Length);
        foreach (var reader in readers)
        {
            reader.AddTo(found, record);
        }

        return found.DrainToImmutable();
    }

    /// <summary>Adds what the part holds.</summary>
    /// <param name="found">What is found.</param>
    /// <param name="record">The record.</param>
    protected abstract void AddTo(ImmutableArray<TPart>.Builder found, object record);

    private static PartReader<TPart>? Of(RecordPart part)
    {
        var type = Nullable.GetUnderlyingType(part.Type) ?? part.Type;
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
        var item = isList ? type.GetGenericArguments()[0] : type;
        var inside = IsGroup(item) ? Of(RecordShape.Of(item).Parts) : [];
        return typeof(TPart).IsAssignableFrom(item) || !inside.IsEmpty
            ? (PartReader<TPart>)typeof(PartReader<TPart>).GetMethod(!isList ? nameof(OfOne) : type == part.Type ? nameof(OfMany) : nameof(OfManyOrNone), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(part.Property.DeclaringType!, item).Invoke(null, [part.Property, inside])
            : null;
    }

    /// <summary>Whether a part only groups others.</summary>
    private static bool IsGroup(Type type) =>
        type == typeof(OpenOptions) || type == typeof(Argument) || type == typeof(TypeArgument) || type == typeof(Handler);

    private static PartReader<TPart> OfOne<TRecord, TItem>(PropertyInfo property, ImmutableArray<PartReader<TPart>> inside)
        where TItem : class => new One<TRecord, TItem>(Getter<TRecord, TItem?>(property), inside);

    private static PartReader<TPart> OfMany<TRecord, TItem>(PropertyInfo property, ImmutableArray<PartReader<TPart>> inside)
        where TItem : class => new Many<TRecord, TItem>(Getter<TRecord, ImmutableArray<TItem>>(property), inside);

    private static PartReader<TPart> OfManyOrNone<TRecord, TItem>(PropertyInfo property, ImmutableArray<PartReader<TPart>> inside)
        where TItem : class
    {
        var of = Getter<TRecord, ImmutableArray<TItem>?>(property);
        return new Many<TRecord, TItem>(record => of(record) ?? [], inside);
    }

    private static Func<TRecord, TValue> Getter<TRecord, TValue>(PropertyInfo property) =>
        (Func<TRecord, TValue>)Delegate.CreateDelegate(typeof(Func<TRecord, TValue>), property.GetMethod!);

    private static void Add(ImmutableArray<TPart>.Builder found, object? item, ImmutableArray<PartReader<TPart>> inside)
    {
        if (item is TPart part)
        {
            found.Add(part);
        }
        else if (item is not null)
        {
            foreach (var reader in inside)
            {
                reader.AddTo(found, item);
            }
        }
    }

    private sealed class One<TRecord, TItem>(Func<TRecord, TItem?> of, ImmutableArray<PartReader<TPart>> inside) : PartReader<TPart>
        where TItem : class
    {
        protected override void AddTo(ImmutableArray<TPart>.Builder found, object record) => Add(found, of((TRecord)record), inside);
    }

    private sealed class Many<TRecord, TItem>(Func<TRecord, ImmutableArray<TItem>> of, ImmutableArray<PartReader<TPart>> inside) : PartReader<TPart>
        where TItem : class
    {
        protected override void AddTo(ImmutableArray<TPart>.Builder found, object record)
        {
            foreach (var item in of((TRecord)record))
            {
                Add(found, item, inside);
            }
        }
    }
}
