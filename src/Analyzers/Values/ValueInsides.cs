namespace ScopeLint.Analyzers.Values;

/// <summary>The fields of an object, as something that conditions depend on.</summary>
internal readonly record struct FieldsOf(AbstractValue Owner)
{
    /// <summary>The fields of each value that is not known, as something that conditions depend on.</summary>
    public static IEnumerable<object> AllOf(IEnumerable<AbstractValue> values) => values.OfType<Symbolic>().Select(value => (object)new FieldsOf(value));

    /// <summary>The owners of the fields among what conditions depend on, as something that others depend on.</summary>
    public static IEnumerable<object> In(IEnumerable<object> parts)
    {
        foreach (var part in parts)
        {
            for (var field = part as MemberSymbol; field is { Member.IsField: true, Receiver: Symbolic owner }; field = owner as MemberSymbol)
            {
                yield return new FieldsOf(owner);
            }
        }
    }
}

/// <summary>The elements of a container, as something that conditions depend on.</summary>
internal readonly record struct ElementsOf(AbstractValue Container);
