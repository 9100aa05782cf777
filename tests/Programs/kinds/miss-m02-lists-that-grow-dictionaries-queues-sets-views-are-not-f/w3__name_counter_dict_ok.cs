using ScopeLint;
var namer = new Namer();
Variable.Get<float>(namer.Unique("w"), [1]);
Variable.Get<float>(namer.Unique("w"), [1]);
Variable.Get<float>("w_2", [1]);

class Namer
{
    private readonly Dictionary<string, int> _counts = new();
    public string Unique(string n)
    {
        var k = _counts.GetValueOrDefault(n);
        _counts[n] = k + 1;
        return k == 0 ? n : $"{n}_{k}";
    }
}
