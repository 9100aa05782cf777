using ScopeLint;
public static class M { public static void Build(int[] d) { if (d.Length == 1) Variable.Get<float>("w", [1]); if (d.Any()) Variable.Get<float>("w", [1]); } public static void Run() => Build([1]); }
