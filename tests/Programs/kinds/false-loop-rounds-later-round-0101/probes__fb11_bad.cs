using ScopeLint;
foreach (var t in typeof(C).GetProperties()) Variable.Get<float>("w", [1]);
class C { public int A { get; set; } public int B { get; set; } }
