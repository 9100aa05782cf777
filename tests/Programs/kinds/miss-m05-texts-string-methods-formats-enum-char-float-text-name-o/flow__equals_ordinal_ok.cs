using ScopeLint;
// Only the first name is equal.
foreach (var n in new[] { "Enc", "encoder" })
{
    if (string.Equals(n, "enc", StringComparison.OrdinalIgnoreCase))
        Variable.Get<float>("x", [1]);
}
