using ScopeLint;
public class M { public void Build(string a) { if (a[0] == 'y') Variable.Get<float>("w", [1]); if (a == "y") Variable.Get<float>("w", [1]); } public static void Run() => new M().Build("y"); }
