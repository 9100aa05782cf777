using ScopeLint;
var e = new List<int> { 1, 2 }.GetEnumerator();
e.MoveNext();
var first = e.Current;
e.MoveNext();
if (e.Current != first) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
