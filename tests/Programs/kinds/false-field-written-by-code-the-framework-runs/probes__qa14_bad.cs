using ScopeLint;
M.Run();
static class M
{
    private static bool s_ready;
    public static void Run()
    {
        var l = new Lazy<int>(() => { s_ready = true; return 1; });
        _ = l.Value;
        if (s_ready) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
}
