using ScopeLint;
M.Run();
static class M
{
    private static bool s_ready;
    public static void Run()
    {
        new List<P> { new(), new() }.Sort();
        if (s_ready) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
    class P : IComparable<P> { public int CompareTo(P? o) { s_ready = true; return 0; } }
}
