using ScopeLint;
public static class M { public static void Build(string s) { if (s.StartsWith("enc")) Variable.Get<float>("w", [1]); if (s == "enc") Variable.Get<float>("w", [1]); } public static void Run() => Build("enc"); }
