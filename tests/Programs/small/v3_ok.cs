using ScopeLint;
// Size 8 is given, 256 is the default.
A([8]);
A(null);
static void A(int[]? hiddens)
{
    foreach (var h in hiddens ?? [256])
    {
        Variable.Get<float>($"w{h}", [1]);
    }
}
