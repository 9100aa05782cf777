using ScopeLint;
public static class M { public static void Build(IOpt o) { if (o.Share) Variable.Get<float>("w", [1]); if (o.Share) Variable.Get<float>("w", [1]); } public static void Run() => Build(new Opt { Share = true }); }
public interface IOpt { bool Share { get; } } public class Opt : IOpt { public bool Share { get; set; } }
