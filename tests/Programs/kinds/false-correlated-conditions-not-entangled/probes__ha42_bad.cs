using ScopeLint;
public class M { public void Build(Type t) { if (t.IsClass) Variable.Get<float>("w", [1]); if (t == typeof(string)) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(typeof(string)); }
