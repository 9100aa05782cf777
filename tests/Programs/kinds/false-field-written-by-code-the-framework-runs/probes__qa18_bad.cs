using ScopeLint;
M.Run();
static class M
{
    private static bool s_ready;
    public static void Run()
    {
        _ = $"{new P()}";
        Console.WriteLine(new P());
        if (s_ready) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
    class P { public override string ToString() { s_ready = true; return "x"; } }
}
