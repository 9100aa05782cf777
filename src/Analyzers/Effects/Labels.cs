using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Gives the slots, members and types of a text names of their own, and lists them.</summary>
/// <param name="outer">What has names in several texts, this one among them, and is listed there; null where nothing has.</param>
internal sealed class Labels(Labels? outer = null)
{
    /// <summary>Words that mean something else where a slot is read.</summary>
    private static readonly ImmutableHashSet<string> Reserved =
    [
        "this", "current", "null", "true", "false", "None", "True", "Auto", "Unknown", "float16", "float32", "float64", "bfloat16", "int8", "int16", "int32",
        "int64", "uint8", "uint16", "uint32", "uint64", "bool", "string", "complex64", "complex128",
    ];

    private readonly Dictionary<(Slot Slot, string? Name, TypeId? Type, MemberId? Function, bool IsByReference, bool IsParameter), string> _slots = [];
    private readonly Dictionary<MemberId, string> _members = [];
    private readonly Dictionary<TypeId, string> _types = [];
    private readonly HashSet<TypeId> _laidOut = [];
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The types, each after those that it is made of.</summary>
    public List<TypeId> Types { get; } = [];

    /// <summary>The members, each after the one that it is inside of.</summary>
    public List<MemberId> Members { get; } = [];

    /// <summary>The objects whose fields matter.</summary>
    public List<ObjectLayout> Layouts { get; } = [];

    /// <summary>The slots.</summary>
    public List<Slot> Slots { get; } = [];

    private Dictionary<Site, int>? _places;
    private Dictionary<long, int>? _locals;

    /// <summary>From here on places and locals of another member come up. They are numbered in that order, so that the text does not tell where in the
    /// member they are, and is the same for members that do the same.</summary>
    public void BeginMember() => (_places, _locals) = ([], []);

    /// <summary>From here on all is written as it is: what has come up is declared.</summary>
    public void EndMembers() => (_places, _locals) = (null, null);

    /// <summary>A place as it is written.</summary>
    public Site Of(Site site) => _places is null || site.Member is null ? site : site with { Start = NumberOf(site, _places), Length = 0 };

    /// <summary>The label of a slot.</summary>
    public string Of(Slot slot)
    {
        slot = slot.Form == SlotForm.Local && _locals is not null ? slot with { Ordinal = NumberOf(slot.Ordinal, _locals) } : slot;

        // Parameters of what is called are other slots than the own ones of the same number.
        var key = (slot, slot.Name, slot.Type, slot.Function, slot.IsByReference, slot.IsParameter);
        if (!_slots.TryGetValue(key, out var label))
        {
            Note(slot.Type);
            Note(slot.Function);
            _slots.Add(key, label = Unused(slot.ToString()));
            Slots.Add(slot);
        }

        return label!;
    }

    /// <summary>The label of a member.</summary>
    public string Of(MemberId member)
    {
        if (!_members.TryGetValue(member, out var label) && outer?._members.TryGetValue(member, out label) != true)
        {
            Note(member.ContainingType);
            Note(member.Type);
            Note(member.Outer);
            Note(member.Accesses);
            _members.Add(member, label = Unused(member.ToString()));
            Members.Add(member);
        }

        return label!;
    }

    /// <summary>The label of a type.</summary>
    public string Of(TypeId type)
    {
        if (!_types.TryGetValue(type, out var label) && outer?._types.TryGetValue(type, out label) != true)
        {
            foreach (var element in type.TypeArguments)
            {
                Note(element);
            }

            _types.Add(type, label = Unused(type.ToString()));
            Types.Add(type);
            if (type.Layout is { } layout)
            {
                Of(layout);
            }
        }

        return label!;
    }

    /// <summary>The label of the type of objects whose fields matter.</summary>
    public string Of(ObjectLayout layout)
    {
        var label = Of(layout.Type);
        if (outer?._laidOut.Contains(layout.Type) != true && _laidOut.Add(layout.Type))
        {
            Layouts.Add(layout);
        }

        return label!;
    }

    /// <summary>Whether all that a slot speaks of has names in several texts.</summary>
    public bool IsOfSeveral(Slot slot) => (slot.Type is null || outer?._types.ContainsKey(slot.Type) == true) && (slot.Function is null || outer?._members.ContainsKey(slot.Function) == true);

    private static int NumberOf<T>(T key, Dictionary<T, int> numbers)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = numbers.Count + 1);
        }

        return number;
    }

    private void Note(TypeId? type)
    {
        if (type is not null)
        {
            Of(type);
        }
    }

    private void Note(MemberId? member)
    {
        if (member is not null)
        {
            Of(member);
        }
    }

    private string Unused(string name)
    {
        var count = _used[name] = (_used.TryGetValue(name, out var before) || outer?._used.TryGetValue(name, out before) == true ? before : 0) + 1;
        return EffectWriter.Label(count == 1 && !Reserved.Contains(name) ? name : FormattableString.Invariant($"{name}'{count}"));
    }
}
