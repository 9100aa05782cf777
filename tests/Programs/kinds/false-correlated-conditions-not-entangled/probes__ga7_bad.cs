using ScopeLint;
public static class M { public static void Build(K k) { if (k.HasFlag(K.B)) Variable.Get<float>("w", [1]); if (k == K.B) Variable.Get<float>("w", [1]); } public static void Run() => Build(K.B); }
[Flags] public enum K { A = 1, B = 2 }
