using ScopeLint;
public class M { private readonly List<string> _n = ["a", "b"]; public void Build() { foreach (var n in _n) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(); }
