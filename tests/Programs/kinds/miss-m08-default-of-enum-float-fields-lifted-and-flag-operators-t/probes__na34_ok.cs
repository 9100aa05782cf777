using ScopeLint;
// The default is A.
var o = new O { Name = "a" };
if (o.K == K.B) Variable.Get<float>("a", [1]);
Variable.Get<float>("a", [1]);
class O { public string Name { get; set; } = ""; public K K { get; set; } }
enum K { A, B }
