using ScopeLint;
// Size 8 is given, 256 is the default.
A([8]);
A(null);
static void A(int[]? hiddens)
{
    hiddens ??= [256];
    foreach (var h in hiddens)
    {
        Variable.Get<float>($"w{h}", [1]);
    }
}
