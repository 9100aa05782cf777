using ScopeLint;
public class M { private static readonly HashSet<string> S = ["x", "y"]; public void Build(string a) { if (S.Contains(a)) Variable.Get<float>("w", [1]); if (a == "y") Variable.Get<float>("w", [1]); } public static void Run() => new M().Build("y"); }
