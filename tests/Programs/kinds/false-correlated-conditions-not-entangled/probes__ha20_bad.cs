using ScopeLint;
public class M { public void Build(IReadOnlyDictionary<string, int> d) { if (d.TryGetValue("a", out var x) && x > 1) Variable.Get<float>("w", [1]); if (d.GetValueOrDefault("a") <= 2) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(new Dictionary<string, int> { ["a"] = 2 }); }
