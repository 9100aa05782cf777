using System.Collections.Immutable;
using System.Reflection;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A part of a record of the effect language.</summary>
/// <param name="Name">What its text calls it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Property">What gives it.</param>
/// <param name="IsParameter">Whether the constructor takes it.</param>
/// <param name="IsNullable">Whether it may be absent.</param>
internal sealed record RecordPart(string Name, Type Type, PropertyInfo Property, bool IsParameter, bool IsNullable)
{
    // Compiled: by reflection each would cost more than all else that is done with it.
    private readonly (Func<object, object?> Get, Action<object, object?> Put) _accessors = ((Func<object, object?>, Action<object, object?>))typeof(RecordPart)
        .GetMethod(nameof(AccessorsOf), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(Property.DeclaringType!, Property.PropertyType).Invoke(null, [Property]);

    /// <summary>What it is in a record.</summary>
    public object? Of(object record) => _accessors.Get(record);

    /// <summary>Says what it is in a record that is being made.</summary>
    public void Put(object record, object? value) => _accessors.Put(record, value);

    /// <summary>What it is where the text does not say.</summary>
    public object? Default { get; init; } =
        Type == typeof(Term) ? (IsNullable ? null : Term.Null)
        : Type == typeof(Effect) ? (IsNullable ? null : Effect.Nothing)
        : Type == typeof(Site) ? (IsNullable ? null : Site.None)
        : Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Type.GetField(nameof(ImmutableArray<int>.Empty))!.GetValue(null)
        : Type == typeof(ImmutableHashSet<string>) ? ImmutableHashSet<string>.Empty
        : Type.IsValueType ? Activator.CreateInstance(Type)
        : null;

    /// <summary>Whether its text may be left out. What a record does is always said.</summary>
    public bool IsDefault(object? value) => (!Type.IsEnum || !IsParameter) && IsUsual(value);

    private bool IsUsual(object? value) => value is null ? Default is null
        : value.Equals(Default) || value is Effect { IsNothing: true } && Default is Effect || value is System.Collections.IEnumerable and not string && IsEmpty(value);

    private bool IsEmpty(object value) => Default is not null && !((System.Collections.IEnumerable)value).GetEnumerator().MoveNext();

    private static (Func<object, object?> Get, Action<object, object?> Put) AccessorsOf<TRecord, TPart>(PropertyInfo property)
    {
        var get = (Func<TRecord, TPart>)Delegate.CreateDelegate(typeof(Func<TRecord, TPart>), property.GetMethod!);
        var put = property.SetMethod is { } setter ? (Action<TRecord, TPart>)Delegate.CreateDelegate(typeof(Action<TRecord, TPart>), setter) : null;
        return (record => get((TRecord)record), (record, value) => put!((TRecord)record, value is null ? default! : (TPart)value));
    }
}
