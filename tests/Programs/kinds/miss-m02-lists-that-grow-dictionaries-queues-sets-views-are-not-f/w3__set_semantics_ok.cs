using ScopeLint;
// The set knows the name already.
ISet<string> made = new SortedSet<string>();
void Ensure(string n) { if (made.Add(n)) Variable.Get<float>(n, [1]); }
Ensure("a");
Ensure("a");
Ensure("b");
Ensure("b");
