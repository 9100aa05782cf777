using ScopeLint;
new List<bool> { true }.ForEach(M.Build);
static class M { internal static void Build(bool twice) { Variable.Get<float>("w", [1]); if (twice) Variable.Get<float>("w", [1]); } }
