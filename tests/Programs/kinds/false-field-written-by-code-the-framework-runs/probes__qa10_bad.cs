using ScopeLint;
M.Run();
static class M
{
    private static int s_n;
    public static void Run()
    {
        new List<int> { 1 }.ForEach(i => s_n++);
        if (s_n == 1) Variable.Get<float>("w", [1]);
        Variable.Get<float>("w", [1]);
    }
}
