using ScopeLint;
// Place and size together make the names different.
A([8, 4]);
A([4, 8, 2]);
static void A(int[] sizes)
{
    int[] all = [.. sizes, 1];
    for (var i = 0; i < all.Length; i++)
    {
        Variable.Get<float>($"w{i}_{all[i]}", [1]);
    }
}
