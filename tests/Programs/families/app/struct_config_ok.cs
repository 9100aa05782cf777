using ScopeLint;

// A mutable struct as a cursor through a packed description of layers: a copy of it goes its own way.
var cursor = new Cursor("f16 f8 o2".Split(' '));
Build(ref cursor, 4);
Peek(cursor);
Build(ref cursor, 16);

static void Build(ref Cursor cursor, int inputs)
{
    var (kind, units) = cursor.Next();
    using var scope = VariableScope.Open(kind == 'f' ? "hidden" : "output", reuse: Reuse.Auto);
    Variable.Get<float>($"w{cursor.Position}", [inputs, units]);
}

static void Peek(Cursor cursor)
{
    var (kind, units) = cursor.Next();
    Console.WriteLine($"{kind}{units}");
    if (cursor.Position == 2)
    {
        using var scope = VariableScope.Open("hidden");
        Variable.Get<float>("w3", [4, 16]);
    }
}

struct Cursor(string[] parts)
{
    private int _at;

    public readonly int Position => _at;

    public (char Kind, int Units) Next()
    {
        var part = parts[_at++];
        return (part[0], int.Parse(part[1..]));
    }
}
