using ScopeLint;
public class M { private readonly int _k = 2; public void Build() { for (var i = 0; i < _k; i++) Variable.Get<float>("w", [1]); } public static void Run() => new M().Build(); }
