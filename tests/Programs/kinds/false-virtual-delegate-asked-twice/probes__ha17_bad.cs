using ScopeLint;
public class M { public void Build(Func<bool> share) { if (share()) Variable.Get<float>("w", [1]); if (share()) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(() => true); }
