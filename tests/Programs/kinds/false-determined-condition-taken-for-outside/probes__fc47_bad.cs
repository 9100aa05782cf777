using ScopeLint;
var t = Task.Run(() => 3);
if (await t > 2) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
