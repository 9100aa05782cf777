using ScopeLint;
public class M { public void Build(object k) { if (k.Equals("y")) Variable.Get<float>("w", [1]); if (k is "y") Variable.Get<float>("w", [1]); } public static void Run() => new M().Build("y"); }
