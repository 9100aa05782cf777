using ScopeLint;
M.Run();
static class M
{
    private static bool s_ready;
    public static void Run()
    {
        var t = new Thread(Work); t.Start(); t.Join();
        if (s_ready) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
    static void Work() => s_ready = true;
}
