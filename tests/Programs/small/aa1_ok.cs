using ScopeLint;
// The range leaves the last size out: 8, then 4.
A([8, 4]);
A([4, 8]);
static void A(int[] sizes)
{
    foreach (var h in sizes[..^1])
    {
        Variable.Get<float>($"w{h}", [h]);
    }
}
