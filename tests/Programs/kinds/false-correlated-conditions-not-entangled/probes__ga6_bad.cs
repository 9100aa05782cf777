using ScopeLint;
public static class M { public static void Build(K k) { if (k.ToString() == "B") Variable.Get<float>("w", [1]); if (k == K.B) Variable.Get<float>("w", [1]); } public static void Run() => Build(K.B); }
public enum K { A, B }
