using ScopeLint;
var b = new System.Collections.BitArray(2);
for (var i = 0; i < b.Count; i++) Variable.Get<float>("w", [1]);
