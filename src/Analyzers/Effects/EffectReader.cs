using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads what <see cref="EffectWriter"/> writes.</summary>
internal sealed class EffectReader
{
    /// <summary>Code that is nested deeper than this is not followed: a text may be made to nest without end.</summary>
    public const int MostNesting = 256;

    private static readonly ConcurrentDictionary<Type, Func<IEnumerable<object?>, object>> Gatherers = new();
    private static readonly ConcurrentDictionary<Type, ImmutableDictionary<string, object>> EnumMembers = new();

    private readonly TextCursor _cursor;
    private readonly DeclaredLines _declared;
    private readonly MemberId? _owner;
    private int _depth;
    private readonly RecordReader _records;
    private readonly TermReader _terms;

    /// <param name="cursor">The text.</param>
    /// <param name="declared">What the labels of slots, members and types stand for.</param>
    /// <param name="owner">The member in which places are; null where none are read.</param>
    public EffectReader(TextCursor cursor, DeclaredLines declared, MemberId? owner = null)
    {
        (_cursor, _declared, _owner) = (cursor, declared, owner);
        (_records, _terms) = (new RecordReader(this, cursor), new TermReader(this, cursor));
    }

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

    /// <summary>What was read, if its parts fit each other.</summary>
    /// <exception cref="FormatException">They do not.</exception>
    public T Fitting<T>(T read)
        where T : class => read is IFitting { Fits: false } ? throw _cursor.Unexpected("what fits in " + RecordShape.Of(read.GetType()).Word) : read;

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
            _ when type == typeof(Slot) => Known<Slot>(),
            _ when type == typeof(MemberId) => Known<MemberId>(),
            _ when type == typeof(TypeId) => Known<TypeId>(),
            _ when type == typeof(ObjectLayout) => Known<ObjectLayout>(),
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
        var parameter = Known<Slot>();
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
            var called = Known<MemberId>();
            _cursor.Expect("->");
            targets[called] = Known<MemberId>();
        }

        return targets.ToImmutable();
    }

    private object Several(Type type) => Gatherers.GetOrAdd(type, static element => (Func<IEnumerable<object?>, object>)typeof(EffectReader)
        .GetMethod(nameof(Gather), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element).CreateDelegate(typeof(Func<IEnumerable<object?>, object>)))(
        Items("[", "]").Select(_ => Read(type)));

    private static object Gather<T>(IEnumerable<object?> elements) => ImmutableArray.CreateRange(elements.Select(element => element is null ? default! : (T)element));

    private object Member(Type type) => EnumMembers.GetOrAdd(type, static asked => Enum.GetNames(asked).ToImmutableDictionary(name => name, name => Enum.Parse(asked, name), StringComparer.Ordinal))
        .TryGetValue(_cursor.Word(), out var member) ? member : throw _cursor.Unexpected(type.Name);

    /// <summary>What the label that comes next stands for.</summary>
    public T Known<T>()
        where T : class => _cursor.Word() is var label && _declared.Find<T>(label) is { } value ? value : throw _cursor.Unexpected("a label that was declared instead of " + label);

    /// <summary>The slot of a label; null where it is none of a slot.</summary>
    public Slot? FindSlot(string label) => _declared.Find<Slot>(label);

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
