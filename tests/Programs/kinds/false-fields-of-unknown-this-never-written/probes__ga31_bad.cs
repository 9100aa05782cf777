using ScopeLint;
public class M { private readonly bool _d = true; public void Build() { Variable.Get<float>("w", [1]); if (_d) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(); }
