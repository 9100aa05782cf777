using ScopeLint;
// Names 2, 4 and 8, then 16, 32 and 64.
A(1);
A(4);
static void A(int first)
{
    for (var i = 0; i < 3; i++)
    {
        var n = 1 << (first + i);
        Variable.Get<float>($"w{n}", [n]);
    }
}
