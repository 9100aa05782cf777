using ScopeLint;
O.Init();
if (O.N == 3) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
class O { public static int N; public static void Init() => Array.ForEach(new[] { 1 }, i => N = 3); }
