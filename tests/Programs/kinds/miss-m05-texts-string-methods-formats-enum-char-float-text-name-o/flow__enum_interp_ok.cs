using ScopeLint;
// The number 2 is Pool.
foreach (var k in new[] { Kind.Conv, Kind.Dense, (Kind)2 })
    Variable.Get<float>($"{k}/w", [1]);
enum Kind { Conv, Dense, Pool }
