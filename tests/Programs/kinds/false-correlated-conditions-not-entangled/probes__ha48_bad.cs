using ScopeLint;
public class M { public void Build(Guid k) { if (k == Guid.Empty) Variable.Get<float>("w", [1]); if (k == default) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(default); }
