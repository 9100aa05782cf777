using ScopeLint;
using System.Collections.Immutable;
foreach (var p in ImmutableList.Create("a", "b")) Variable.Get<float>("w", [1]);
