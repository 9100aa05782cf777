using ScopeLint;
// A char and an int make an int.
char c = 'a';
Variable.Get<float>("w" + (c + 1), [1]);
Variable.Get<float>("wb", [1]);
