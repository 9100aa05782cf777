using ScopeLint;
// A char is no string.
object[] parts = ["a", 3, "b", 'a', 4.0];
foreach (var n in parts.OfType<string>())
{
    Variable.Get<float>(n, [1]);
}
