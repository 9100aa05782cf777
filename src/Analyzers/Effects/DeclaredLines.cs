using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The types, members, objects and slots that the lines of a text declare. Each line is read when it is first asked for what it declares.</summary>
/// <param name="outer">What is declared for several texts, this one among them; null where nothing is.</param>
internal sealed class DeclaredLines(DeclaredLines? outer = null)
{
    private readonly StructLayouts _structs = outer?._structs ?? new StructLayouts();
    private readonly Dictionary<(string Word, string Label), string> _lines = [];
    private readonly Dictionary<(string Word, string Label), object> _read = [];
    private readonly HashSet<(string Word, string Label)> _open = [];

    /// <summary>Adds a line.</summary>
    /// <exception cref="FormatException">It declares nothing.</exception>
    public void Add(string line)
    {
        var cursor = new TextCursor(line);
        var word = cursor.Word();
        switch (word)
        {
            case Declarations.Type or Declarations.Member or Declarations.Slot:
                _lines[(word, cursor.Word())] = line;
                break;
            case Declarations.Object:
                cursor.Word();
                cursor.Expect("(");
                _lines[(word, cursor.Word())] = line;
                break;
            default:
                throw cursor.Unexpected("a declaration");
        }
    }

    /// <summary>Adds a line of a member that begins with a word of its own, and then as others do.</summary>
    public void AddMember(string label, string line) => _lines[(Declarations.Member, label)] = line;

    /// <summary>What a label stands for; null where that is not said.</summary>
    /// <exception cref="FormatException">The line that says it is damaged.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public T? Find<T>(string label)
        where T : class
    {
        lock (_structs)
        {
            var key = (WordOf(typeof(T)), label);
            return (T?)(_read.TryGetValue(key, out var known) ? known : _structs.Reading(() => Find(key)));
        }
    }

    private object? Find((string Word, string Label) key)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_read.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_lines.TryGetValue(key, out var line))
        {
            return outer?.Find(key);
        }

        if (!_open.Add(key))
        {
            throw new FormatException($"What '{key.Label}' stands for is made of itself.");
        }

        try
        {
            return Read(key, new TextCursor(line));
        }
        finally
        {
            _open.Remove(key);
        }
    }

    private object Read((string Word, string Label) key, TextCursor cursor)
    {
        cursor.Word();
        if (key.Word != Declarations.Object)
        {
            cursor.Word();
            cursor.Expect("=");
        }

        var record = new EffectReader(cursor, this).Record();
        var known = record is MemberId member ? member.Whole(key.Label) : record;
        if (WordOf(known.GetType()) != key.Word)
        {
            throw cursor.Unexpected(key.Word);
        }

        if (known is TypeId { IsValueType: true })
        {
            _structs.Add(() => (ObjectLayout?)Find((Declarations.Object, key.Label)));
        }

        return _read[key] = known;
    }

    private static string WordOf(Type type) => type == typeof(TypeId) ? Declarations.Type : type == typeof(MemberId) ? Declarations.Member
        : type == typeof(Slot) ? Declarations.Slot : type == typeof(ObjectLayout) ? Declarations.Object : "";
}
