using ScopeLint;
foreach (var k in new[] { Kind.Conv, Kind.Dense, Kind.Pool })
    Variable.Get<float>($"{k}/w", [1]);
enum Kind { Conv, Dense, Pool }
