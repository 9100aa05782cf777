using ScopeLint;
// Three elements make two chunks.
foreach (var p in new[] { "a", "b", "c" }.Chunk(2)) Variable.Get<float>("w", [1]);
