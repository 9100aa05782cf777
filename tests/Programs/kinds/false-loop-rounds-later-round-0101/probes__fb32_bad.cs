using ScopeLint;
var k = 2u;
for (var i = 0u; i < k; i++) Variable.Get<float>("w", [1]);
