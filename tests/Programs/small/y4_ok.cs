using ScopeLint;
// Names 1, 2 and 3, then 4, 5 and 6.
A(1);
A(4);
static void A(int first)
{
    for (var i = 0; i < 3; i++)
    {
        var n = Math.Min(first + i, 8);
        Variable.Get<float>($"w{n}", [1]);
    }
}
