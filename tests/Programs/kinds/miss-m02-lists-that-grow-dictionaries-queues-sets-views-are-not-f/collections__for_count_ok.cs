using ScopeLint;
var names = new List<string> { "a", "b" };
names.Insert(0, "c");
for (var i = 0; i < names.Count; i++)
{
    Variable.Get<float>(names[i], [1]);
}
