using ScopeLint;
// The copy is reset, the original counts on.
var c = new Counter();
Variable.Get<float>("v" + c.Next(), [1]);
var d = c;
d.Reset();
Variable.Get<float>("v" + c.Next(), [1]);
Variable.Get<float>("u" + d.Next(), [1]);

struct Counter
{
    private int _n;
    public int Next() => _n++;
    public void Reset() => _n = 0;
}
