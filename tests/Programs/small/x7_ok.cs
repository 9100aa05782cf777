using ScopeLint;
// Size 8 is given, 256 is the default.
A([8]);
A(null);
static void A(int[]? hiddens)
{
    var all = hiddens ?? new[] { 256 };
    for (var i = 0; i < all.Length; i++)
    {
        Variable.Get<float>($"w{all[i]}", [1]);
    }
}
