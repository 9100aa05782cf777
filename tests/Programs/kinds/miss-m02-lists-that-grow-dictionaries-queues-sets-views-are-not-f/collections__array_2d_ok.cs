using ScopeLint;
var grid = new string[2, 2] { { "a", "b" }, { "c", "d" } };
for (var i = 0; i < 2; i++)
for (var j = 0; j < 2; j++)
{
    Variable.Get<float>(grid[i, j], [1]);
}
