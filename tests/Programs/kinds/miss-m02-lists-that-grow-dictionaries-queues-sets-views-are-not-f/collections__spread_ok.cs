using ScopeLint;
string[] encoder = ["e1", "e2"];
string[] decoder = ["d1", "d2"];
string[] all = [.. encoder, "bottleneck", .. decoder];
foreach (var n in all)
{
    Variable.Get<float>(n + "/w", [2]);
}
