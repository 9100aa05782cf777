using ScopeLint;
public class M { public void Build(string a) { if (Enum.TryParse<K>(a, out var n) && n == K.B) Variable.Get<float>("w", [1]); if (a == "B") Variable.Get<float>("w", [1]); } public static void Run() => new M().Build("B"); } public enum K { A, B }
