using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads what <see cref="EffectWriter"/> writes.</summary>
/// <param name="cursor">The text.</param>
/// <param name="owner">The member in which places are; null where none are read.</param>
internal sealed class EffectReader(TextCursor cursor, MemberId? owner = null)
{
    /// <summary>The signs between two terms, a longer one before those that it begins with.</summary>
    private static readonly ImmutableArray<string> Signs = ["++", "==", "<=", "&&", "||", "<", "+", "-", "*", "/", "%", "&", "|", "^"];

    /// <summary>Code that is nested deeper than this is not followed: a text may be made to nest without end.</summary>
    private const int MostNesting = 256;

    private int _depth;

    /// <summary>What the labels of slots stand for.</summary>
    public Dictionary<string, Slot> Slots { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of members stand for.</summary>
    public Dictionary<string, MemberId> Members { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of types stand for.</summary>
    public Dictionary<string, TypeId> Types { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the labels of types stand for whose fields matter.</summary>
    public Dictionary<string, ObjectLayout> Layouts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The same, for places in a member.</summary>
    public EffectReader In(MemberId member) => new(cursor, member) { Slots = Slots, Members = Members, Types = Types, Layouts = Layouts };

    /// <summary>Reads effects one after the other.</summary>
    /// <exception cref="FormatException">The text is none of effects.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public Effect Effects()
    {
        var steps = ImmutableArray.CreateBuilder<Effect>();
        while (cursor.Next is not ('}' or '\0'))
        {
            steps.Add(Statement());
            if (!cursor.Accept(";"))
            {
                break;
            }
        }

        return steps.Count == 1 ? steps[0] : new SequenceEffect(steps.ToImmutable());
    }

    /// <summary>Reads a record of the language by its word and its parts.</summary>
    /// <param name="result">What takes the result; null where nothing does.</param>
    /// <exception cref="FormatException">The text is none of a record.</exception>
    public object Record(Slot? result = null) => Nested(() => ReadRecord(result));

    private object ReadRecord(Slot? result)
    {
        var word = cursor.Word();
        if (RecordShape.Find(word) is not { } shape)
        {
            return LiteralText.Read(word, cursor);
        }

        var values = shape.Parts.Select(part => part.Name == EffectWriter.Result ? result : part.Default).ToArray();
        var listed = shape.Parts.Select((part, index) => (part, index))
            .Where(pair => pair.part.Name != EffectWriter.Result && pair.part.Type != typeof(Effect)).ToList();
        var position = 0;
        var spread = shape.Parts.Select(RecordShape.SpreadOf).FirstOrDefault(inner => inner is not null);
        var inside = spread?.Parts.Select(part => part.Default).ToArray();
        foreach (var _ in Items("(", ")"))
        {
            var label = cursor.Label();
            if (label is not null && spread?.Parts.FirstOrDefault(inner => inner.Name == label) is { } inner)
            {
                inside![spread.Parts.IndexOf(inner)] = Read(inner.Type);
                continue;
            }

            var (part, index) = label is null ? position < listed.Count ? listed[position++] : default : listed.Find(pair => pair.part.Name == label);
            values[index] = part is null ? throw cursor.Unexpected("a part of " + word) : Read(part.Type);
        }

        if (spread is not null)
        {
            values[shape.Parts.Select(RecordShape.SpreadOf).ToList().IndexOf(spread)] = spread.Make(inside!);
        }

        var isFirst = true;
        foreach (var (part, index) in shape.Parts.Select((part, index) => (part, index)).Where(pair => pair.part.Type == typeof(Effect)))
        {
            if (isFirst ? cursor.Next == '{' : cursor.AcceptWord(part.Name))
            {
                values[index] = Block();
            }

            isFirst = false;
        }

        if (shape.Parts.Where((part, index) => values[index] is null && !part.IsNullable && !part.Type.IsValueType).FirstOrDefault() is { } missing)
        {
            throw cursor.Unexpected($"{missing.Name} of {word}");
        }

        return shape.Make(values);
    }

    private Effect Block()
    {
        cursor.Expect("{");
        var effect = Effects();
        cursor.Expect("}");
        return effect;
    }

    private Effect Statement() => Nested(ReadStatement);

    private Effect ReadStatement()
    {
        if (cursor.PeekCall() is { } word && RecordShape.Find(word) is { } shape && typeof(Effect).IsAssignableFrom(shape.Type))
        {
            return (Effect)Record();
        }

        var target = Term();
        cursor.Expect("=");
        var isEffect = cursor.PeekCall() is { } made && RecordShape.Find(made) is { } known && typeof(Effect).IsAssignableFrom(known.Type);
        return target switch
        {
            ReadTerm read when isEffect => (Effect)Record(read.Slot),
            ReadTerm read => new AssignEffect(read.Slot, Term()),
            FieldTerm { Receiver: { } receiver, Field: var field } => new StoreEffect(receiver, field, Term()),
            _ => throw cursor.Unexpected("an effect"),
        };
    }

    private object? Read(Type type)
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
            _ when type == typeof(ImmutableHashSet<string>) => ImmutableHashSet.CreateRange(Items("[", "]").Select(_ => cursor.Quoted())),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Several(type.GetGenericArguments()[0]),
            _ when type.IsEnum => Member(type),
            _ when RecordShape.IsPart(type) => Record(),
            _ => Literal() is var value && (value is null || type.IsInstanceOfType(value)) ? value : throw cursor.Unexpected(type.Name),
        };
    }

    private Term Term() => Nested(ReadTerm);

    private Term ReadTerm()
    {
        var term = Primary();
        for (var depth = 0; depth <= MostNesting; depth++)
        {
            if (cursor.Accept("."))
            {
                term = new FieldTerm(term, Known(Members));
            }
            else if (cursor.Accept("["))
            {
                term = new ElementTerm(term, Term());
                cursor.Expect("]");
            }
            else
            {
                return term;
            }
        }

        throw cursor.Unexpected("a term that is nested less deeply");
    }

    private T Nested<T>(Func<T> read)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_depth >= MostNesting)
        {
            throw cursor.Unexpected("code that is nested less deeply");
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

    private Term Primary()
    {
        if (cursor.Accept("!"))
        {
            return new NotTerm(Term());
        }

        if (cursor.Accept("?"))
        {
            return ScopeLint.Analyzers.Effects.Term.Unknown;
        }

        switch (cursor.Next)
        {
            case '{':
                return new ListTerm([.. Items("{", "}").Select(_ => Term())], IsTuple: false);
            case '(':
                return Parenthesized();
        }

        if (cursor.PeekCall() is not null)
        {
            return Record() switch
            {
                Term term => term,
                Effect => throw cursor.Unexpected("a term"),
                var value => new LiteralTerm(value),
            };
        }

        if (cursor.IsAtWord && cursor.PeekWord() is var word)
        {
            if (word is "this" or "current" || Slots.ContainsKey(word))
            {
                cursor.Word();
                return word == "this" ? new ThisTerm() : word == "current" ? new CurrentScopeTerm() : new ReadTerm(Slots[word]);
            }
        }

        return new LiteralTerm(Literal());
    }

    /// <summary>Two terms with a sign between them, or a tuple.</summary>
    private Term Parenthesized()
    {
        cursor.Expect("(");
        if (cursor.Accept(")"))
        {
            return new ListTerm([], IsTuple: true);
        }

        var first = Term();
        if (Signs.FirstOrDefault(cursor.Accept) is { } sign)
        {
            var second = Term();
            cursor.Expect(")");
            return EffectWriter.OperatorOf(sign) is { } known ? new BinaryTerm(known, first, second) { Known = BinaryTerm.OfInt32(known) } : new ConcatTerm(first, second);
        }

        var elements = ImmutableArray.CreateBuilder<Term>();
        elements.Add(first);
        while (cursor.Accept(",") && cursor.Next != ')')
        {
            elements.Add(Term());
        }

        cursor.Expect(")");
        return new ListTerm(elements.ToImmutable(), IsTuple: true);
    }

    private object? Literal()
    {
        if (cursor.Next == '"')
        {
            return cursor.Quoted();
        }

        if (cursor.Next == '[')
        {
            return new ShapeLiteral([.. Items("[", "]").Select(_ => cursor.Accept("?") ? (int?)null : checked((int)cursor.Number()))]);
        }

        if (cursor.IsAtNumber)
        {
            var number = cursor.Number();
            return cursor.Accept("L") ? number : (object)checked((int)number);
        }

        if (cursor.PeekCall() is not null)
        {
            return Record();
        }

        return cursor.Word() switch
        {
            "null" => null,
            "true" => true,
            "false" => false,
            var word => Enum.TryParse(word, out ReuseLiteral reuse) ? reuse : new DTypeLiteral(word),
        };
    }

    private Argument Argument()
    {
        var parameter = Known(Slots);
        cursor.Expect(":");
        var value = Term();
        return new Argument(parameter, value);
    }

    private Site Site()
    {
        cursor.Expect("@");
        var part = checked((int)cursor.Number());
        cursor.Expect(":");
        var start = checked((int)cursor.Number());
        cursor.Expect("+");
        return new Site(owner, part, start, checked((int)cursor.Number()));
    }

    private ImmutableDictionary<MemberId, MemberId> Targets()
    {
        var targets = ImmutableDictionary.CreateBuilder<MemberId, MemberId>();
        foreach (var _ in Items("[", "]"))
        {
            var called = Known(Members);
            cursor.Expect("->");
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
        var word = cursor.Word();
        return Enum.IsDefined(type, word) ? Enum.Parse(type, word) : throw cursor.Unexpected(type.Name);
    }

    private T Known<T>(Dictionary<string, T> known) =>
        cursor.Word() is var label && known.TryGetValue(label, out var value) ? value : throw cursor.Unexpected("a label that was declared instead of " + label);

    /// <summary>Goes through a list: each step of the enumeration stands in front of one of its items.</summary>
    private IEnumerable<int> Items(string start, string end)
    {
        cursor.Expect(start);
        for (var count = 0; !cursor.Accept(end); count++)
        {
            if (count > 0)
            {
                cursor.Expect(",");
            }

            yield return count;
        }
    }
}
