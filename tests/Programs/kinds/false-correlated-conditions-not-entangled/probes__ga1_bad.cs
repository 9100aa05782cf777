using ScopeLint;
public static class M { public static void Build(string? s) { if (!string.IsNullOrWhiteSpace(s)) Variable.Get<float>("w", [1]); if (!string.IsNullOrEmpty(s)) Variable.Get<float>("w", [1]); } public static void Run() => Build("x"); }
