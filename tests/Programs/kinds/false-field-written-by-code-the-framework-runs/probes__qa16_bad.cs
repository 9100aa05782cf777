using ScopeLint;
M.Run();
static class M
{
    private static bool s_ready;
    public static void Run()
    {
        foreach (var x in Items()) { }
        if (s_ready) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
    static IEnumerable<int> Items() { s_ready = true; yield return 1; }
}
