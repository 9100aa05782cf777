using ScopeLint;
public class M { private readonly Func<bool> _share = () => true; public void Build() { if (_share()) Variable.Get<float>("w", [1]); if (_share()) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(); }
