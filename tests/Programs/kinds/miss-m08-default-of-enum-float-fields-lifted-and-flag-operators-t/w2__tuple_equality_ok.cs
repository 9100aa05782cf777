using ScopeLint;
// The tuples differ in their second element.
var t = ("a", 1);
if (t == ("a", 1)) Variable.Get<float>("x", [1]);
if (t != ("a", 2)) Variable.Get<float>("y", [1]);
if (t == ("a", 2)) Variable.Get<float>("y", [1]);
