using ScopeLint;
// The first object has run already, the second makes another variable.
var once = new Once(() => Variable.Get<float>("w", [1]));
once.Run();
once.Run();
once.Run();
new Once(() => Variable.Get<float>("b", [1])).Run();

class Once(Action a)
{
    private int _done;
    public void Run() { if (Interlocked.CompareExchange(ref _done, 1, 0) == 0) a(); }
}
