using ScopeLint;
for (var i = 9; i < 11; i++) Variable.Get<float>("l" + i.ToString().PadLeft(3, '0'), [1]);
Variable.Get<float>("l10", [1]);
