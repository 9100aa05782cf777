using ScopeLint;
public class M { public void Build(string a, string b) { if (a == b) Variable.Get<float>("w", [1]); if (string.CompareOrdinal(a, b) == 0) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build("a", "a"); }
