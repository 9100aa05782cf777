using ScopeLint;
// The second "b" is taken out again.
var names = new List<string> { "a", "b" };
names.Insert(0, "b");
names.RemoveAt(2);
for (var i = 0; i < names.Count; i++)
{
    Variable.Get<float>(names[i], [1]);
}
