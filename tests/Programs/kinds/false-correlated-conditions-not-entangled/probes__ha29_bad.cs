using ScopeLint;
public class M { public void Build(int a) { if (Math.Abs(a) > 3) Variable.Get<float>("w", [1]); if (a == 4) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(4); }
