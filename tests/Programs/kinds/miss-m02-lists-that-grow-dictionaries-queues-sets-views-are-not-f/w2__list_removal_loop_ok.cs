using ScopeLint;
// The list is empty after the loop.
var l = new List<string> { "a", "b", "c" };
for (var i = l.Count - 1; i >= 0; i--)
{
    Variable.Get<float>(l[i], [1]);
    l.RemoveAt(i);
}
foreach (var n in l) Variable.Get<float>(n, [1]);
if (l.Contains("a")) Variable.Get<float>("a", [1]);
