using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads what <see cref="EffectWriter"/> writes.</summary>
internal sealed class EffectReader
{
    /// <summary>Code that is nested deeper than this is not followed: a text may be made to nest without end.</summary>
    public const int MostNesting = 256;

    private readonly TextCursor _cursor;
    private readonly MemberId? _owner;
    private int _depth;
    private readonly RecordReader _records;
    private readonly TermReader _terms;

    /// <param name="cursor">The text.</param>
    /// <param name="owner">The member in which places are; null where none are read.</param>
    public EffectReader(TextCursor cursor, MemberId? owner = null)
    {
        (_cursor, _owner) = (cursor, owner);
        (_records, _terms) = (new RecordReader(this, cursor), new TermReader(this, cursor));
    }

    /// <summary>What the labels of slots stand for.</summary>
    public Dictionary<string, Slot> Slots { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of members stand for.</summary>
    public Dictionary<string, MemberId> Members { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of types stand for.</summary>
    public Dictionary<string, TypeId> Types { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of types stand for whose fields matter.</summary>
    public Dictionary<string, ObjectLayout> Layouts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The same, for places in a member.</summary>
    public EffectReader In(MemberId member) => new(_cursor, member) { Slots = Slots, Members = Members, Types = Types, Layouts = Layouts };

    /// <summary>The same, for another text that speaks of what this one has declared.</summary>
    public EffectReader Of(TextCursor cursor) => new(cursor) { Slots = Slots, Members = Members, Types = Types, Layouts = Layouts };

    /// <summary>Reads effects one after the other.</summary>
    /// <exception cref="FormatException">The text is none of effects.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public Effect Effects()
    {
        var steps = ImmutableArray.CreateBuilder<Effect>();
        while (_cursor.Next is not ('}' or '\0'))
        {
            steps.Add(Statement());
            if (!_cursor.Accept(";"))
            {
                break;
            }
        }

        return steps.Count == 1 ? steps[0] : new SequenceEffect(steps.ToImmutable());
    }

    /// <summary>Reads a record of the language by its word and its parts.</summary>
    /// <param name="result">What takes the result; null where nothing does.</param>
    /// <exception cref="FormatException">The text is none of a record.</exception>
    public object Record(Slot? result = null) => Nested(() => _records.Read(result));

    /// <summary>Reads effects in braces.</summary>
    public Effect Block()
    {
        _cursor.Expect("{");
        var effect = Effects();
        _cursor.Expect("}");
        return effect;
    }

    private Effect Statement() => Nested(ReadStatement);

    private Effect ReadStatement()
    {
        if (_cursor.PeekCall() is { } word && RecordShape.Find(word) is { } shape && typeof(Effect).IsAssignableFrom(shape.Type))
        {
            return (Effect)Record();
        }

        var target = Term();
        _cursor.Expect("=");
        var isEffect = _cursor.PeekCall() is { } made && RecordShape.Find(made) is { } known && typeof(Effect).IsAssignableFrom(known.Type);
        return target switch
        {
            ReadTerm read when isEffect => (Effect)Record(read.Slot),
            ReadTerm read => new AssignEffect(read.Slot, Term()),
            FieldTerm { Receiver: { } receiver, Field: var field } => new StoreEffect(receiver, field, Term()),
            _ => throw _cursor.Unexpected("an effect"),
        };
    }

    /// <summary>Reads a value of a type.</summary>
    public object? Read(Type type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(Term) => Term(),
            _ when type == typeof(Slot) => Known(Slots),
            _ when type == typeof(MemberId) => Known(Members),
            _ when type == typeof(TypeId) => Known(Types),
            _ when type == typeof(ObjectLayout) => Known(Layouts),
            _ when type == typeof(Argument) => Argument(),
            _ when type == typeof(Site) => Site(),
            _ when type == typeof(ImmutableDictionary<MemberId, MemberId>) => Targets(),
            _ when type == typeof(ImmutableHashSet<string>) => ImmutableHashSet.CreateRange(Items("[", "]").Select(_ => _cursor.Quoted())),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Several(type.GetGenericArguments()[0]),
            _ when type.IsEnum => Member(type),
            _ when RecordShape.IsPart(type) => Record(),
            _ => _terms.Literal() is var value && (value is null || type.IsInstanceOfType(value)) ? value : throw _cursor.Unexpected(type.Name),
        };
    }

    /// <summary>Reads a term.</summary>
    public Term Term() => Nested(_terms.Read);

    private T Nested<T>(Func<T> read)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_depth >= MostNesting)
        {
            throw _cursor.Unexpected("code that is nested less deeply");
        }

        _depth++;
        try
        {
            return read();
        }
        finally
        {
            _depth--;
        }
    }

    private Argument Argument()
    {
        var parameter = Known(Slots);
        _cursor.Expect(":");
        var value = Term();
        return new Argument(parameter, value);
    }

    private Site Site()
    {
        _cursor.Expect("@");
        var part = checked((int)_cursor.Number());
        _cursor.Expect(":");
        var start = checked((int)_cursor.Number());
        _cursor.Expect("+");
        return new Site(_owner, part, start, checked((int)_cursor.Number()));
    }

    private ImmutableDictionary<MemberId, MemberId> Targets()
    {
        var targets = ImmutableDictionary.CreateBuilder<MemberId, MemberId>();
        foreach (var _ in Items("[", "]"))
        {
            var called = Known(Members);
            _cursor.Expect("->");
            targets[called] = Known(Members);
        }

        return targets.ToImmutable();
    }

    private object Several(Type type)
    {
        var elements = Items("[", "]").Select(_ => Read(type)).ToList();
        var array = Array.CreateInstance(type, elements.Count);
        for (var index = 0; index < elements.Count; index++)
        {
            array.SetValue(elements[index], index);
        }

        return typeof(ImmutableArray).GetMethods().First(method => method is { Name: nameof(ImmutableArray.Create), IsGenericMethodDefinition: true }
            && method.GetParameters() is { Length: 1 } parameters && parameters[0].ParameterType.IsArray).MakeGenericMethod(type).Invoke(null, [array])!;
    }

    private object Member(Type type)
    {
        var word = _cursor.Word();
        return Enum.IsDefined(type, word) ? Enum.Parse(type, word) : throw _cursor.Unexpected(type.Name);
    }

    /// <summary>What a label stands for.</summary>
    public T Known<T>(Dictionary<string, T> known) =>
        _cursor.Word() is var label && known.TryGetValue(label, out var value) ? value : throw _cursor.Unexpected("a label that was declared instead of " + label);

    /// <summary>Goes through a list: each step of the enumeration stands in front of one of its items.</summary>
    public IEnumerable<int> Items(string start, string end)
    {
        _cursor.Expect(start);
        for (var count = 0; !_cursor.Accept(end); count++)
        {
            if (count > 0)
            {
                _cursor.Expect(",");
            }

            yield return count;
        }
    }
}
