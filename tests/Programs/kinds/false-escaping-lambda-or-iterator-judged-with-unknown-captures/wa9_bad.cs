using ScopeLint;
var n = 2;
new List<int> { 1 }.ForEach(i => { for (var k = 0; k < n; k++) Variable.Get<float>("w", [1]); });
